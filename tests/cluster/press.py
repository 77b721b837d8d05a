"""A small press: two affairs, several outlets, a follow-up and a copy, all invented."""

from tests.build import article_from_text

DAM_ONE = article_from_text(
    "The Korvin dam above Tavin broke on Monday after a week of rain, and water ran through the lower streets.\n\n"
    "Mayor Lena Vu said 12 people were missing. The fire brigade of Tavin carried families out of their houses "
    "by boat.",
    "2031-03-03",
    title="Dam breaks above Tavin",
)
DAM_TWO = article_from_text(
    "Twelve people were missing in Tavin after the Korvin dam broke on Monday.\n\n"
    "Water ran through the lower streets. “We need boats,” Mayor Lena Vu said. Houses stood under water for hours.",
    "2031-03-04",
    title="Twelve missing after Korvin dam breaks",
)
DAM_COPY = article_from_text(
    "The Korvin dam above Tavin broke on Monday after a week of rain, and water ran through the lower streets.\n\n"
    "Mayor Lena Vu said 12 people were missing.",
    "2031-03-12",
    title="From the archive: dam breaks above Tavin",
)
INQUIRY = article_from_text(
    "An inquiry into the Korvin dam began in Tavin on Thursday, three weeks after the dam broke.\n\n"
    "Mayor Lena Vu told the inquiry that the dam above Tavin was inspected in winter. Water had run through the "
    "streets.",
    "2031-03-27",
    title="Inquiry into Korvin dam begins",
)
CHESS = article_from_text(
    "Pia Hald won the chess title in Ostrel on Monday with a draw in the last round.\n\n"
    "Her rival, Marta Holm, had beaten her twice. The match lasted three weeks, and 400 spectators came.",
    "2031-03-03",
    title="Hald takes chess title",
)
STRIKE = article_from_text(
    "Bus drivers in Ostrel stopped work on Monday over pay, and schools closed early.\n\n"
    "The drivers' union said buses would stand until Friday. The city offered a rise of 2 percent.",
    "2031-03-03",
    title="Buses stand still in Ostrel",
)
TEACHERS = article_from_text(
    "Teachers at six schools in Tavin voted on Monday to go on with their strike over pay and the size of classes.\n\n"
    "The vote at a gymnasium in the old town was close to unanimous, the teachers' union said. Pupils have had no "
    "lessons since the autumn holidays. Parents brought soup and sang.\n\n"
    "Talks with the council were put off because Mayor Lena Vu had gone to the Korvin dam, where people are missing.",
    "2031-03-03",
    title="Tavin teachers vote to go on with strike",
)
TALKS = article_from_text(
    "Lena Vu, the mayor of Tavin, and Arne Holt, who leads the Korvin water board, met in Ostrel on Thursday and "
    "agreed to keep the Korvin dam shut.\n\n"
    "Vu said the water board had listened. Holt said the dam above Tavin would be inspected.",
    "2031-03-06",
    title="Tavin and water board agree on Korvin dam",
)
CALL = article_from_text(
    "Two days after their meeting in Ostrel, Lena Vu, the mayor of Tavin, and Arne Holt of the Korvin water board "
    "spoke by telephone on Saturday about the Korvin dam.\n\n"
    "On Friday evening Vu had said the water board had agreed to keep the dam above Tavin shut. Holt said it would "
    "be inspected.",
    "2031-03-08",
    title="Mayor and water board speak again about Korvin dam",
)
QUAKE = article_from_text(
    "An earthquake struck Dorra on Monday, killing 41 people and burying 12 miners in the Belk mine.\n\n"
    "Rescuers from Ostrel dug in the rubble of the market of Dorra, General Ana Voss said.",
    "2031-03-03",
    title="Earthquake kills 41 in Dorra",
)
QUAKE_FRIDAY = article_from_text(
    "Rescuers brought up the last miners from the Belk mine on Friday, as the dead of Dorra were counted at 163 people "
    "killed.\n\n"
    "The earthquake had buried the market. General Ana Voss said the rubble would be searched for a week.",
    "2031-03-07",
    title="Last miners rescued after Dorra earthquake",
)
