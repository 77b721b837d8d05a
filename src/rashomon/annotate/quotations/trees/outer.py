"""Outer voices: those whose report a telling is part of, read up the tree and from clauses that close a sentence."""

from rashomon.annotate.quotations.cues import Cue
from rashomon.annotate.quotations.frames import words_of
from rashomon.annotate.quotations.media import is_medium
from rashomon.annotate.quotations.papers import is_paper
from rashomon.annotate.quotations.subject import Subject
from rashomon.annotate.quotations.subjects import says_nothing
from rashomon.annotate.quotations.trees.block_tree import BlockTree
from rashomon.annotate.quotations.trees.phrases import voice_of
from rashomon.annotate.quotations.trees.tellings import Telling, quoting_verb
from rashomon.annotate.quotations.voices import Voice
from rashomon.lexicons import load_lexicon

_CLAUSES = frozenset({"ccomp", "xcomp", "parataxis", "csubj", "advcl"})
_INNER = frozenset({"ccomp", "xcomp"})
_BEFORE_TAIL = frozenset({",", "—", "–", "-", "”", '"', "’", "'", "»"})


def outer_tellings(tree: BlockTree, tellings: dict[int, Telling], verb: int) -> list[tuple[Telling, Voice]]:
    """Return the tellings that hold a verb of telling, and whose they are, the outermost first."""
    found: list[tuple[Telling, Voice]] = []
    for at in tree.climb(verb):
        for child in tree.with_relation(at, "parataxis", "ccomp", "advcl"):
            telling = tellings.get(child)
            if telling is None or child == verb:
                continue
            is_tail = child > at and tree.nodes[child].relation != "advcl" and closes(tree, telling)
            if is_tail or _announces(tree, telling):
                found += [one for one in _voice(tree, telling) if one[1].kind != "pronoun"]
        if at in tellings and closes(tree, tellings[at]) and not _opens_content(tree, at):
            break
        head, relation = tree.heads[at], tree.nodes[at].relation
        is_quoted = quoting_verb(tree, at) is not None
        if head < 0 or (relation not in _INNER | {"conj"} and not is_quoted):
            break
        if (relation in _INNER or is_quoted) and head in tellings and head != verb:
            found += _voice(tree, tellings[head])
        elif relation == "ccomp":
            found += _paper(tree, head)
    return list(reversed(found))


def _paper(tree: BlockTree, verb: int) -> list[tuple[Telling, Voice]]:
    """Return the paper or medium that shows something by a verb no list of cues has: "the minutes show that ..."."""
    word = tree.view.word_at(tree.nodes[verb].start)
    for at in tree.with_relation(verb, "nsubj"):
        voice = voice_of(tree, at)
        if voice is not None and (_is_paper(tree, at) or is_medium(words_of(tree.view, voice))):
            cue = Cue(word, word, tree.lower[verb], "finite", frozenset({"clause"}))
            return [(Telling(verb, at, cue), voice)]
    return []


def _is_paper(tree: BlockTree, at: int) -> bool:
    block = tree.view.words
    word = tree.view.word_at(tree.nodes[at].start)
    return word < len(block) and is_paper(block, word)


def _announces(tree: BlockTree, telling: Telling) -> bool:
    """Whether a telling stands beside what it reports: "As the Gazette writes, ..."."""
    marks = {tree.lower[at] for at in tree.with_relation(telling.verb, "mark", "advmod")}
    own = telling.teller in tree.with_relation(telling.verb, "nsubj")
    if not own or "as" not in marks or tree.nodes[telling.verb].relation != "advcl" or _takes(tree, telling):
        return False
    first = tree.under(telling.verb)[0]
    return first == 0 or tree.nodes[first].begins or tree.lower[first - 1] in _BEFORE_TAIL


def _takes(tree: BlockTree, telling: Telling) -> bool:
    """Whether a telling says itself what is told: a clause, or an object that is not whom it is told to."""
    for at in tree.children[telling.verb]:
        relation = tree.nodes[at].relation
        if relation in _CLAUSES and at > telling.verb and not _cites(tree, at):
            return True
        if relation == "obj" and at != telling.teller and "addressee" not in telling.cue.frames:
            return True
    return False


def _opens_content(tree: BlockTree, at: int) -> bool:
    """Whether a clause stands before the verb it depends on: "The mayor said so, the Gazette reported"."""
    return tree.heads[at] > at


def closes(tree: BlockTree, telling: Telling) -> bool:
    """Whether a telling only says after a comma who told what came before it: ", the Gazette reported on Monday"."""
    verb, teller = telling.verb, telling.teller
    if teller is None or teller not in tree.with_relation(verb, "nsubj", "obj"):
        return False
    first = min(tree.under(teller)[0], verb)
    while first > 0 and tree.heads[first - 1] == verb and tree.nodes[first - 1].relation in {"aux", "advmod", "mark"}:
        first -= 1
    if first == 0 or tree.lower[first - 1] not in _BEFORE_TAIL:
        return False
    return not _takes(tree, telling)


def _cites(tree: BlockTree, at: int) -> bool:
    return tree.lower[at] in load_lexicon("speakers").word_set("takes_over")


def _voice(tree: BlockTree, telling: Telling) -> list[tuple[Telling, Voice]]:
    voice = voice_of(tree, telling.teller) if telling.teller is not None else None
    if voice is None or _is_writer(tree, voice):
        return []
    return [(telling, voice)] if tells(tree, telling, voice) else []


def tells(tree: BlockTree, telling: Telling, voice: Voice) -> bool:
    """Whether somebody is said to have told something: not under a condition, nor that nothing was told."""
    subject = Subject(voice, voice.first, telling.cue.last, inverted=False)
    negated = {"not", "n't", "n’t", "never"} & {tree.lower[at] for at in tree.children[telling.verb]}
    return not negated and not says_nothing(tree.view, telling.cue, subject)


def _is_writer(tree: BlockTree, voice: Voice) -> bool:
    """Whether a voice is whoever writes: "I", "we"."""
    return tree.view.words[voice.first].lower in {"i", "we", "you"}


def may_be_same(tree: BlockTree, inner: Voice, outer: Voice) -> bool:
    """Whether a pronoun may mean the other voice: "Ms Vu said she had told the council", "told Ms Vu, she said"."""
    if outer.kind == "pronoun":
        return inner.kind == "pronoun" or inner.first < outer.first
    if inner.kind != "pronoun":
        return False
    last = tree.view.words[outer.last].lower
    return not is_medium(words_of(tree.view, outer)) and last not in load_lexicon("roles").word_set("plural")
