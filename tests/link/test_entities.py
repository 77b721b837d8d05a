"""Entities: ids, variants, and what a place speaks for."""

from rashomon.link.entities import gather_entities
from tests.build import article_from_text
from tests.link.written import link_texts
from tests.path import annotated


def test_a_capital_speaks_for_its_country_where_the_case_knows_it() -> None:
    case, _ = link_texts("Luc Armand left Paris for Oslo. France was quiet.")
    stands = {one.name: one.stands_for for one in case.links.entities}
    assert stands["Paris"] == next(one.id for one in case.links.entities if one.name == "France")
    assert stands["Oslo"] is None
    assert stands["France"] is None


def test_a_country_stands_for_itself_alone() -> None:
    case, _ = link_texts("They met in France. The French spoke.")
    assert [one.stands_for for one in case.links.entities if one.country == "FR"] == [None]


def test_variants_put_names_before_descriptions_and_the_frequent_first() -> None:
    case, _ = link_texts("Mayor Lena Vu spoke. The mayor left. The mayor slept. Vu slept. Ms Vu woke.")
    (entity,) = case.links.entities
    assert entity.name == "Lena Vu"
    assert entity.variants == ("Vu", "Lena Vu", "The mayor")


def test_ids_speak_and_differ() -> None:
    case, _ = link_texts("Ana Ruiz spoke.", "Élodie Ruiz met Ana Ruiz, a nurse, in Tavin.")
    ids = [one.id for one in case.links.entities]
    assert len(ids) == len(set(ids))
    assert "e-person-ana-ruiz" in ids
    assert ids == sorted(ids)


def test_every_named_mention_belongs_to_one_entity() -> None:
    case = annotated(
        article_from_text("Mayor Lena Vu met Rasmus Tolk in Tavin. Vu left. The Harbour Board met in Oslo.")
    )
    table = gather_entities(case)
    mentions = [mention for entity in table.entities for mention in entity.mentions]
    named = [one.id for found in case.annotations for one in found.mentions if not one.described]
    assert sorted(mentions) == sorted(named)
    assert table.by_mention().keys() == set(named)
