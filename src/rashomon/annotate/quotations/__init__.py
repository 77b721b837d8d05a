"""Quotations: who said what, and through whom it reached the article.

Rules over the cue lexicon, block by block: each cue looks for its subject and its content; then "according
to" and "Name: words"; then quoted words no cue has claimed, which go on with the last speaker.
"""

from rashomon.annotate.divided import DividedArticle
from rashomon.annotate.encoder import ReportedSpan, Syntax
from rashomon.annotate.quotations.according import find_according, find_announced, find_colon
from rashomon.annotate.quotations.accounts import find_accounts
from rashomon.annotate.quotations.as_asides import find_as_asides
from rashomon.annotate.quotations.at_colons import split_at_colons
from rashomon.annotate.quotations.blocks import BlockView, view_blocks
from rashomon.annotate.quotations.brought import find_brought
from rashomon.annotate.quotations.claimed import find_claimed
from rashomon.annotate.quotations.clause_starts import is_called_so, number_words, tells_only_when
from rashomon.annotate.quotations.clauses import Content
from rashomon.annotate.quotations.contents import find_content
from rashomon.annotate.quotations.continuing import find_continuing
from rashomon.annotate.quotations.cues import Cue, is_listed
from rashomon.annotate.quotations.frames import span_of
from rashomon.annotate.quotations.nesting import uncross
from rashomon.annotate.quotations.passing import find_passed
from rashomon.annotate.quotations.proposals import Proposal, keep_best, to_quotations
from rashomon.annotate.quotations.put_at import find_put
from rashomon.annotate.quotations.quoted_as import find_quoted_as
from rashomon.annotate.quotations.raised import find_raised
from rashomon.annotate.quotations.received import find_received
from rashomon.annotate.quotations.relays import find_relays
from rashomon.annotate.quotations.said_in import find_said_in
from rashomon.annotate.quotations.shown import find_shown
from rashomon.annotate.quotations.subjects import find_subject, says_nothing
from rashomon.annotate.quotations.tagged import find_tagged, join_tagged
from rashomon.annotate.quotations.through_asides import subject_before
from rashomon.annotate.quotations.trees import read_nested, read_trees, settle_nearest, widen_chains
from rashomon.model.annotations import Mention, Quotation

_CALLS = frozenset({"call", "brand", "label"})

__all__ = ["find_quotations"]


def find_quotations(
    divided: DividedArticle,
    mentions: tuple[Mention, ...],
    reported: tuple[ReportedSpan, ...] = (),
    syntax: tuple[Syntax, ...] = (),
) -> tuple[Quotation, ...]:
    """Return the article's quotations in text order.

    Finds direct, indirect and mixed ones, by rules and from the spans the encoder `reported`; reports inside reports
    and who relays them also from its `syntax`. Speakers stay as written ("he"), linking resolves them.
    """
    views = view_blocks(divided, mentions)
    proposals: list[Proposal] = []
    for view in views:
        quoted = [
            *find_quoted_as(view),
            *find_passed(view),
            *find_brought(view),
            *find_received(view),
            *find_raised(view),
            *find_said_in(view),
            *find_shown(view),
        ]
        plain = [one for one in _from_cues(view) if not any(_same_cue(one, other) for other in quoted)]
        put = [one for one in find_put(view) if not any(_same_cue(one, other) for other in (*quoted, *plain))]
        ascribed = [*put, *find_as_asides(view), *find_according(view), *find_accounts(view), *find_claimed(view)]
        found = [*quoted, *plain, *ascribed, *find_announced(view), *find_colon(view)]
        proposals.extend(keep_best(found))
    proposals = join_tagged(views, proposals, find_tagged(views, reported))
    trees = read_trees(views, syntax, mentions)
    proposals = settle_nearest(trees, proposals)
    proposals.extend(read_nested(trees, proposals))
    proposals.extend(find_continuing(views, proposals))
    with_relays = [find_relays(views, one) for one in uncross(views, proposals)]
    chained = widen_chains(trees, with_relays)
    return to_quotations(divided.article, views, split_at_colons(views, chained))


def _same_cue(one: Proposal, other: Proposal) -> bool:
    if one.cue is None or other.cue is None:
        return False
    return one.cue[0] <= other.cue[1] and other.cue[0] <= one.cue[1]


def _from_cues(view: BlockView) -> list[Proposal]:
    found: list[Proposal] = []
    for cue in view.cues:
        through = subject_before(view, cue, view.sentence_words(cue.first)[0])
        subject, relay = through if through is not None else (find_subject(view, cue), None)
        if subject is None or says_nothing(view, cue, subject):
            continue
        content = find_content(view, cue, subject)
        if content is not None and _counts(view, cue, content):
            found.append(
                Proposal(
                    view.index,
                    content.ranges,
                    content.verbatim,
                    (cue.first, cue.last),
                    subject.voice,
                    cue.lemma,
                    (span_of(view, relay),) if relay is not None else (),
                )
            )
    return found


def _counts(view: BlockView, cue: Cue, content: Content) -> bool:
    """Whether a content is reported speech: verbs of doing count only where words are quoted."""
    if content.verbatim:
        return True
    start, end = content.ranges[0]
    if len(content.ranges) == 1 and tells_only_when(view, start, end):
        return False
    if is_listed("citing", cue) and _is_one_voice(view, start, end):
        return False
    if is_listed("number_only", cue):
        return any(char.isdigit() for char in view.article.text[start:end])
    if cue.lemma == "ask" and view.article.text.startswith("not to be ", start):
        return False  # "who asked not to be named"
    if not is_listed("quoted_only", cue):
        return True
    if end <= view.words[cue.first].start or (cue.lemma == "put" and _holds_number(view, start, end)):
        return True
    after = view.words[cue.last + 1].lower if cue.last + 1 < len(view.words) else ""
    if after in {"that", ":"} or (cue.lemma, after) in {("call", "for"), ("speak", "of"), ("talk", "of")}:
        return True
    quoted = any(start <= one.start < end for one in view.quoted)
    if cue.lemma in _CALLS and is_called_so(view, view.word_at(start), view.word_at(end - 1) + 1):
        return True
    return quoted or not {"noun", "infinitive"} & cue.frames or _found_that(view, cue, start)


def _holds_number(view: BlockView, start: int, end: int) -> bool:
    words = view.words[view.word_at(start) : view.word_at(end - 1) + 1]
    return any(any(char.isdigit() for char in word.text) or word.lower in number_words() for word in words)


def _is_one_voice(view: BlockView, start: int, end: int) -> bool:
    """Whether the words are nothing but somebody's name: "citing the police"."""
    return any(view.words[one.first].start == start and view.words[one.last].end == end for one in view.voices)


def _found_that(view: BlockView, cue: Cue, start: int) -> bool:
    return any(word.lower == "that" for word in view.words[cue.last + 1 : view.word_at(start)])
