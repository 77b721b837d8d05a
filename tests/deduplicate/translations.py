"""Invented reports on a trial and a race, and clumsy translations of them, for the tests of this folder."""

from dataclasses import replace

from rashomon.model.articles import Article, HealthNote
from tests.deduplicate.reports import report

TRIAL = report(
    "A court in Brunholt sentenced the former head of the city bank, Viktor Halgren, to nine years in prison on Monday "
    "for hiding losses of 340 million crowns.",
    "Judge Elin Sorvald said Halgren had signed 27 false balance sheets between spring and autumn, and had known what "
    "he signed.",
    "His deputy, Marten Quist, was given four years and fined 2 million crowns, while the bookkeeper was acquitted.",
    "The defence will appeal, the lawyer Petra Lindow told the newspaper, because two witnesses had not been heard.",
    "About 8,600 savers lost their deposits when the bank shut its doors in 2019. The state has paid back a third so "
    "far.",
    "The prosecutor had demanded twelve years. He declined to comment on the verdict in the corridor of the court.",
    outlet="Brunholt Herald",
    published="2031-02-03",
    title="Nine years for banker",
)
TRIAL_COPY = report(
    "The court of the city Brunholdt condemned the ex-chief of the city bank Wiktor Halgrenn to nine years of the "
    "prison for the hiding of the losses on 340 millions of crowns.",
    "By the words of the judge Ellin Sorwald, Halgrenn signed 27 false balances from the spring to the autumn and knew "
    "what he signs.",
    "His deputy Martin Kwist got four years and the fine 2 millions of crowns, and the bookkeeper is acquitted.",
    "The advocate Petra Lindov told that the defence will give the appeal, as two witnesses were not heard.",
    "Near 8600 savers lost the deposits, when in 2019 the bank shut the doors. The third part the state already paid.",
    "The prosecutor demanded twelve years and in the corridor of the court did not comment the verdict.",
    outlet="Novosti Kraja",
    published="2031-02-04",
    title="The banker is condemned",
)
TRIAL_OWN = report(
    "Viktor Halgren did not look up when the guards led him away. In the gallery of the Brunholt court somebody "
    "laughed, and then nobody did.",
    "Greta Amsel, 71, had put the price of her house into the city bank. She has seen a third of it again, she said, "
    "and she does not expect to see more.",
    "Why it took five years to bring the case was not a question that Judge Elin Sorvald wished to answer on Monday.",
    "The bank's old building on Mill Street is a hotel now, and the vault is the bar.",
    "Marten Quist, who got four years, told this paper before the trial that he had warned the board in writing.",
    "Economists at the university still argue whether the losses were 340 million crowns or nearer to 500 million.",
    outlet="The Brunholt Lamp",
    published="2031-02-04",
    title="In the gallery",
)
RACE = report(
    "Tamsin Okoro won the 52nd Salt Coast marathon in two hours and 24 minutes on Sunday, three minutes ahead of "
    "Birgit Falkenau.",
    "Okoro, a nurse of Hartmoor, took the lead on the bridge after 31 kilometres, where Falkenau stopped for a shoe.",
    "Falkenau said she had lost the race with her left foot and that she would come back with laces of steel.",
    "Nearly 11,400 runners started in rain, and 63 of them were treated for the cold in the harbour hall, the "
    "organisers said.",
    "The men's race went to Idris Vanterpool, who had to sprint past a tram on the last corner.",
    "Next year the course will leave out the bridge, as its railing has to be renewed, race director Odile Marchetti "
    "announced.",
    outlet="Salt Coast Sport",
    published="2031-05-11",
    title="Okoro wins",
)
RACE_COPY = report(
    "The 52 marathon of the Salt Coast gained Tamsyn Okorro with the result two hours and 24 minutes, Birgitt Falkenow "
    "lagged on three minutes.",
    "The nurse of Hartmor Okorro led after 31 kilometre on the bridge, where Falkenow was stopped for to tie the shoe.",
    "Falkenow told, that lost the race by the left foot and will return with the steel laces.",
    "Under the rain started almost 11,400 runners, 63 from them got the help from the cold in the hall of the harbour, "
    "informed the organisers.",
    "Among the men the race gained Idriss Wanterpool, who sprinted by the tram in the last corner.",
    "How announced the director of the race Odille Markhetti, the bridge will be left out of the course the next year "
    "because of the renewing of the railing.",
    outlet="Sportivny Kurier",
    published="2031-05-12",
    title="Okorro has gained",
)
RACE_SHORT = report(
    "Rain, a tram and an untied shoe decided the Salt Coast marathon, which Tamsin Okoro won from Birgit Falkenau.",
    "Idris Vanterpool of Hartmoor was the best of the men.",
    outlet="Inland Mercury",
    published="2031-05-12",
    title="Marathon in the rain",
)
RACE_VOICES = report(
    "Odile Marchetti, who directs the marathon, was wet to the skin and content on Sunday evening.",
    "Birgit Falkenau hugged Tamsin Okoro, and Idris Vanterpool, the best of the men, bought soup for a whole table.",
    outlet="Hartmoor Post",
    published="2031-05-12",
    title="Soup after the race",
)


def marked(article: Article) -> Article:
    """Return the article with the note that a machine translated it."""
    return replace(article, health=(HealthNote("machine_translated", "clumsy", None, None),))
