"""Changes of a story as a whole: its articles, and the origins they make."""

from collections.abc import Iterable, Iterator

from rashomon.model.changes import Change
from rashomon.model.snapshots import KeptArticle, KeptOrigin, KeptPlace, KeptStory
from rashomon.present.changes.sides import Sides
from rashomon.present.cutting import shorten
from rashomon.present.dates import written_date
from rashomon.present.numbers import count

_LONGEST_NAME = 90


def new_story_changes(sides: Sides, story: KeptStory) -> Iterator[Change]:
    """Yield the change that a story is new."""
    told = f"{count(len(story.articles), 'article')} of {count(len(story.origins), 'origin')}"
    text = f"A new story, {told}: {shorten(story.title, _LONGEST_NAME)}."
    yield sides.change("new_story", story.id, text, record=story.id, now=_openings(sides.articles_now, story.articles))


def gone_story_changes(sides: Sides, story: KeptStory, others: Iterable[KeptStory]) -> Iterator[Change]:
    """Yield what became of an earlier story that is none of its own any more."""
    shared = [(len(set(story.articles) & set(one.articles)), one) for one in others]
    most, home = max(shared, key=lambda found: found[0], default=(0, None))
    places = _openings(sides.articles_then, story.articles)
    title = shorten(story.title, _LONGEST_NAME)
    if home is not None and most:
        text = f"The story “{title}” is now part of this one."
        yield sides.change("stories_joined", home.id, text, record=home.id, before=places)
    else:
        text = f"The story “{title}” is gone: its articles are no longer read from their pages."
        yield sides.change("story_gone", story.id, text, before=places)


def article_changes(sides: Sides, then: KeptStory, now: KeptStory, joined: frozenset[str]) -> Iterator[Change]:
    """Yield the articles that came into a story and those that left the case.

    Args:
        joined: articles that came with a whole story; they are told of there.
    """
    for one in now.articles:
        article = sides.articles_now[one]
        if one not in sides.articles_then:
            yield _new_article(sides, now, article)
        elif one not in then.articles and one not in joined:
            text = f"{named(article)} was in another story before."
            yield sides.change("article_moved", now.id, text, record=one, now=_openings(sides.articles_now, [one]))
    for one in then.articles:
        if one not in sides.articles_now:
            text = f"{named(sides.articles_then[one])} is no longer read from its page."
            yield sides.change("article_gone", now.id, text, before=_openings(sides.articles_then, [one]))


def _new_article(sides: Sides, story: KeptStory, article: KeptArticle) -> Change:
    alone = sum({cell.place.anchor.article for cell in row.cells} == {article.id} for row in story.rows)
    rows = f"; {count(alone, 'row rests', 'rows rest')} on it alone" if alone else ""
    former = [one for one in sides.then.articles if article.url and one.url == article.url]
    now = _openings(sides.articles_now, [article.id])
    if not former:
        return sides.change("new_article", story.id, f"New: {named(article)}{rows}.", record=article.id, now=now)
    text = "the same" if any(one.text_sha256 == article.text_sha256 for one in former) else "another"
    told = f"Saved again from the same address, with {text} text: {named(article)}{rows}."
    before = _openings(sides.articles_then, [one.id for one in former])
    return sides.change("article_saved_again", story.id, told, record=article.id, before=before, now=now)


def origin_changes(sides: Sides, then: KeptStory, now: KeptStory) -> Iterator[Change]:
    """Yield the origins that are new, are one now, or are one no more."""
    former = {article: one for one in then.origins for article in one.articles}
    for origin in now.origins:
        known = {former[one].number for one in origin.articles if one in former}
        told = f"{_names(sides, origin.articles)}. {origin.reason[:1].upper()}{origin.reason[1:].rstrip('.')}."
        places = _openings(sides.articles_now, origin.articles)
        if not known:
            text = f"Origin {origin.number} is new: {told}"
            yield sides.change("new_origin", now.id, text, values=(None, str(origin.number)), now=places)
        elif len(known) > 1:
            text = f"{len(known)} origins are now one, origin {origin.number}: {told}"
            values = (", ".join(map(str, sorted(known))), str(origin.number))
            yield sides.change("origins_joined", now.id, text, values=values, now=places)
    yield from _divided(sides, now, then.origins)


def _divided(sides: Sides, now: KeptStory, origins: Iterable[KeptOrigin]) -> Iterator[Change]:
    homes = {article: one.number for one in now.origins for article in one.articles}
    for origin in origins:
        numbers = sorted({homes[one] for one in origin.articles if one in homes})
        if len(numbers) > 1:
            written = ", ".join(map(str, numbers))
            kept = [one for one in origin.articles if one in homes]
            text = f"One origin is now {len(numbers)}, origins {written}: {_names(sides, kept)}."
            places = _openings(sides.articles_now, kept)
            yield sides.change("origin_divided", now.id, text, values=(str(origin.number), written), now=places)


def named(article: KeptArticle) -> str:
    """Return an article by its headline, outlet and day."""
    title = f"“{shorten(article.title, _LONGEST_NAME)}”" if article.title else "an article without a headline"
    told = ", ".join(filter(None, [article.outlet, written_date(article.day) if article.day else None]))
    return f"{title} ({told})" if told else title


def _names(sides: Sides, articles: Iterable[str]) -> str:
    found = [sides.articles_now[one] for one in articles]
    return ", ".join(dict.fromkeys([one.outlet or named(one) for one in found]))


def _openings(articles: dict[str, KeptArticle], ids: Iterable[str]) -> list[KeptPlace]:
    return [place for one in ids if (place := articles[one].place) is not None]
