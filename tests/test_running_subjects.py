"""Whose figure it is where the sentence does not say: what the paragraph and the article speak of."""

from __future__ import annotations

import pytest

from claimbook.articles import parse
from claimbook.extraction import extract
from test_subjects import owned


@pytest.mark.parametrize(
    ("text", "figure", "subject"),
    [
        # a clause that hangs on another does not turn the paragraph
        ("Zolo's sales rose to 80 million, of which Utah brought 30. Staff grew by 9.", "9", "Zolo"),
        ("Zolo runs trams in Oman, where Lorvi has 30 depots. Staff grew by 9.", "9", "Zolo"),
        ("Zolo said that Utah had 30 shops. Staff grew by 9.", "9", "Utah"),
        # figures that count places
        ("Jiangsu has trams. Trams may soon run in another 80 cities of the country.", "80", "China"),
        ("Jiangsu has trams. Trams may soon run in another 80 countries.", "80", "Jiangsu"),
    ],
)
def test_a_paragraph_speaks_of_what_its_main_clauses_are_about(text: str, figure: str, subject: str) -> None:
    assert owned(text, figure)[0] == subject


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        # the cities of a province make the province the topic, not the country as well
        ("More towns in Jiangsu get trams. Nanjing, Suzhou and Wuxi are among the 80 Chinese towns on the list. "
         "Jiangsu then has 20.", "Jiangsu"),
        # "the company" is the one that most is said of
        ("Zolo Mills grew in Oman. Lorvi Bank lent to the firm. Zari Partners helps in Oman.\n\n"
         "The company sells flour. The company hired. The company is old.", "Zolo Mills"),
        # two names of one house are no rivals
        ("Zolo Foods plans 20 mills. Zolo Foods has staff in Oman.\n\nZolo is loud in Oman.", "Zolo Foods"),
        # the only name of an article
        ("In May the profit of Zolo Mills rose 7 percent.", "Zolo Mills"),
        # what a ministry tells is its country's, not the next company's
        ("The Department of Commerce told of prices. The Department of Commerce counts them.\n\nRents rose, says the "
         "Dow Jones. Shops closed on the Dow Jones.", "United States"),
        # many lands, none of them first
        ("Sales of kites rose in spring. Demand was strong.\n\nShops in France and Chile did well. Japanese makers "
         "were early.", "world"),
    ],
)  # fmt: skip
def test_the_topic_of_an_article_owns_what_nobody_else_does(text: str, subject: str) -> None:
    assert owned(f"{text}\n\nCosts rose 9 percent.", "9 percent")[0] == subject


