"""Rewrites: the same names and numbers in the same order, from an outlet the article names."""

from tests.deduplicate.reports import derive, report

ORIGINAL = report(
    "The reeve of Tarnholm paid Kestrel Dredging 412,000 marks in the spring of 2029 for work that was never done.",
    "Letters seen by this newspaper show that Ragnhild Osk, the harbour engineer, warned the council on 14 May that "
    "no dredger had passed Skarvik since 2027.",
    "Her superior, Torben Vaage, answered with one line. He told her to sign the 88 receipts before the auditor "
    "came from Lundby.",
    "A clerk called Frida Munk then kept copies of all 88 in a biscuit tin at Elvegate 19.",
    "The auditor, Sigurd Hamre, spent 3 days in the archive and left for Bergholm without asking for the tin.",
    outlet="Lorhaven Chronicle",
    published="2031-05-02",
    title="The receipts in the biscuit tin",
)
RETOLD = (
    "According to {}, the town of Tarnholm gave 412,000 marks to Kestrel Dredging although the firm dredged nothing.",
    "An engineer there, Ragnhild Osk, is said to have told councillors that no ship of the company had been near "
    "Skarvik since 2027; Torben Vaage wanted 88 receipts signed ahead of a visit by an official from Lundby.",
    "What nobody knew was that Frida Munk had hidden copies at Elvegate 19. When Sigurd Hamre came, he stayed 3 days "
    "and went back to Bergholm with nothing.",
)


def test_a_report_retold_with_its_outlet_named_is_a_rewrite() -> None:
    retold = report(*(part.format("the Lorhaven Chronicle") for part in RETOLD), outlet="Sund Dispatch")
    (derivation,) = derive(ORIGINAL, retold)
    assert (derivation.article, derivation.parent, derivation.kind) == (retold.id, ORIGINAL.id, "rewrite")
    assert "names Lorhaven Chronicle" in derivation.reason


def test_the_same_facts_without_a_name_for_their_origin_are_not_called_a_rewrite() -> None:
    assert derive(ORIGINAL, report(*(part.format("witnesses") for part in RETOLD), outlet="Sund Dispatch")) == ()


def test_a_report_that_appeared_before_is_no_rewrite() -> None:
    early = report(
        *(part.format("the Lorhaven Chronicle") for part in RETOLD), outlet="Sund Dispatch", published="2031-04-01"
    )
    assert derive(ORIGINAL, early) == ()


def test_the_same_facts_in_another_order_are_another_report() -> None:
    parts = [part.format("the Lorhaven Chronicle") for part in RETOLD]
    turned = ". ".join(reversed(" ".join(parts).replace(";", ".").replace(", and", ". And").split(". ")))
    (derivation,) = derive(ORIGINAL, report(turned, outlet="Sund Dispatch"))
    assert derivation.kind == "same_named_source", "only the sentence that names the Chronicle is from there"
    assert [here.exact.startswith("According to") for here, _ in derivation.spans] == [True]


WIRE_WORDS = (
    "At least six traders were hurt early on Tuesday when the roof of the covered market in Lorhaven came down under "
    "wet snow, Ottilie Brandgaard of the fire brigade said.",
    "About 140 people had left the hall minutes before, when Emrik Solvay heard a beam crack and called his neighbour "
    "Runa Falk, who rang the bell at Fiskergate 19.",
    "The market hall was built in 1926, and its iron trusses may have been weakened by rust, Pelle Hornung of the "
    "county office in Skarvik said. It was last inspected by Bergholm Steel for 88,000 marks.",
)
REWORDED = (
    "Horror in the snow: six traders were hurt early on Tuesday when the roof of the covered market in Lorhaven came "
    "crashing down on their heads, a shaken Ottilie Brandgaard told us through her tears last night.",
    "A crowd of 140 people had left the hall minutes before, when Emrik Solvay heard a beam crack and, quick as a "
    "flash, warned his old friend Runa Falk, who ran out in her slippers and rang every bell at Fiskergate 19.",
    "The rotten market hall was built in 1926, and its iron trusses have been weakened by rust for years, so says the "
    "angry Pelle Hornung, a boss in Skarvik. It was last inspected by Bergholm Steel for a cool 88,000 marks.",
)


def test_an_agency_report_with_half_its_words_changed_throughout_is_a_rewrite() -> None:
    wire = report(*WIRE_WORDS, outlet="Borealis Wire", credited="Borealis Wire", line="LORHAVEN ({}) -", dateline=True)
    reworded = report(*REWORDED, outlet="Sund Dispatch", credited="Borealis Wire")
    (derivation,) = derive(wire, reworded)
    assert (derivation.article, derivation.parent, derivation.kind) == (reworded.id, wire.id, "rewrite"), derivation
