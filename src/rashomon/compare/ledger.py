"""The ledger of every story: origins, claims with their status, utterances, wording, omissions."""

from dataclasses import dataclass

from rashomon.compare.contrasts.told_differently import contrast_utterances
from rashomon.compare.denials.contradictions import claim_contradictions
from rashomon.compare.denials.flat_refutations import claim_flat_refutations
from rashomon.compare.denials.mutual_blame import claim_mutual_blame
from rashomon.compare.denials.notices import claim_notices
from rashomon.compare.denials.pointed_denials import claim_disputed_claims, claim_pointed_denials
from rashomon.compare.denials.promises_denied import claim_promises_denied
from rashomon.compare.denials.refutations import claim_refutations
from rashomon.compare.events.event_claims import claim_events
from rashomon.compare.figures.figure_claims import claim_figures
from rashomon.compare.omissions import find_omissions
from rashomon.compare.origins.story_origins import group_origins
from rashomon.compare.statements.likeness import weigh_terms
from rashomon.compare.statements.rarity import load_rarity
from rashomon.compare.statements.statement_claims import claim_statements
from rashomon.compare.statements.terms import read_terms
from rashomon.compare.utterances.copied_utterances import join_copied
from rashomon.compare.utterances.gathered import gather_utterances
from rashomon.compare.utterances.utterance_groups import group_utterances, match_utterances
from rashomon.compare.utterances.verbatim import join_verbatim
from rashomon.compare.wording.reprint_edits import find_reprint_edits
from rashomon.compare.wording.terms import choose_terms
from rashomon.model.annotations import Wording
from rashomon.model.case import Case
from rashomon.model.stories import Claim, Omission, OriginGroup, QuotationGroup, ToldDifferently
from rashomon.stage import IssueLog

_ORDER = {"contested": 0, "corroborated": 1, "superseded": 2, "compatible": 3, "single_origin": 4}


@dataclass(frozen=True, slots=True)
class Ledger:
    """What comparing found, story by story; claims with disputed ones first."""

    origins: tuple[OriginGroup, ...] = ()
    claims: tuple[Claim, ...] = ()
    told_differently: tuple[ToldDifferently, ...] = ()
    quotation_groups: tuple[QuotationGroup, ...] = ()
    wording: tuple[Wording, ...] = ()
    omissions: tuple[Omission, ...] = ()


def compare_stories(case: Case, log: IssueLog) -> Ledger:
    """Return the ledger of all stories of a case."""
    origins: list[OriginGroup] = []
    claims: list[Claim] = []
    told: list[ToldDifferently] = []
    groups: list[QuotationGroup] = []
    omissions: list[Omission] = []
    for story in case.stories:
        own = group_origins(case, story, log)
        origin_of = {article: group.number for group in own for article in group.articles}
        known = [*claim_figures(case, story, origin_of), *claim_events(case, story, origin_of)]
        terms = {article: read_terms(case, article) for article in story.articles}
        utterances = gather_utterances(case, story, origin_of, terms)
        told_weights = weigh_terms([one.saying for one in utterances], load_rarity())
        rows = claim_statements(case, story, origin_of, terms, known)
        rows += claim_pointed_denials(case, story, origin_of, rows)
        rows += claim_refutations(case, story, utterances, told_weights, rows)
        rows += claim_disputed_claims(case, story, origin_of, rows)
        rows += claim_flat_refutations(case, story, utterances, told_weights, rows)
        rows += claim_promises_denied(case, story, utterances, told_weights, rows)
        rows += claim_mutual_blame(case, story, utterances, rows)
        rows += claim_notices(case, story, utterances, rows)
        rows += claim_contradictions(story, utterances, told_weights, rows)
        rows.sort(
            key=lambda one: (
                _ORDER[one.status],
                -one.origins,
                one.cells[0].article,
                one.cells[0].anchor.start,
                one.id,
            )
        )
        origins.extend(own)
        claims.extend(rows)
        matches = match_utterances(utterances, told_weights)
        told.extend(contrast_utterances(case, story, utterances, matches, told_weights))
        alike = join_verbatim(case, story, group_utterances(story, utterances, matches))
        groups.extend(join_copied(case, story, alike))
        omissions.extend(find_omissions(case, story, rows, origin_of))
    wording = (*choose_terms(case, case.stories, claims, groups), *find_reprint_edits(case))
    return Ledger(tuple(origins), tuple(claims), tuple(told), tuple(groups), wording, tuple(omissions))
