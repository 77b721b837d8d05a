"""Defects of a page's build: text that stands twice, text of others, walls, stubs, lists, live coverage."""

from __future__ import annotations

import copy
from random import Random

from lxml import html
from lxml.html import HtmlElement

from .donors import lend
from .tree import PageTree, grow, insert_after, paragraph, set_words, take_out
from .walls import CONSENT, ERRORS, PAY, clock_times

Reports = list[list[str]]


def doubled(tree: PageTree, random: Random, _: Reports) -> bytes:
    """The paragraphs stand twice: again after the last, or run together in one block, as feeds and readers do."""
    last = tree.paragraphs[-1]
    form = random.choice(("again", "together", "box"))
    if form == "again":
        insert_after(last, [copy.deepcopy(one) for one in tree.paragraphs])
    elif form == "together":
        insert_after(last, [paragraph("".join(tree.words()))])
    else:
        box = html.Element("div")
        for one in tree.paragraphs:
            box.append(copy.deepcopy(one))
        insert_after(last, [box])
    return tree.page()


def mixed(tree: PageTree, random: Random, reports: Reports) -> bytes | None:
    """Paragraphs of another report stand in the middle."""
    lent = lend(reports, random, random.randint(3, 5), " ".join(tree.words()))
    place = tree.paragraphs[random.randint(2, len(tree.paragraphs) - 3)]
    insert_after(place, [paragraph(one) for one in lent])
    return tree.page() if lent and sum(map(_count, tree.words())) >= 200 else None


def tailed(tree: PageTree, random: Random, reports: Reports) -> bytes | None:
    """Paragraphs of another report stand after the last, under a heading, a rule or nothing."""
    lent = lend(reports, random, random.randint(3, 5), " ".join(tree.words()))
    if not lent or sum(map(_count, tree.words())) < 200:
        return None
    made = [paragraph(one) for one in lent]
    form = random.choice(("heading", "rule", "bare"))
    if form != "bare":
        apart = html.Element("h3" if form == "heading" else "hr")
        apart.text = " ".join(lent[0].split()[:6]) if form == "heading" else None
        made.insert(0, apart)
    insert_after(tree.paragraphs[-1], made)
    return tree.page()


def consent_wall(tree: PageTree, random: Random, _: Reports) -> bytes:
    """The report is gone; in its place the notice, with its buttons."""
    words, buttons = random.choice(CONSENT)
    box = html.Element("div")
    heading = grow(box, "h2")
    heading.text = words[0]
    for one in words[1:]:
        box.append(paragraph(one))
    for one in buttons:
        button = grow(box, random.choice(("button", "a")))
        button.text = one
    return _in_place_of_report(tree, box)


