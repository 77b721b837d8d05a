"""Eight saved pages about an invented explosion in an invented town, and a clock nobody blew up."""

from rashomon.model.articles import Article, ChosenDate, Credit, DateCandidate, DateRole, HealthNote
from rashomon.model.pages import Page
from tests.present.press import paragraphs, press

POST = """
# Glassworks blast in Orsbeck kills at least seven

+ Furnace hall collapses during the night shift; 22 people in hospital

At least seven people were killed when a furnace exploded at the Lomnar glassworks in Orsbeck early on
Monday, the town's fire chief said.

"We pulled out four people alive in the first hour," Fire Chief Ilse Varga told the Evening Post outside the gate.
"After that we heard nobody."

The blast tore the roof off the furnace hall at 2:40 a.m., in the middle of the night shift, when 130 workers
were in the building, according to the company's own register.

Mayor Tomas Kerrin said that the works had passed its safety inspection in November. He called the explosion "a
catastrophe for every family in this town".

## Gas alarm

Two workers, who asked not to be named, said a gas alarm had sounded twice on Sunday evening and was switched off.

"They told us it was the sensor," one of them said.

The provincial hospital said 22 people were being treated, five of them for severe burns.
"""

WIRE = """
# Seven dead, 90 evacuated after explosion at Veltrian glass factory

ORSBECK, March 3 (Veltria Wire) - An explosion at a glass factory in northern Veltria killed seven people on
Monday and injured about 20, the Interior Ministry said.

About 90 workers were evacuated from the Lomnar plant, ministry spokeswoman Dana Brock said.

"The cause is being examined. It would be wrong to speculate," Brock told reporters.

She said the plant's last inspection "found no defects".

Lomnar, which employs 600 people, said in a statement that production was halted and that it was cooperating
with the authorities. According to the Ostrava-Mill news site, the company's chairman, Rurik Halm, told staff on
Monday that the furnace had been "due for replacement this summer".

A possible gas leak is one of several lines of inquiry, Brock said.
"""

LANTERN = """
# Factory "accident": seven dead in Orsbeck inferno

An explosion at a glass factory in northern Veltria killed seven people on Monday and injured about 20, the
Interior Ministry said.

About 90 workers were evacuated from the Lomnar plant, ministry spokeswoman Dana Brock said.

"The cause is being examined. It would be wrong to speculate," Brock told reporters.

She said the plant's last inspection "found no defects".

A gas leak is one of several lines of inquiry, Brock said.
"""

OBSERVER = """
# Toll at Lomnar rises to nine as doubts grow over furnace inspection

Nine people are now known to have died in Monday's explosion at the Lomnar glassworks, the provincial hospital
said on Wednesday. Two of the injured died overnight.

A total of 130 people were on shift, the factory's union says; the Interior Ministry has spoken of 90.

"Nobody from the inspectorate entered the furnace hall in November," said union secretary Pavla Reuss. "They
signed in the canteen."

Mayor Tomas Kerrin, who on Monday praised the inspection, told the Observer: "I have seen a certificate. I have
not seen an inspection."

The company's chairman, Rurik Halm, denied that an alarm had been ignored.

~ The furnace hall on Tuesday. Photograph: Lene Ask
"""

KANTOR = """
# In Orsbek was made explosion of the furnace, are the victims

On 3 of March on the factory of glass in city Orsbek has occurred the explosion of the furnace. About this
informed the Ministry of internal affairs.

By the words of the representative of Ministry Dana Brok, 90 of workers were evacuated, 7 persons have perished.

The trade union considers the event as "murder", transmits the agency Veltria Wire.

By opinion of the mayor Tomas Kerin, the check in November was passed.
"""

POST_INQUIRY = """
# Inquiry into Orsbeck blast opens with families in the front row

The public inquiry into the Lomnar explosion opened in Orsbeck on Wednesday with a minute of silence for the
nine dead.

Judge Henrike Solm said the inquiry would "follow the paper from the furnace to the ministry". It is to report
by the end of September.

Rurik Halm, the company's chairman, is to give evidence on 19 March.
"""