@pytest.mark.parametrize(
    ("text", "figure", "subject"),
    [
        # a list, or a fair named beside others, is not what a paragraph speaks of
        ("Oman grew. Oman has ports.\n\nZolo, Lorvi and Zari ran the cranes. Freight rose 9 percent.", "9", "Oman"),
        ("Oman grew. Oman has ports.\n\nThe regatta and the Kite Expo were good for shops. Sales rose 9 percent.", "9",
         "Oman"),
        # a place beside the topic carries for one sentence, and not over "in total"
        ("Peru has mines. Peru sells tin.\n\nChile led in tea. Mills earned 80 million.", "80", "Chile"),
        ("Peru has mines. Peru sells tin.\n\nChile led in tea. The rains were late. Mills earned 80 million.", "80",
         "Peru"),
        ("Peru has mines. Peru sells tin.\n\nChile led in tea. In total, 80 mills opened.", "80", "Peru"),
        # figures of several, and a name only in passing
        ("Peru has mines. Peru sells tin.\n\nLima has 8 mills and Cusco has 3. Rails carry 80 trains.", "80", "Peru"),
        ("Peru has mines. Peru sells tin.\n\nZolo sold 8 mills and bought 3. Rails carry 80 trains.", "80", "Zolo"),
        ("Peru has mines. Peru sells tin.\n\nSales to Chile, which pays 8 a ton, rose. Rails carry 80 trains.", "80",
         "Peru"),
        ("Peru has mines. Peru sells tin.\n\nChile pays most for tin. The lead is long. Exports to Chile rose by 80.",
         "80", "Peru"),
        ("Peru has mines. Peru sells tin.\n\nChile pays most for tin. Chile is near. Rails carry 80 trains.", "80",
         "Chile"),
        # "the government" of a place that is no country
        ("Macao has shops. Macao is small.\n\nBanks earned 30. The government spent 80.", "80", "Macao"),
        ("Scotland has shops. Scotland is small.\n\nBanks earned 30. The government spent 80.", "80", "Scotland"),
        # what is inserted between commas
        ("Oman grew. Zolo Mills, in which Lorvi holds shares, sold 80 ships.", "80", "Zolo Mills"),
        ("Oman grew. Zolo Mills, controlled by Lorvi, sold 80 ships.", "80", "Zolo Mills"),
        ("Oman grew. Zolo Mills bought Lorvi, raised wages, and sold 80 ships.", "80", "Zolo Mills"),
        # who is ranked within a place, and the place itself
        ("Lima is the first city in Peru whose fares fell by 9 percent.", "9", "Lima"),
        ("Lima is in Peru, whose fares fell by 9 percent.", "9", "Peru"),
        # "they" are all of a list; "it" and they that do something to another are one
        ("Ghana and Togo signed a deal. They have 80 mills.", "80", "Ghana and Togo"),
        ("Four mills, Zolo, Lorvi, Zari and Pilu, met when they had 80 shops.", "80", "Zolo, Lorvi, Zari and Pilu"),
        ("Zolo Mills bought Lorvi Foods. They have 80 shops.", "80", "Zolo Mills"),
        # the country and the capital that were told of
        ("Peru is rich. Chile and Cuba trade. Ghanaian mills are busy. The country has 80 shops.", "80", "Ghana"),
        ("Trams run in Lima. The capital of Peru has 80 of them.", "80", "Lima"),
        ("Trams run in Osaka. The capital of Peru has 80 of them.", "80", "Peru"),
        # bodies that ask, do or tell what is of their country
        ("Peru is online. The Lorvi Institute asked about phones, of which 80 percent are old.", "80", "Peru"),
        ("Peru is online. The Lorvi Institute hired tutors, of whom 80 percent are old.", "80", "Lorvi Institute"),
        ("Peru is online. In a trial led by Governor Ruiz and the National Assembly, 80 masts were built.", "80",
         "Peru"),
        ("Peru is online. The Ministry of Roads met on Monday. Some 80 masts were built.", "80", "Peru"),
        # what follows in a ranking
        ("Peru leads in tin, with Chile coming next, at 80 mines.", "80", "Chile"),
        ("Peru trades in tin, with Chile during May selling 80 tons.", "80", "Peru"),
        ("Peru is online. Sites such as Lorvi with 80 percent of users are old.", "80", "Peru"),
        ("Peru leads in tin (90 tons), with Chile second (80 tons).", "80", "Chile"),
        # the part of a whole
        ("Cusco grew. One in 80 of the trams made in Peru now comes from Lima.", "One in 80", "Lima"),
        ("Lima grew. About 80 percent of the country's engineers work in the city.", "80 percent", "Lima"),
        ("Lima is busy. While it takes up 80 percent of the land of Peru, it is rich.", "80 percent", "Lima"),
        ("Lima is busy. Tin mills made up 80 percent of those of Peru.", "80 percent", "Lima"),
        # an adjective with which a sentence begins, before the place around
        ("Peruvian mills ranked high in Asia and sold 80 tons.", "80", "Peru"),
        ("In Asia Peruvian mills sold 80 tons.", "80", "Asia"),
        # what is told of the world goes on being told of it
        ("Peru has mills. There are 90 mills worldwide, up by 80 percent.", "80", "world"),
        ("Peru has mills. There are 90 mills worldwide, of which 80 are in Peru.", "80", "Peru"),
        # where one tells
        ("Trams run in Peru. Officials said at the fair in Utah, a state of the United States, that 80 run.", "80",
         "Peru"),
        # where something is done, or what lies far behind, is no owner
        ("Peru makes ships. Plans drawn by students at the Lorvi Institute rose by 80 percent.", "80", "Peru"),
        ("Peru makes ships. Sales at Zolo Mills rose by 80 percent.", "80", "Zolo Mills"),
        ("Peru makes ships. Sales reached 80 tons in May, and more in June, wrote a man who works in Chile.", "80",
         "Peru"),
        # a sector is no government, and a region can be called a city
        ("Peru makes ships. Oman has mills, and those of the government sector made 80.", "80", "Oman"),
        ("Macao has mills. Its trade with Peru grew, and in the index the city came 80th.", "80", "Macao"),
        # whose the figure is called
        ("In 2017 Peru sold 30 tons, against Chile's 80.", "80", "Chile"),
        ("Zolo opened Lorvi's 80 million rial plant.", "80", "Lorvi"),
        # the subject behind a fronted phrase
        ("Lima has trams. In the United Nations' tram index the city climbed to 9th.", "9th", "Lima"),
        ("Zolo grew. In the Global Tea Index 2021 Peru came 9th.", "9th", "Peru"),
        # "that of", "valued at"
        ("Zolo's profit fell, and that of Lorvi rose 9 percent.", "9", "Lorvi"),
        ("Fares were near those of the EU in May, and Chile has spent 9 percent.", "9", "Chile"),
        ("Peru's start-ups include Zolo valued at 30 million and Lorvi valued at 80 million.", "80", "Lorvi"),
    ],
)  # fmt: skip
def test_owners_in_the_turns_of_a_paragraph(text: str, figure: str, subject: str) -> None:
    assert owned(text, figure)[0] == subject


