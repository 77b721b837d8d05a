"""Press services: told by whose they are, in whatever words."""

from tests.link.written import link_texts


def _speakers(*texts: str) -> list[str | None]:
    case, _ = link_texts(*texts)
    found = [one.speaker for one in case.links.attributions if one.speaker is not None]
    return [case.entity_by_id[one.entity].name if one.entity else None for one in found]


def test_the_press_service_of_a_president_goes_by_many_names() -> None:
    text = (
        "President Lena Vu left on Monday. The president was tired. The road was closed, the press service of the "
        "president said. The bridge was unsafe, the press service said. The harbour was closed, the presidential press "
        "service said. The town was safe, Lena Vu’s press service said."
    )
    assert len(_speakers(text)) == 4
    assert len(set(_speakers(text))) == 1


def test_a_press_service_is_not_who_owns_it() -> None:
    case, _ = link_texts("Lena Vu left on Monday. The road was closed, Lena Vu’s press service said.")
    names = {one.name: one.variants for one in case.links.entities}
    assert names["Lena Vu"] == ("Lena Vu",)
    assert "Lena Vu’s press service" in names


def test_a_press_service_nobody_is_said_to_own_is_told_by_its_words() -> None:
    assert _speakers("The road was closed, the press service said.") == ["press service"]


def test_machines_put_a_hyphen_in_it() -> None:
    names = _speakers(
        "The road was closed, the press service of the Marenna Harbour Board said.",
        "About this informs the press-service of the Marenna Harbour Board. The road was shut, the press-service said.",
    )
    assert set(names) == {"press service of the Marenna Harbour Board"}


def test_a_described_body_may_own_one() -> None:
    text = (
        "The Health Ministry of Tavin closed nine wells on Monday. The wells were unsafe, the ministry’s press service "
        "said."
    )
    assert _speakers(text) == ["Health Ministry of Tavin’s press service"]
