"""Pointed denials: what one voice says and another disputes beside it, in one article.

"The envoy disputed that"; "the board denied that a single gate had moved"; "the union tells it another way".
"""

from collections.abc import Callable, Iterator, Mapping, Sequence

from rashomon.compare.cells import UNNAMED, claim_id, shorten, speaker_key, voice_key
from rashomon.compare.denials.answered import Answered, Quoted, told_of, told_such, told_undone
from rashomon.compare.denials.claims_denied import find_claims_denied
from rashomon.compare.denials.denials_told import RARE, ToldDenial, find_denials
from rashomon.compare.denials.denied_guilt import is_of_guilt, tells_of_denier
from rashomon.compare.denials.denied_words import meanings_of, most_told, weigh_meanings
from rashomon.compare.denials.disputable import is_accusing, is_fragment, is_statement
from rashomon.compare.denials.told_voices import ToldVoice, describe_voice
from rashomon.compare.origins.one_side import are_of_one_side
from rashomon.compare.origins.story_origins import origin_at
from rashomon.compare.statements.clauses import is_open
from rashomon.lexicons import load_lexicon
from rashomon.model.annotations import Annotations, Quotation
from rashomon.model.case import Case
from rashomon.model.spans import Anchor
from rashomon.model.stories import Cell, Claim, Story
from rashomon.text.words import fold, split_words

_LEFT_OVER = " \n,;:–—"
"""Marks left over where what is disputed and the clause that disputes it are cut apart."""
_TITLED = 4
"""Words that open a sentence in which its subject is named by a title."""
_BOTH = "both"
_GOING_ON = frozenset({"and", "but"})
_QUOTED = frozenset('“”"')


def claim_pointed_denials(
    case: Case, story: Story, origin_of: Mapping[str, int], known: Sequence[Claim]
) -> list[Claim]:
    """Return a contested claim for each thing that one voice says and another disputes shortly after.

    Both stand in one article, and the two are called by different names. The second disputes what was said without
    repeating it, denies the least of it ("a single gate"), denies it in a rare word of the first, says that there is
    none of what the first tells of ("no such letter"), or is accused by the first. What answers a question is left out.
    Articles that report one dispute in the same words are in one row; a copy makes none.

    Args:
        known: the claims of the story so far; statements they contest already are not contested once more.
    """
    return _claim_all(case, story, origin_of, known, find_denials, "{1} disputes what {0} reportedly said just before")


def claim_disputed_claims(
    case: Case, story: Story, origin_of: Mapping[str, int], known: Sequence[Claim]
) -> list[Claim]:
    """Return a contested claim for each claim of others that somebody disputes in the sentence that tells of it."""
    return _claim_all(case, story, origin_of, known, find_claims_denied, "{1} disputes what {0} reportedly claimed")


def _claim_all(
    case: Case,
    story: Story,
    origin_of: Mapping[str, int],
    known: Sequence[Claim],
    find: Callable[[Case, Annotations], Iterator[ToldDenial]],
    reason: str,
) -> list[Claim]:
    taken = [c.anchor for claim in known if claim.status == "contested" for c in claim.cells if c.figure is None]
    rows: dict[tuple[str, str, str], list[Cell]] = {}
    for article in sorted(story.articles, key=lambda one: one in case.reprints):
        annotations = case.annotations_of.get(article)
        for told, denial in _disputes(case, annotations, find) if annotations is not None else ():
            answered = told[-1]
            dispute = answered.voice.name, denial.voice.name, fold(answered.anchor.exact)
            cells = _cells(case, told, denial, origin_of)
            is_known = any(cell.anchor.overlaps(one) for cell in cells for one in taken)
            if not is_known and (dispute in rows or article not in case.reprints):
                rows.setdefault(dispute, []).extend(cells)
                taken += [cell.anchor for cell in cells]
    return [_claim(story, cells, reason.format(*dispute)) for dispute, cells in rows.items()]


def _disputes(
    case: Case, annotations: Annotations, find: Callable[[Case, Annotations], Iterator[ToldDenial]]
) -> Iterator[tuple[tuple[Answered, ...], ToldDenial]]:
    """Yield the denials of an article, each with what it answers, in text order: mostly one thing, two of "both"."""
    denials = list(find(case, annotations))
    rarities = weigh_meanings(annotations) if denials else {}
    for denial in denials:
        answered = _answered(case, annotations, denial, rarities)
        if answered is not None:
            yield (*_told_besides(case, annotations, denial, answered), answered), denial


