"""Statement origins: how many independent origins stand behind what several articles state alike."""

from collections.abc import Sequence
from itertools import combinations

from rashomon.compare.cells import UNNAMED, credit_named, voices_named
from rashomon.compare.joining import Groups
from rashomon.compare.origins.on_word import on_whose_word
from rashomon.compare.origins.outlets_named import names_outlet_of
from rashomon.compare.origins.passages import passage_of
from rashomon.compare.origins.shared_text import join_texts
from rashomon.compare.origins.spoken_for import state_of_medium
from rashomon.compare.origins.story_origins import count_credited
from rashomon.compare.origins.voices_joined import credited_as, join_voices
from rashomon.compare.statements.groups import wording_of
from rashomon.compare.statements.stated import Stated
from rashomon.lexicons import load_lexicon
from rashomon.model.case import Case
from rashomon.model.stories import Cell


def count_statement_origins(case: Case, stated: Sequence[Stated], cells: Sequence[Cell]) -> int:
    """Count origins; one wording is one origin, and a voice named beside what it says elsewhere is that voice's.

    What one voice is credited with, in a sentence that names another which says it elsewhere, is of one of the two. A
    body and who speaks for it are one voice. What only those who found it out can know is theirs in every report.
    """
    named = [voices_named(case, one.saying.sentence) for one in stated]
    credited = credit_named([(cell.attributed_to, names) for cell, names in zip(cells, named, strict=True)])
    given = {cell.attributed_to for cell in cells if cell.attributed_to is not None}
    voices = [
        min({voice, *(given & names)}) if voice is not None else None
        for voice, names in zip(credited, named, strict=True)
    ]
    media = [[key for key in names if state_of_medium(case, key) is not None] for names in named]
    one_of = join_voices(case, voices, media, _called(case, cells))
    told = [
        (origin, _voice(one, one_of.get(voice or "")), one.saying.article)
        for origin, one, voice in zip(_texts_of(case, stated, cells), stated, voices, strict=True)
    ]
    return count_credited(_share_findings(told, given), lambda article: credited_as(case, article, one_of))


def _called(case: Case, cells: Sequence[Cell]) -> dict[str, str]:
    """Return the longest words by which a cell's report calls each voice."""
    found: dict[str, str] = {}
    for cell in cells:
        attribution = case.attribution_of.get(cell.quotation or "")
        if cell.attributed_to is not None and attribution is not None and attribution.speaker is not None:
            found[cell.attributed_to] = max(found.get(cell.attributed_to, ""), attribution.speaker.text, key=len)
    return found


def _share_findings(
    told: Sequence[tuple[int, str | None, str]], given: set[str]
) -> Sequence[tuple[int, str | None, str]]:
    """Give what no report credits to the researchers that another credits with it, who alone can know it."""
    research = load_lexicon("witnesses").word_set("research")
    found = next((one for one in sorted(given) if not research.isdisjoint(one.removeprefix(UNNAMED).split())), None)
    if found is None:
        return told
    return [(origin, voice or found, article) for origin, voice, article in told]


def _texts_of(case: Case, stated: Sequence[Stated], cells: Sequence[Cell]) -> list[int]:
    """Return the origin of each, those as one that tell it in one text, or of which one names the other's outlet."""
    passages = [passage_of(case, one.saying.sentence, one.stretch.start, one.stretch.end) for one in stated]
    origins = join_texts(passages, [cell.origin for cell in cells])
    groups = Groups(f"{one:09}" for one in origins)
    runs = [wording_of(one) for one in stated]
    for at, other in combinations(range(len(stated)), 2):
        if runs[at] & runs[other] or _is_cited(case, stated[at], stated[other]):
            groups.unite(f"{origins[at]:09}", f"{origins[other]:09}")
    return [int(groups.root(f"{one:09}")) for one in origins]


def _is_cited(case: Case, one: Stated, other: Stated) -> bool:
    """Whether the sentence of either names the outlet of the other."""
    return names_outlet_of(case, one, other) or names_outlet_of(case, other, one)


def _voice(stated: Stated, key: str | None) -> str | None:
    """Return whose words they are, in doubt fewer voices than there are.

    Who says "I" without being named may be anybody.
    """
    if key is not None:
        return key
    return on_whose_word(stated.saying.words, stated.stretch.start, stated.stretch.end)
