"""Passers: the media and people in a telling's adjuncts through whom it came, wherever in the sentence they hang."""

from rashomon.annotate.quotations.carriers import is_own
from rashomon.annotate.quotations.frames import words_of
from rashomon.annotate.quotations.media import is_addressed_medium, is_medium
from rashomon.annotate.quotations.trees.block_tree import BlockTree
from rashomon.annotate.quotations.trees.phrases import voice_of
from rashomon.annotate.quotations.trees.tellings import Telling
from rashomon.annotate.quotations.voices import Voice
from rashomon.lexicons import load_lexicon

_NOUNS = frozenset({"NOUN", "PROPN"})
_VERBS = frozenset({"VERB", "AUX"})
_WALKED = frozenset({"obl", "nmod", "iobj", "obj", "advcl", "acl", "xcomp", "conj"})
_TO = frozenset({"to", "with"})
_OWNERS = frozenset({"his", "her", "its", "their", "our", "my", "own"})
_IN_MEDIA = frozenset({"to", "with", "for", "in", "on"})
_BARRED = frozenset(
    "after before since despite contrary following about over against until of as like unlike than outside near".split()
)


def find_passers(tree: BlockTree, telling: Telling, content: tuple[tuple[int, int], ...]) -> list[Voice]:
    """Return through whom a telling came, in text order; nothing that stands in what is told counts."""
    found: list[Voice] = []
    roots = [telling.verb]
    if telling.teller is not None and telling.teller != telling.verb:
        roots.append(telling.teller)
    for root in roots:
        for at in tree.children[root]:
            if at not in roots and tree.nodes[at].relation in _WALKED and not _is_told(tree, at, content):
                if root == telling.verb or _is_said_of(tree, at):
                    found += _walk(tree, at, content, set(roots))
    return _joined(sorted(set(found), key=lambda one: one.first))


def _joined(found: list[Voice]) -> list[Voice]:
    """Return voices with those that stand right beside each other as one: a name that the tree took apart."""
    joined: list[Voice] = []
    for one in found:
        if joined and joined[-1].last + 1 == one.first:
            joined[-1] = Voice(joined[-1].first, one.last, joined[-1].kind)
        else:
            joined.append(one)
    return joined


def _is_said_of(tree: BlockTree, at: int) -> bool:
    """Whether a clause about a teller is one about the telling: "witnesses quoted by ...", "who spoke to ..."."""
    speakers = load_lexicon("speakers")
    speaks = speakers.word_set("spoken") | speakers.word_set("asked_by")
    return tree.nodes[at].relation == "acl" and (tree.lower[at] in speaks or tree.lower[at] == "spoke")


def _is_told(tree: BlockTree, at: int, content: tuple[tuple[int, int], ...]) -> bool:
    return any(low <= tree.nodes[at].start < high for low, high in content) or (
        tree.view.quoted_at(tree.nodes[at].start) is not None
    )


def _walk(tree: BlockTree, at: int, content: tuple[tuple[int, int], ...], seen: set[int]) -> list[Voice]:
    if at in seen or _is_told(tree, at, content):
        return []
    seen.add(at)
    node = tree.nodes[at]
    if node.upos in _VERBS:
        if not _speaks_or_carries(tree, at):
            return []
    elif node.upos in _NOUNS:
        passer = _passer(tree, at)
        if passer is not None:
            return [passer]
        if not _leads_on(tree, at):
            return []
    found: list[Voice] = []
    for child in tree.children[at]:
        if tree.nodes[child].relation in _WALKED:
            found += _walk(tree, child, content, seen)
    return found


def _speaks_or_carries(tree: BlockTree, at: int) -> bool:
    """Whether a verb among the adjuncts is one by which words are spoken to somebody or passed on."""
    speakers = load_lexicon("speakers")
    word = tree.lower[at]
    if any(tree.lower[one] in _BARRED - {"as"} for one in tree.with_relation(at, "mark")):
        return False
    if tree.nodes[at].relation == "acl" and _is_words(tree, tree.heads[at]) and _agents(tree, at):
        return True
    return any(word in speakers.word_set(section) for section in ("spoken", "relayed", "sent", "given_to"))