OBSERVER_INQUIRY = """
# Judge promises answers by autumn as Lomnar inquiry begins

Judge Henrike Solm opened the inquiry into the glassworks explosion on Wednesday and promised a report "before
the leaves fall".

About 200 people attended. The union asked for the inspectorate's diaries.
"""

CLOCK = """
# Museum in Southmark buys a clock that runs backwards

The Southmark town museum has bought a tower clock whose hands turn to the left, its director said on Monday.

"It is right twice a day, like any other," Joost Abel said.
"""


def _stated(value: str) -> ChosenDate:
    return ChosenDate(value, "day", "json-ld datePublished", None, None)


def _seen(value: str, where: str, role: DateRole, used: bool, reason: str) -> DateCandidate:
    return DateCandidate(value, "day", where, role, used, reason, None)


_KEPT = "the page says this of itself, and it lies on the day the text speaks of"

PRESSED: tuple[tuple[Page, Article], ...] = (
    press(
        "pages/01_evening_post.html",
        paragraphs(POST),
        outlet="Orsbeck Evening Post",
        byline="Mirte Solberg",
        published=_stated("2031-03-03T09:15+01:00"),
        url="https://post.example/orsbeck/glassworks",
        captured_at="2031-03-09T18:02:11Z",
        dates=(
            _seen("2031-03-03T09:15+01:00", "json-ld datePublished", "published", True, _KEPT),
            _seen("--03-09", "masthead", "captured", False, "the masthead shows the day the page was opened"),
        ),
    ),
    press(
        "pages/02_veltria_wire.html",
        paragraphs(WIRE),
        outlet="Veltria Wire",
        published=_stated("2031-03-03"),
        dates=(_seen("2031-03-03", "dateline", "published", True, _KEPT),),
    ),
    press(
        "pages/03_lantern_daily.html",
        paragraphs(LANTERN),
        tail="<div>Win a garden shed!\nThe seven herbs grandmother hid from her doctor. Leave a comment.</div>",
        outlet="Lantern Daily",
        published=_stated("2031-03-04"),
        credits=(Credit("Veltria Wire", "agency", None, None),),
        health=(HealthNote("foreign_tail", "text on other matters follows the report", None, None),),
        dates=(_seen("2031-03-04", "meta article:published_time", "published", True, _KEPT),),
    ),
    press(
        "pages/04_southmark_observer.html",
        paragraphs(OBSERVER),
        outlet="Southmark Observer",
        published=_stated("2031-03-05"),
        dates=(_seen("2031-03-05", "time element", "published", True, _KEPT),),
    ),
    press(
        "pages/05_kantor_saved_later.html",
        paragraphs(KANTOR),
        health=(
            HealthNote("machine_translated", "reads like an unrevised machine translation", None, None),
            HealthNote("doubled_body", "the page holds its text twice; the second copy was left out", None, None),
        ),
        dates=(_seen("2031-04-17", "masthead", "captured", False, "45 days after the event; the day of saving"),),
    ),
    press(
        "pages/06_evening_post_inquiry.html",
        paragraphs(POST_INQUIRY),
        outlet="Orsbeck Evening Post",
        published=_stated("2031-03-12"),
    ),
    press(
        "pages/07_observer_inquiry.html",
        paragraphs(OBSERVER_INQUIRY),
        outlet="Southmark Observer",
        published=_stated("2031-03-12"),
    ),
    press(
        "pages/08_clock.html",
        paragraphs(CLOCK),
        outlet="Southmark Observer",
        published=_stated("2031-03-03"),
    ),
)

POST, WIRE, LANTERN, OBSERVER, KANTOR, POST2, OBSERVER2, CLOCK = (article for _, article in PRESSED)
