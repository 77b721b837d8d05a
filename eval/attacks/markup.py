"""Attacks by mark-up: attributes, nesting, tags without end, references, linked data."""

from __future__ import annotations

from collections.abc import Iterator

from .made import Attack, html


def by_markup() -> Iterator[Attack]:
    """Return the attacks on a parser of HTML."""
    names = " ".join(f"a{number}=v{number}" for number in range(40_000))
    yield Attack("attributes", "one tag with 40,000 attributes", "a.html", lambda: html(f"<div {names}>"))
    same = " ".join(f"class=c{number}" for number in range(40_000))
    yield Attack("same-attribute", "one attribute 40,000 times", "a.html", lambda: html(f"<div {same}>"))
    yield Attack("nested", "100,000 nested elements", "a.html", lambda: html("<div>" * 100_000))
    yield Attack("nested-inline", "50,000 times a paragraph in a span", "a.html", lambda: html("<span><p>" * 50_000))
    yield Attack("unclosed", "1,000,000 bold tags without end", "a.html", lambda: html("<b>" * 1_000_000))
    yield Attack("unclosed-p", "1,000,000 paragraph tags without end", "a.html", lambda: html("<p>" * 1_000_000))
    yield Attack("unclosed-a", "300,000 links without end", "a.html", lambda: html("<a href=x>word " * 300_000))
    yield Attack("half-tags", "1,000,000 tags that never end", "a.html", lambda: html("<a " * 1_000_000))
    yield Attack("angle", "1,000,000 angle brackets", "a.html", lambda: html("<" * 1_000_000))
    yield Attack("comments", "300,000 comments", "a.html", lambda: html("<!-- x -->" * 300_000))
    yield Attack("entities", "1,000,000 character references", "a.html", lambda: html("<p>" + "&amp;" * 1_000_000))
    yield Attack("no-entities", "200,000 false references", "a.html", lambda: html("<p>" + "&nosuchentity" * 200_000))
    yield Attack("laughs", "entities made of entities, ten deep", "a.html", _laughs)
    yield Attack("tables", "5,000 tables in tables", "a.html", lambda: html("<table><tr><td>" * 5_000))
    yield Attack("head-comments", "a head of 9,000 comments", "a.html", lambda: b"<!---->" * 9_000 + html())
    yield Attack("head-marks", "a head of 15,000 marks", "a.html", lambda: b"<??>" * 15_000 + html())
    links = "<link rel=bookmark " * 5_000 + "canonical " * 5_000
    yield Attack("head-links", "5,000 links without end in the head", "a.html", lambda: html(head=links))
    yield Attack("zero", "a page of 5 MB of zeros", "a.html", lambda: html("\0" * 5_000_000))


def _laughs() -> bytes:
    steps = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 10))
    return (
        f'<?xml version="1.0"?><!DOCTYPE html [<!ENTITY e0 "ha">{steps}]><html><body><p>&e9;</p></body></html>'.encode()
    )


def by_linked_data() -> Iterator[Attack]:
    """Return the attacks on the reading of linked data."""

    def script(words: str) -> bytes:
        return html(head=f'<script type="application/ld+json">{words}</script>')

    yield Attack(
        "json-deep",
        "linked data 200,000 objects deep",
        "a.html",
        lambda: script('{"a":' * 200_000 + "1" + "}" * 200_000),
    )
    yield Attack("json-open", "500,000 brackets without end", "a.html", lambda: script("[" * 500_000))
    yield Attack(
        "json-wide",
        "100,000 articles in linked data",
        "a.html",
        lambda: script(
            "[" + ",".join(['{"@type":"NewsArticle","headline":"h","datePublished":"2020-01-01"}'] * 100_000) + "]"
        ),
    )
    one = '<script type="application/ld+json">{"@type":"NewsArticle"}</script>'
    yield Attack("json-many", "20,000 pieces of linked data", "a.html", lambda: html(head=one * 20_000))