def pay_wall(tree: PageTree, random: Random, _: Reports) -> bytes:
    """After two to four paragraphs stands the prompt; the last of them may break off."""
    kept = random.randint(2, 4)
    for one in (*tree.paragraphs[kept:], *tree.rest):
        take_out(one)
    last = tree.paragraphs[kept - 1]
    if random.random() < 0.5:
        words = " ".join(last.text_content().split()).split()
        set_words(last, " ".join(words[: max(len(words) * 2 // 3, 5)]) + "...")
    box = html.Element("div")
    for number, one in enumerate(random.choice(PAY)):
        made = grow(box, "h3" if number == 0 else random.choice(("p", "a", "div")))
        made.text = one
    insert_after(last, [box])
    return tree.page()


def stub(tree: PageTree, random: Random, _: Reports) -> bytes:
    """One or two paragraphs are left, cut in the middle of a sentence, with or without dots or a link to go on."""
    kept = random.randint(1, 2)
    for one in (*tree.paragraphs[kept:], *tree.rest):
        take_out(one)
    last = tree.paragraphs[kept - 1]
    words = last.text_content().split()
    ending = random.choice((" …", "...", "", " [...]", "… Read more"))
    set_words(last, " ".join(words[: max(min(len(words) // 2, 25), 8)]).rstrip(".,") + ending)
    return tree.page()


def error_page(tree: PageTree, random: Random, _: Reports) -> bytes:
    """The site's frame with its menus stays; title, heading and body are the server's."""
    title, words = random.choice(ERRORS)
    for one in tree.root.iter("title"):
        one.text = title if random.random() < 0.5 else f"{title} | {one.text_content()[-12:].strip(' |-')}"
    for one in list(tree.root.iter("h1")):
        set_words(one, title)
    for one in list(tree.root.iter("meta", "script")):
        if one.get("property", "").startswith("og:") or "ld+json" in (one.get("type") or ""):
            take_out(one)
    box = html.Element("div")
    for one in words:
        box.append(paragraph(one))
    return _in_place_of_report(tree, box)


def list_page(tree: PageTree, random: Random, reports: Reports) -> bytes:
    """In the report's place stand linked headlines with teasers of other reports."""
    box = html.Element("div")
    tag = random.choice(("h2", "h3", "div"))
    more = random.random() < 0.3
    for number in range(random.randint(8, 16)):
        report = random.choice(reports)
        item = grow(box, random.choice(("div", "article")))
        heading = grow(item, tag)
        link = grow(heading, "a", href=f"/news/{number}-{random.randint(1000, 9999)}")
        link.text = " ".join(random.choice(report).split()[: random.randint(6, 11)]).strip(".,;")
        words = report[0].split()
        item.append(paragraph(" ".join(words[: random.randint(14, 28)]).rstrip(".,;") + random.choice((".", "..."))))
        if more:
            goes_on = grow(item, "a", href=link.get("href"))
            goes_on.text = "Read the story"
    for one in tree.root.iter("h1", "title"):
        set_words(one, random.choice(("Latest news", "Politics", "All stories", "Local", "Archive")))
    return _in_place_of_report(tree, box)


def live_blog(tree: PageTree, random: Random, _: Reports) -> bytes:
    """Every paragraph is an entry that bears a time; the page is called live, or is not."""
    if random.random() < 0.6:
        for one in tree.root.iter("h1", "title"):
            words = " ".join(one.text_content().split())
            set_words(one, random.choice((f"{words} - live updates", f"LIVE: {words}", f"{words} – as it happened")))
    form = random.choice(("line", "inside", "heading"))
    for one, time in zip(tree.paragraphs, clock_times(random, len(tree.paragraphs)), strict=True):
        if form == "inside":
            set_words(one, f"{time} {random.choice(('– ', '| ', ''))}{' '.join(one.text_content().split())}")
            continue
        stamp = html.Element("h4" if form == "heading" else random.choice(("span", "time", "div")))
        holder = html.Element("div")
        holder.append(stamp)
        stamp.text = time
        parent = one.getparent()
        parent.insert(parent.index(one), holder)
    return tree.page()


def run_on(tree: PageTree, random: Random, _: Reports) -> bytes | None:
    """A subhead, made of the paragraph's own words as editors make them, is glued to the paragraph after it."""
    starts = ("The ", "In ", "On ", "But ", "It ", "They ", "He ", "She ", "After ", "At ", "This ", "When ", "We ")
    fit = [one for one in tree.paragraphs[2:-1] if " ".join(one.text_content().split()).startswith(starts)]
    if not fit:
        return None
    one = random.choice(fit)
    words = " ".join(one.text_content().split())
    rare = [word.strip(".,;:’'“”\"()") for word in words.split()[3:] if len(word) > 5 and word.islower()]
    if len(rare) < 3:
        return None
    heading = " ".join(("New", *rare[:2], random.choice(("plan", "questions", "row", "figures", "talks")), rare[2]))
    set_words(one, f"{heading} {words}")
    return tree.page()


def _in_place_of_report(tree: PageTree, box: HtmlElement) -> bytes:
    insert_after(tree.paragraphs[0], [box])
    parent = tree.paragraphs[0].getparent()
    kept = {box, *box.iterdescendants()}
    for one in tree.rest:
        take_out(one)
    for one in list(parent.iterdescendants()):
        if one not in kept and one.tag in ("p", "ul", "ol", "blockquote", "h2", "h3", "figure"):
            take_out(one)
    return tree.page()


def _count(words: str) -> int:
    return len(words.split())