def test_a_promise_that_begins_with_its_owner_is_the_owner_s() -> None:
    text = "Oman grew. The loan underscores Zolo's commitment to build a mill."
    assert owned(text, "Zolo's commitment to build a mill", "commitment")[0] == "Zolo"


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Agrodata's new study shows that the world's tea output grew.\n\n"
         "Agrodata's new data shows that rain helped. Prices rose 80 percent.", "world"),
        ("Zolo Mills grew in Peru. Zolo Mills' data shows that orders rose.\n\nSales rose 80 percent.", "Zolo Mills"),
    ],
)  # fmt: skip
def test_an_article_is_not_about_whose_data_it_tells(text: str, subject: str) -> None:
    assert owned(text, "80")[0] == subject


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Peru grew. Peru has mines.\n\nThere are about 80 such mines worldwide.", "world"),
        ("Peru grew. Of some 80 tin mines worldwide in 2020, Peru has many.", "world"),
        ("Utah grew. Utah has mines.\n\nLast year nationwide 80 mines were open.", "United States"),
        ("Zolo Mills grew. Zolo Mills has a fleet.\n\nThere are 80 shops worldwide.", "Zolo Mills"),
        ("Peru grew. Peru runs 80 embassies worldwide.", "Peru"),
    ],
)
def test_a_figure_told_worldwide_is_the_world_s_unless_someone_has_it(text: str, subject: str) -> None:
    assert owned(text, "80")[0] == subject


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Oman grew. It was followed by Zolo Mills of Peru (80 tons).", "Zolo Mills"),
        ("Oman grew. Sales of trams rose most in Hefei, Anhui (80 percent).", "Hefei"),
        ("Oman grew. Sales of trams rose in Lima, Chile (80 percent).", "Chile"),
        # a ministry that tells is not what its paragraph is about
        ("Oman grew. Oman has ports.\n\nThe Ministry of Trade pointed to tea. In 2020 some 80 tons were sold.", "Oman"),
        ("Oman grew. Oman has ports.\n\nZolo Mills pointed to tea. In 2020 some 80 tons were sold.", "Zolo Mills"),
        # a place that a sentence is set in goes on to be told of
        ("Zolo Park grew. Zolo Park is new.\n\nIn Oman, women run mills. Last year 80 opened.", "Oman"),
        ("Zolo Park grew. Zolo Park is new.\n\nIn Oman, Lorvi Foods runs mills. Last year 80 opened.", "Lorvi Foods"),
        # what was built is works, who has built is not
        ("Oman grew. Oman runs Zolo Port. It is to be completed in May with 80 docks.", "Zolo Port"),
        ("Oman grew. Oman runs Zolo Port. It opened in 1960 and has 80 docks.", "Zolo Port"),
        ("Oman grew. Oman runs Zolo Port. It has built 80 mills.", "Oman"),
        # who has built a plant owns what it sells, who visits it does not
        ("Oman grew. The new plant at Lima, built by Zolo Mills, sold 80 tons.", "Zolo Mills"),
        ("Oman grew. The new plant at Lima was visited by Zolo Mills and sold 80 tons.", "Lima"),
        # who comes to a fair, whatever is listed between
        ("Oman grew. Some 80 firms, including Zolo and Lorvi, will take part in the Tea Expo.", "Tea Expo"),
        ("Oman grew. Some 80 firms, including 9 that took part in the Tea Expo, hired.", "Oman"),
    ],
)
def test_a_bracket_and_a_paragraph_are_of_whom_they_are_told(text: str, subject: str) -> None:
    assert owned(text, "80")[0] == subject


@pytest.mark.parametrize("heading", ["PERU", "Peru", "NEW ZEALAND", "Lima"])
def test_a_heading_that_is_only_a_place_is_the_topic_until_the_next_one(heading: str) -> None:
    """In capitals or not; "the country" means it, and a place that is told of keeps its own figures."""
    place = heading.title() if heading.isupper() else heading
    word = "city" if place == "Lima" else "country"
    text = f"News in brief\n\nOMAN\n\nTrade grew. Sur has 5 quays.\n\n{heading}\n\nThe {word} has 80 mills. Rain fell."
    claims = extract(parse("own.txt", f"{text}\n\nMills opened 30 shops.\n".encode())).claims
    assert [claim["subject"] for claim in claims] == ["Sur", place, place]


@pytest.mark.parametrize("heading", ["MILLS", "Peru grows again", "ZOLO"])
def test_another_heading_is_no_topic(heading: str) -> None:
    text = f"News in brief\n\nOman grew. Oman has mines.\n\n{heading}\n\nThe country has 80 mills.\n"
    assert [claim["subject"] for claim in extract(parse("own.txt", text.encode())).claims] == ["Oman"]
