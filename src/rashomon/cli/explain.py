"""`rashomon explain`: from any record back to the bytes of the saved page."""

import json
from pathlib import Path

from rashomon.cli.cases import opened
from rashomon.cli.talk import Talk
from rashomon.present.cutting import shorten
from rashomon.present.explain import Explanation, Place, SavedFile, explain_record
from rashomon.stores.base import Provenance
from rashomon.stores.codec import encode
from rashomon.stores.load import load_case

SHOWN_PLACES = 12


def explain_to(talk: Talk, case: Path, record: str, *, as_json: bool) -> None:
    """Explain and tell.

    Raises:
        CaseError: the case cannot be used.
        RecordNotFound: no record has that id.
    """
    with opened(case) as store:
        explanation = explain_record(load_case(store), record)
        made_by = store.provenance_of(explanation.record, record)
        paths = {file.page: store.paths_of(file.page) for file in explanation.files}
    if as_json:
        talk.write(_as_json(explanation, made_by, paths))
        return
    _tell_record(talk, explanation, made_by)
    for place in explanation.places[:SHOWN_PLACES]:
        _tell_place(talk, place)
    if len(explanation.places) > SHOWN_PLACES:
        talk.say(f"\n… and {len(explanation.places) - SHOWN_PLACES} more places; --json lists them all")
    for file in explanation.files:
        _tell_file(talk, file, paths[file.page])


def _tell_record(talk: Talk, explanation: Explanation, made_by: Provenance | None) -> None:
    talk.say(f"{explanation.kind} {explanation.id}", style="bold")
    for name, value in explanation.fields:
        if name != "id":
            talk.say(f"  {name}: {value}")
    for reason in explanation.reasons:
        talk.say(f"  why: {reason}")
    if made_by is not None:
        talk.say(f"  made by: {made_by.stage} {made_by.version} from {made_by.item} (input {made_by.input_sha256})")


def _tell_place(talk: Talk, place: Place) -> None:
    talk.say()
    talk.say(f"“{shorten(place.anchor.exact, 400)}”", style="bold")
    if place.sentence and place.sentence != place.anchor.exact:
        talk.say(f"  in:      {shorten(place.sentence, 600)}")
    named = " · ".join(filter(None, [place.outlet, place.title]))
    talk.say(f"  article: {place.anchor.article} [{place.anchor.start}, {place.anchor.end})  {named}")
    talk.say(f"  page:    {place.page} [{place.page_span[0]}, {place.page_span[1]})")
    talk.say(f"  bytes:   [{place.byte_span[0]}, {place.byte_span[1]})")
    talk.say(f"  saved:   {shorten(place.saved, 600)}")


def _tell_file(talk: Talk, file: SavedFile, paths: tuple[str, ...]) -> None:
    talk.say()
    talk.say(f"page {file.page}: {', '.join(paths)}")
    talk.say(f"  sha256:  {file.sha256} ({file.size} bytes)")
    talk.say(f"  decoded: as {file.encoding}, from {file.basis}, confidence {file.confidence:.2f}")
    if file.undecodable:
        talk.say(f"  {file.undecodable} bytes could not be decoded")


def _as_json(explanation: Explanation, made_by: Provenance | None, paths: dict[str, tuple[str, ...]]) -> str:
    return (
        json.dumps(
            {
                "id": explanation.id,
                "kind": explanation.kind,
                "fields": dict(explanation.fields),
                "reasons": list(explanation.reasons),
                "made_by": encode(made_by),
                "places": [encode(place) for place in explanation.places],
                "files": [{"paths": list(paths[file.page]), "read_as": encode(file)} for file in explanation.files],
            },
            indent=1,
        )
        + "\n"
    )
