"""How many, and who says so: people who were killed, hurt or lost, and whose the story's figures are."""

from collections.abc import Iterator

from rashomon.lexicons import load_lexicon
from rashomon.model.annotations import Figure
from rashomon.model.spans import Anchor
from rashomon.model.stories import Claim
from rashomon.present.cutting import shorten
from rashomon.present.silences.material import Finding, Material
from rashomon.text.words import split_words

HARMS = {"killed": "killed", "injured": "hurt", "missing": "missing"}
"""What may have become of people, as `lexicons/counted` calls it, and as we say it."""

_EARLY = 6
"""Sentences of a report, headline included, that tell what it is about."""

_APART = 6
"""Words at most between people and what became of them."""

_OF_ITSELF = frozenset({"died", "perished", "drowned"})
_HAPPENED = frozenset({"were", "are", "been"})

_UNSURE = frozenset(
    {"no", "nobody", "none", "never", "if", "would", "could", "may", "might", "will", "whether", "without", "not"}
)
_SEVERAL = frozenset(
    {"people", "casualties", "victims", "deaths", "fatalities", "dozens", "hundreds", "scores", "others"}
)

_HOW_MANY = "A number of the people killed, hurt or missing; where nobody was, the figure that most origins give."
_WHOSE = "A figure of the ledger that is somebody's word: of a person or body that the article names."


def ask_how_many(material: Material) -> Finding | None:
    """How many people came to harm, or how much of what most origins count."""
    figures = [one for found in material.annotated for one in found.figures if not one.forecast]
    open_harm: Finding | None = None
    for harm, said in HARMS.items():
        finding = _count_harmed(material, figures, harm, said)
        if finding is not None and finding.state == "answered":
            return finding
        open_harm = open_harm or finding
    return open_harm or _most_told(material)


def _count_harmed(material: Material, figures: list[Figure], harm: str, said: str) -> Finding | None:
    counted = [one for one in figures if harm in one.scope]
    exact = _one_each([one for one in counted if one.value is not None])
    if exact:
        return Finding("how_many", "answered", _HOW_MANY, f"People {said}: counted {material.share(exact)}.", exact)
    told = list(sentences_of_harm(material, harm))
    if counted:
        reason = f"People are reported {said}, and no article gives a number, only such words."
        return Finding("how_many", "silent", _HOW_MANY, reason, _one_each(counted))
    if not told:
        return None
    if any(one.sentence for one in figures if any(place.overlaps(one.anchor) for place in told)):
        reason = f"People are reported {said}; no number beside it could be read as theirs."
        return Finding("how_many", "cannot_tell", _HOW_MANY, reason, tuple(told[:3]))
    return Finding(
        "how_many", "silent", _HOW_MANY, f"People are reported {said}, and no article says how many.", tuple(told[:3])
    )


def sentences_of_harm(material: Material, harm: str) -> Iterator[Anchor]:
    """Yield the sentences that say early in a report, as a fact and in its own voice, that this became of people."""
    becomes = {word for word, outcome in load_lexicon("counted").table("outcomes").items() if outcome == harm}
    several = _plurals()
    for annotations in material.annotated:
        spoken = [piece for one in annotations.quotations if one.kind == "direct" for piece in one.content]
        for sentence in annotations.sentences[:_EARLY]:
            if not any(one.overlaps(sentence.anchor) for one in spoken):
                words = [one.lower for one in split_words(sentence.anchor.exact)]
                if not _UNSURE.intersection(words) and _befell(words, becomes, several):
                    yield sentence.anchor


def _befell(words: list[str], becomes: set[str], several: frozenset[str]) -> bool:
    """Whether it became of several people: "people died", "soldiers were later killed", not "were missing a train"."""
    determiners = load_lexicon("function_words").word_set("determiners")
    for place, word in enumerate(words):
        before = words[max(0, place - _APART) : place]
        people = [at for at, one in enumerate(before) if one in several]
        acts = place + 1 < len(words) and words[place + 1] in determiners
        if (
            word in becomes
            and people
            and not acts
            and (word in _OF_ITSELF or _HAPPENED.intersection(before[people[-1] :]))
        ):
            return True
    return False


def _plurals() -> frozenset[str]:
    lexicon = load_lexicon("counted")
    persons = lexicon.word_set("persons")
    irregular = {many for many, one in lexicon.table("irregular_plurals").items() if one in persons}
    return frozenset({f"{one}s" for one in persons} | irregular | _SEVERAL)


def _most_told(material: Material) -> Finding | None:
    """Return the figure that most origins give; the question does not arise where there is none."""
    rows = [one for one in material.claims if one.kind == "figure"]
    if not rows:
        return None
    places = tuple({cell.article: cell.anchor for cell in reversed(rows[0].cells)}.values())
    return Finding("how_many", "answered", _HOW_MANY, f"{shorten(rows[0].text, 160)}", places)


def ask_whose_figures(material: Material) -> Finding | None:
    """Whether any figure is credited to somebody by name."""
    rows = [one for one in material.claims if one.kind == "figure"]
    asked = [one for one in rows if _counts_people(material, one) and len({cell.article for cell in one.cells}) > 1]
    if not asked:
        return None
    credited = [(cell.anchor, one) for one in rows for cell in one.cells if _is_named(material, cell.attributed_to)]
    if credited:
        share = f"{len({row.id for _, row in credited})} of {len(rows)} rows of figures"
        anchors = _first_anchors([anchor for anchor, _ in credited])
        return Finding("whose_figures", "answered", _WHOSE, f"{share} are somebody’s word.", anchors)
    counts = [cell.anchor for one in asked for cell in one.cells]
    near = [one for one in counts if material.names_beside(one)]
    if near:
        reason = "No figure was found to be anybody’s word; names stand beside these."
        return Finding("whose_figures", "cannot_tell", _WHOSE, reason, _first_anchors(near)[:3])
    reason = "No figure is credited to anybody by name."
    return Finding("whose_figures", "silent", _WHOSE, reason, _first_anchors(counts)[:3])


def _counts_people(material: Material, claim: Claim) -> bool:
    persons = load_lexicon("counted").word_set("persons")
    figures = [material.case.figure_by_id.get(cell.figure or "") for cell in claim.cells]
    return any(one is not None and one.unit in persons and (one.value or 0) > 1 for one in figures)


def _is_named(material: Material, voice: str | None) -> bool:
    return voice in material.case.entity_by_id


def _one_each(figures: list[Figure]) -> tuple[Anchor, ...]:
    return _first_anchors([one.anchor for one in figures])


def _first_anchors(anchors: list[Anchor]) -> tuple[Anchor, ...]:
    return tuple({one.article: one for one in reversed(anchors)}.values())[::-1]