def _told_besides(case: Case, annotations: Annotations, denial: ToldDenial, answered: Answered) -> tuple[Answered, ...]:
    """Return what the same voice told before one of two things denied: "the board denied both"."""
    told = _told_before(case, annotations, denial) if _BOTH in denial.named else ()
    before = [one for one in told if not one.voice.is_apart(answered.voice) and one.anchor.end <= answered.anchor.start]
    return tuple(sorted(before, key=lambda one: (one.anchor.end, -one.anchor.start))[-1:])


def _answered(
    case: Case, annotations: Annotations, denial: ToldDenial, rarities: Mapping[str, float]
) -> Answered | None:
    """Return what a denial answers: of the voice that was reported last before it, what shares most with it."""
    if denial.claim is not None:
        claim, voice = denial.claim
        is_one = not voice.is_apart(denial.voice) or are_of_one_side(case, annotations, voice, denial.voice)
        return None if is_one else Answered(claim, voice, denial.sentence)
    if denial.sentence and annotations.sentences[denial.sentence - 1].anchor.exact.endswith("?"):
        return None
    told = _told_before(case, annotations, denial)
    if is_of_guilt(denial):
        told = [one for one in told if tells_of_denier(case, annotations, one.anchor, one.sentence, denial.voice)]
    told = [one for one in told if not is_fragment(one.quotation, one.anchor)] or told
    if not told or _is_told_by_another(annotations, denial):
        return None
    named = [one for one in told if one.voice.words & denial.named]
    latest = max(named or told, key=lambda one: (one.sentence, one.anchor.end, -one.anchor.start))
    if latest.sentence < denial.sentence and _speaks_for(annotations, denial, latest.voice):
        return None
    if denial.least_share < RARE and _follows_another(case, annotations, denial, latest):
        return None
    last = latest.voice
    ranked = told if denial.least_share == RARE else [one for one in told if not one.voice.is_apart(last)]
    if not denial.named.isdisjoint(load_lexicon("rebuttals").word_set("persons")):
        ranked = [one for one in ranked if one.sentence == latest.sentence]  # "contradicted him": what he said last
    such = told_such(told, denial) if denial.such is not None else None
    if such is not None or (denial.such is not None and denial.denied is None):
        return such
    if denial.denied is not None:
        return told_of(told, denial.denied, meanings_of(denial.anchor.exact), rarities)
    if (undone := told_undone(told, denial, rarities)) is not None:
        return undone
    mine = meanings_of(denial.anchor.exact).union(*(meanings_of(one.content[0].exact) for one in denial.backing))
    share = {
        one.quotation.id: RARE
        if _accuses(case, annotations, one, denial.voice)
        else most_told(mine & meanings_of(one.anchor.exact), rarities)
        for one in ranked
    }
    best = max(ranked, key=lambda one: (share[one.quotation.id], one.anchor.end, -one.anchor.start, one.quotation.id))
    return best if share[best.quotation.id] >= denial.least_share else None


def _follows_another(case: Case, annotations: Annotations, denial: ToldDenial, latest: Quoted) -> bool:
    """Whether somebody whom nothing names states something after that: the denial answers it, then."""
    place = {one.id: at for at, one in enumerate(annotations.sentences)}
    later = [one for one in annotations.quotations if latest.sentence < place[one.sentence] < denial.sentence]
    return any(describe_voice(case, one) is None and _before(case, one, denial) is not None for one in later)


def _speaks_for(annotations: Annotations, denial: ToldDenial, voice: ToldVoice) -> bool:
    """Whether who denies speaks for the voice that was just told of: "his spokeswoman, Lena Vu, denied it"."""
    words = [word.lower for word in split_words(annotations.sentences[denial.sentence].anchor.exact)[:_TITLED]]
    owners = load_lexicon("rebuttals").word_set("of_them") & ({"his", "her"} if voice.is_person else {"its", "their"})
    return words[0] in owners and not load_lexicon("rebuttals").word_set("mouthpieces").isdisjoint(words)


def _told_before(case: Case, annotations: Annotations, denial: ToldDenial) -> list[Quoted]:
    """Return what other voices are reported to state before a denial, within its reach, in text order.

    What is wished or planned is no answer to a denial that has to share a rare word with it.
    """
    found: list[Quoted] = []
    place = {one.id: at for at, one in enumerate(annotations.sentences)}
    for one in annotations.quotations:
        at = place[one.sentence]
        anchor = _before(case, one, denial) if denial.sentence - denial.reach <= at <= denial.sentence else None
        voice = describe_voice(case, one) if anchor is not None else None
        is_wish = denial.least_share == RARE and not is_accusing(one) and is_open(split_words(one.content[0].exact))
        if anchor is None or voice is None or is_wish or not voice.is_apart(denial.voice):
            continue
        if not are_of_one_side(case, annotations, voice, denial.voice):
            found.append(Quoted(anchor, voice, at, one))
    return found


