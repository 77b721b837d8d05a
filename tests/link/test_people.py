"""Which names of one article, and of several, stand for one person; and which never do."""

import pytest

from tests.link.written import link_texts, write_people


@pytest.mark.parametrize(
    "written",
    [
        "[Ana Ruiz] opened the bridge. [Ruiz=Ana Ruiz] left early.",
        "Ms [Ruiz=Ana Ruiz] opened the bridge. [Ana Ruiz] left early.",
        "[Ana M. Ruiz] opened the bridge. [Ana Ruiz=Ana M. Ruiz] left early.",
        "Dr. [Ana Ruiz] and [Rasmus Tolk] met. [Tolk=Rasmus Tolk] left before [Ruiz=Ana Ruiz].",
        # The copy's mangled spelling is the same person.
        "[Rasmus Oksanen] spoke. Later [Oksanin=Rasmus Oksanen] left.",
        # Two people of one surname: the surname alone is nobody's, unless a title tells.
        "[Ana Ruiz] met [Diego Ruiz]. Then [Ruiz] left early.",
        "[Ana Ruiz] met [Diego Ruiz]. Ms [Ruiz=Ana Ruiz] left early.",
        "[Ana Ruiz] met [Maria Ruiz]. [Ana Ruiz] left.",
        # Nor is a man's surname a woman's.
        "[Ana Ruiz] spoke. Mr [Ruiz] left early. Ms [Ruiz=Ana Ruiz] left late.",
    ],
)
def test_names_inside_an_article(written: str) -> None:
    case, articles = link_texts(written)
    assert write_people(case, articles) == [written]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("[Ana Ruiz] opened the bridge.", "The bridge was opened by [Ana Ruiz]."),
        ("[Ana Ruiz] opened the bridge.", "Ms [Ruiz=Ana Ruiz] opened the bridge."),
        # Transliterations.
        ("[Mikhal Corvine=Mihal Korvin] opened the bridge.", "The bridge was opened by [Mihal Korvin]."),
        ("[Victor Lomkof] opened the bridge.", "The bridge was opened by [Viktor Lomkov=Victor Lomkof]."),
        ("[Sergei Vashchenko] spoke.", "[Serhiy Vaschenko=Sergei Vashchenko] spoke."),
        ("[Yulia Shevtsova=Julia Shevtsova] spoke.", "[Julia Shevtsova] spoke."),
        # Different given names are different people, as are different surnames.
        ("[Ana Ruiz] opened the bridge.", "[Diego Ruiz] closed the bridge."),
        ("[Ana Ruiz] opened the bridge.", "[Ana Lopez] closed the bridge."),
        ("[Rasmus Holm] spoke.", "[Rasmus Holt] spoke."),
        ("[Ana Ruiz] spoke.", "Mr [Ruiz] spoke."),
    ],
)
def test_names_across_articles(one: str, other: str) -> None:
    case, articles = link_texts(one, other)
    assert write_people(case, articles) == [one, other]


def test_people_who_stand_side_by_side_in_one_article_are_never_one() -> None:
    """Another article's likeness does not bring together whom a third keeps apart."""
    written = [
        "[Sergei Vashchenko] met [Sergey Vasenko] on Monday.",
        "[Sergei Vashchenko] left.",
        "[Sergey Vasenko] left.",
    ]
    case, articles = link_texts(*written)
    for entity in (one for one in case.links.entities if one.kind == "person"):
        here = [one for one in entity.mentions if one.startswith(articles[0].id)]
        assert len(here) <= 1, entity.variants


def test_a_surname_alone_joins_nobody_where_two_fit() -> None:
    case, _articles = link_texts("[Ana Ruiz] spoke.", "[Diego Ruiz] spoke.", "The mayor and [Ruiz] spoke.")
    names = {one.name: len(one.mentions) for one in case.links.entities}
    assert names == {"Ana Ruiz": 1, "Diego Ruiz": 1, "Ruiz": 1}


def test_a_merge_of_spellings_says_why() -> None:
    case, _ = link_texts("[Sergei Vashchenko] spoke.", "[Serhiy Vaschenko=Sergei Vashchenko] spoke.")
    (entity,) = case.links.entities
    (merge,) = entity.merges
    assert {merge.one, merge.other} == {"Sergei Vashchenko", "Serhiy Vaschenko"}
    assert 0 < merge.score < 1
    assert "Vaschenko" in merge.reason


def test_the_order_of_articles_does_not_matter() -> None:
    written = ("[Ana Ruiz] spoke.", "Ms [Ruiz=Ana Ruiz] left.", "[Diego Tolk] met [Ana Ruiz].")
    case, _ = link_texts(*written)
    turned, _ = link_texts(*reversed(written))
    assert case.links == turned.links
