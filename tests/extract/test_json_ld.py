"""What JSON-LD says of a report, and where."""

import json

from rashomon.extract.json_ld import LinkedData, read_linked_data


def linked(value: object, *, titles: tuple[str, ...] = ()) -> tuple[str, LinkedData]:
    page = f"<script>{value if isinstance(value, str) else json.dumps(value)}</script>"
    return page, read_linked_data(page, [(8, len(page) - 9)], titles)


def test_authors_are_people_or_bodies_and_may_be_named_by_id() -> None:
    _, found = linked(
        {
            "@graph": [
                {"@type": "Person", "@id": "#1", "name": "Ida Rehn"},
                {
                    "@type": "NewsArticle",
                    "author": [{"@id": "#1"}, {"@type": "Organization", "name": "Lorne News Agency"}, "Tor Vessby"],
                },
            ]
        }
    )
    assert [one.value for one in found.people] == ["Ida Rehn", "Tor Vessby"]
    assert [one.value for one in found.bodies] == ["Lorne News Agency"]


def test_of_several_articles_the_one_with_the_pages_title_is_meant() -> None:
    teasers = [{"@type": "NewsArticle", "headline": f"Something else entirely {n}"} for n in range(3)]
    own = {"@type": "NewsArticle", "headline": "Ellmoor bridge closed", "datePublished": "2031-04-09"}
    _, found = linked([*teasers, own], titles=("Ellmoor bridge closed | The Sorn Gazette",))
    assert found.published is not None
    assert found.published.value == "2031-04-09"


def test_a_pages_own_object_speaks_where_no_article_does() -> None:
    _, found = linked({"@type": "WebPage", "datePublished": "2031-04-09"})
    assert found.published is not None
    assert not found.is_article


def test_values_are_found_in_the_page_whatever_their_escapes() -> None:
    page, found = linked('{"@type":"Article","headline":"Caf\\u00e9 &amp; quay","dateCreated":"2031\\/04\\/09"}')
    assert found.headline is not None
    assert found.headline.value == "Café & quay"
    assert found.headline.span is not None
    assert page[found.headline.span.start : found.headline.span.end] == "Caf\\u00e9 &amp; quay"


def test_broken_scripts_and_other_objects_say_nothing() -> None:
    assert linked("{broken")[1] == LinkedData()
    assert linked({"@type": "Person", "name": "Ida Rehn"})[1] == LinkedData()