def _leads_on(tree: BlockTree, at: int) -> bool:
    """Whether a noun may hold a passer deeper down: it is what is said, written or shown, or a part of a medium."""
    if tree.cases(at) & (_BARRED - {"of"}):
        return False
    word = tree.lower[at]
    speakers = load_lexicon("speakers")
    listed = _is_words(tree, at) or any(word in speakers.word_set(one) for one in ("medium_parts", "reporters"))
    return listed or any(tree.lower[one] in speakers.word_set("relayed") for one in tree.with_relation(at, "acl"))


def _is_words(tree: BlockTree, at: int) -> bool:
    """Whether a noun is one for what is said, written or recorded."""
    speakers = load_lexicon("speakers")
    return at >= 0 and any(tree.lower[at] in speakers.word_set(one) for one in ("spoken", "passed", "papers"))


def _agents(tree: BlockTree, at: int) -> list[int]:
    return [one for one in tree.with_relation(at, "obl") if "by" in tree.cases(one)]


def _passer(tree: BlockTree, at: int) -> Voice | None:
    """Return the voice of a noun where its place in the tree makes it a passer."""
    head, relation = tree.heads[at], tree.nodes[at].relation
    voice = voice_of(tree, at)
    if voice is None or head < 0 or voice.kind == "pronoun" or is_own(tree.view, voice):
        return None
    if any(tree.lower[one] in load_lexicon("speakers").word_set("relayed") for one in tree.with_relation(at, "acl")):
        return None
    if _is_owner(tree, at) or (voice.kind != "name" and _is_owned(tree, at)):
        return None
    cases = tree.cases(at)
    speakers = load_lexicon("speakers")
    if "by" in cases:
        relays = tree.lower[head] in speakers.word_set("relayed") and tree.nodes[head].upos in _VERBS
        of_words = tree.lower[head] in speakers.word_set("spoken") or _is_words(tree, tree.heads[head])
        return voice if relays or (of_words and is_addressed(tree, voice)) else None
    is_object = relation in {"iobj", "obj"} and tree.nodes[head].upos in _VERBS
    if (is_object or cases & _TO) and is_addressed(tree, voice):
        return voice
    if "in" in cases and tree.lower[at] in speakers.word_set("papers"):
        return voice if any("by" in tree.cases(one) for one in tree.with_relation(at, "nmod")) else None
    part = "of" in cases and tree.lower[head] in speakers.word_set("medium_parts")
    return voice if (part or cases & _IN_MEDIA) and _names_medium(tree, voice) else None


def is_addressed(tree: BlockTree, voice: Voice) -> bool:
    """Whether who is told something is a medium: by its name, or as a name alone that is no body of the state."""
    if _names_medium(tree, voice):
        return True
    is_body = voice.last > voice.first and tree.view.words[voice.last].end in tree.bodies
    name = words_of(tree.view, voice)
    named = name if name[:4].lower() == "the " else f"the {name}"
    return voice.kind == "name" and is_body and is_addressed_medium(tree.view, named)


def _names_medium(tree: BlockTree, voice: Voice) -> bool:
    words = [word.lower for word in tree.view.words[voice.first : voice.last + 1]]
    if voice.kind == "name":
        return is_medium(words_of(tree.view, voice))
    end = next((at for at, word in enumerate(words) if word in {"of", "in", "on", "at", "for", "from"}), len(words))
    return end > 0 and words[end - 1] in load_lexicon("organisations").word_set("media_nouns")


def _is_owner(tree: BlockTree, at: int) -> bool:
    return bool(tree.cases(at) & {"'s", "’s", "'", "’"})


def _is_owned(tree: BlockTree, at: int) -> bool:
    """Whether a medium is somebody's own: "on its website"."""
    return any(tree.lower[one] in _OWNERS for one in tree.children[at])