def _is_told_by_another(annotations: Annotations, denial: ToldDenial) -> bool:
    """Whether somebody else tells of a denial by nobody in particular: "she called him a man who denied having it"."""
    cue = denial.quotation.cue if denial.quotation is not None else None
    if cue is None or denial.voice.key is None or not denial.voice.key.startswith(UNNAMED):
        return False
    pieces = [piece for one in annotations.quotations if one != denial.quotation for piece in one.content]
    return any(piece.start <= cue.start and cue.end <= piece.end for piece in pieces)


def _before(case: Case, quotation: Quotation, denial: ToldDenial) -> Anchor | None:
    """Return the longest piece of a quotation that states something before a denial; None where none does."""
    found: list[Anchor] = []
    for piece in quotation.content if quotation.certainty != "denied" else ():
        told = piece.exact[: max(0, denial.before - piece.start)].rstrip(_LEFT_OVER)
        if is_statement(quotation, split_words(told)):
            found.append(_to_its_end(case, quotation, piece.start, piece.start + len(told), denial.before))
    return max(found, key=lambda one: (one.end - one.start, -one.start), default=None)


def _to_its_end(case: Case, quotation: Quotation, start: int, end: int, before: int) -> Anchor:
    """Return words with what follows them in their sentence: "it was late, he conceded, but the fault was theirs"."""
    article, sentence = case.article_by_id[quotation.article], case.sentence_by_id[quotation.sentence].anchor
    cue = quotation.cue
    if quotation.kind == "indirect" and cue is not None and end <= cue.start and sentence.end <= before:
        rest = split_words(article.text, cue.end, sentence.end)
        going = [place for place, word in enumerate(rest) if word.text == "," and rest[place + 1 :]]
        if any(rest[place + 1].lower in _GOING_ON for place in going) and not any(
            word.text in _QUOTED for word in rest
        ):
            return article.anchor(start, sentence.end)
    return article.anchor(start, end)


def _accuses(case: Case, annotations: Annotations, one: Quoted, denier: ToldVoice) -> bool:
    """Whether words accuse the one who denies, by name or by what that is called."""
    inside = [mention.id for mention in annotations.mentions if one.anchor.covers(mention.anchor)]
    linked = [case.entity_of_mention[mention] for mention in inside if mention in case.entity_of_mention]
    named = {voice_key(case.entity_by_id[entity]) for entity in linked}
    called = {fold(word.text) for word in split_words(one.anchor.exact)}
    return is_accusing(one.quotation) and (denier.key in named or denier.head in called)


def _cells(
    case: Case, answered: Sequence[Answered], denial: ToldDenial, origin_of: Mapping[str, int]
) -> tuple[Cell, ...]:
    """Return what was said, what disputes it, and what the denier says next where that stands elsewhere."""
    denied = denial.anchor if denial.claim is not None else _apart(case, denial.anchor, answered[-1].anchor)
    quotation = denial.quotation.id if denial.quotation is not None else None
    told = [
        *((one.anchor, one.quotation.id if isinstance(one, Quoted) else None, one.voice.key) for one in answered),
        (denied, quotation, denial.voice.key),
    ]
    told += [
        (backing.content[0], backing.id, speaker_key(case, backing.id))
        for backing in denial.backing
        if denial.claim is not None or not backing.content[0].overlaps(denied)
    ]
    return tuple(
        Cell(place.article, origin_at(case, place, origin_of), place, None, held, None, voice)
        for place, held, voice in told
    )


def _apart(case: Case, denied: Anchor, told: Anchor) -> Anchor:
    """Return where somebody disputes, without what is disputed where that stands before it in the sentence."""
    article = case.article_by_id[denied.article]
    cut = article.text[max(denied.start, told.end) : denied.end]
    return article.anchor(denied.end - len(cut.lstrip(_LEFT_OVER)), denied.end)


def _claim(story: Story, cells: Sequence[Cell], reason: str) -> Claim:
    told = tuple(cells)
    origins = len({cell.origin for cell in told})
    text = shorten(told[0].anchor.exact)
    return Claim(claim_id("statement", told), story.id, text, "statement", "contested", origins, reason, told)
