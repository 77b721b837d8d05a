"""Mentioned: sentences of an article that tell of an act of a known kind and day, without telling another day."""

from collections.abc import Iterator, Sequence

from rashomon.compare.cells import speaker_key
from rashomon.compare.events.act_days import is_beside, tells_day
from rashomon.compare.events.acts import Act, find_acts, is_denied_act, is_planned, points_back
from rashomon.compare.events.scenes import Scene, find_holder, find_participants, named_apart, stems_between
from rashomon.lexicons import load_lexicon
from rashomon.model.annotations import Annotations, Sentence
from rashomon.model.case import Case
from rashomon.model.links import Timex
from rashomon.text.words import Word, split_words

_DAY = len("2031-03-05")


def find_mentioned(case: Case, article: str, known: Scene) -> Iterator[Scene]:
    """Yield a scene, in text order, for each sentence that may tell of the act of a scene in another article.

    A sentence that tells of it anew ("two trains collided") has no time of another day; one that points back to it
    ("the collision") has none right beside it. What is only called a mishap has the day beside it, and a name of the
    scene ("Tuesday's incident in Ostrel"). Headlines, captions and directly quoted acts are left out, and what voices
    point back to in what they say; not what is only credited to somebody at its end ("…, the ministry reported").
    """
    annotations = case.annotations_of.get(article)
    if annotations is None:
        return
    blocks = case.article_by_id[article].blocks
    times = case.timexes_of.get(article, ())
    direct = [a for one in annotations.quotations if one.kind == "direct" for a in one.content]
    taken = [*direct, *named_apart(annotations, times)]
    for sentence in annotations.sentences:
        if blocks[sentence.block].kind in {"headline", "caption"}:
            continue
        words = split_words(case.article_by_id[article].text, sentence.anchor.start, sentence.anchor.end)
        here = [one for one in times if sentence.anchor.covers(one.anchor) and tells_day(one)]
        acts = [one for one in find_acts(words) if one.kind == known.kind and _fits(words, one, here, known.day)]
        for act in [*acts, *_called_mishap(words, known, here)]:
            if any(a.start <= act.start < a.end for a in taken) or is_denied_act(words, act):
                continue
            scene = _scene(case, annotations, sentence, words, act)
            is_voiced = scene.points_back and act in acts and not _is_relayed(case, scene)
            if is_voiced or is_planned(words, act, sentence.anchor.start):
                continue
            if act in acts or scene.others & known.others:
                yield scene
                break


def _is_relayed(case: Case, scene: Scene) -> bool:
    """Whether an act is told by the article itself: in nobody's words, or in a sentence credited at its end."""
    if scene.quotation is None:
        return True
    held = case.quotation_by_id[scene.quotation]
    is_opening = held.content[0].start <= scene.anchor.start
    return is_opening and held.cue is not None and held.cue.start >= held.content[-1].end


def _called_mishap(words: Sequence[Word], known: Scene, times: Sequence[Timex]) -> list[Act]:
    """Return the acts called a mishap of the day of a scene that is one."""
    lexicon = load_lexicon("acts")
    general = lexicon.word_set("any_mishap") if known.kind in lexicon.word_set("mishaps") else frozenset[str]()
    of_day = [one for one in times if one.value[:_DAY] == known.day]
    called = [Act(known.kind, one.start, one.end) for one in words if one.lower in general]
    return [one for one in called if any(is_beside(words, one, day) for day in of_day)]


def _fits(words: Sequence[Word], act: Act, times: Sequence[Timex], day: str) -> bool:
    others = [one for one in times if not (day.startswith(one.value[:_DAY]) or one.value.startswith(day))]
    if not points_back(words, act):
        return not others
    return not any(is_beside(words, act, one) for one in others)


def _scene(case: Case, annotations: Annotations, sentence: Sentence, words: Sequence[Word], act: Act) -> Scene:
    start, end = sentence.anchor.start, sentence.anchor.end
    people, others = find_participants(case, annotations, start, end)
    holder = find_holder(annotations, act)
    quotation = holder.id if holder is not None else None
    return Scene(
        article=annotations.article,
        kind=act.kind,
        day="",
        precision="day",
        people=people,
        others=others,
        anchor=sentence.anchor,
        stems=stems_between(words, start, end),
        quotation=quotation,
        speaker=speaker_key(case, quotation),
        planned=False,
        points_back=points_back(words, act),
    )
