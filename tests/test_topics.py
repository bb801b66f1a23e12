"""What an article is about, and so whose a figure is that names nobody: a place, a company, the world."""

from __future__ import annotations

import pytest

from claimbook.articles import parse
from claimbook.extraction import extract


def subjects(text: str) -> list[str]:
    """The subject of every quantity of an article, in reading order."""
    claims = extract(parse("article.txt", text.encode())).claims
    return [str(claim["subject"]) for claim in claims if claim["claim_type"] == "quantity"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a company with which the article opens, and the places that it sells in
        ("Norvell's profit falls\n\nPortuguese paper pioneer Norvell earned 40 million euros in 2023, 3 percent less "
         "than in 2022. The company has mills in Spain and Poland.\n\nAsian sales rose 9 percent. Shipments fell 2 "
         "percent as buyers in Poland waited.", ["Norvell", "Norvell", "Norvell", "Norvell"]),
        ("Oslo, 3 May (NTB) Fjordnet ASA sold 9,000 routers. Fjordnet ASA has 40 staff.\n\nSales rose 8 percent.",
         ["Fjordnet", "Fjordnet", "Fjordnet"]),
        ("QUITO—May 3, 2024—Andina Cargo moved 9,000 tonnes. Andina Cargo has 40 staff.\n\nSales rose 8 percent.",
         ["Andina Cargo", "Andina Cargo", "Andina Cargo"]),
        # a body that is told of once is no topic; its country is, where no other place is named
        ("The end of a service by Telecom Samoa left 900 users without a line, says the regulator.\n\nMobile "
         "penetration was 80 percent.", ["Samoa", "Samoa"]),
        # nor is a company that is told of once, unless the article begins with it and sets no scene
        ("Norvell earned 40 million euros, missing forecasts.\n\nSales rose 9 percent.\n\nTwo mills opened in Poland, "
         "and Spain has more. Poland: Sales were 8 million euros.\n\nCosts fell 2 percent.",
         ["Norvell", "Norvell", "Norvell", "Poland", "Norvell"]),
        ("A mill opened in Poland. Norvell built it.\n\nPoland has 40 mills. Sales rose 9 percent.", ["Poland"] * 2),
        # a place in passing is none either: where the article was written tells more
        ("ACCRA, Ghana - The cocoa industry earned 9 billion dollars, said Ana Ruiz, director of a mill.\n\nOutput "
         "rose 7 percent.\n\nPeru has become a rival.", ["Ghana", "Ghana"]),
        ("ACCRA, Ghana - The cocoa industry of Peru earned 9 billion dollars.", ["Peru"]),
        # the world, if more is told of it than of one place
        ("Mobile money took off\n\nThere are 40 million accounts. Use grew most in Kenya.\n\nPeople worldwide like "
         "it. The global total rose 9 percent.\n\nAgents number 8 million.", ["world", "world", "world"]),
        ("Mobile money took off in Kenya\n\nKenya has 40 million accounts.\n\nPeople worldwide like it. The global "
         "total rose 9 percent.\n\nAgents number 8 million.", ["Kenya", "world", "Kenya"]),
        # what a research house counts is not its own
        ("Global shipments of scooters rose 7 percent in 2023, according to Gartner. Growth was 3 percent in 2022."
         "\n\nSales of batteries rose 9 percent.", ["world", "world", "world"]),
        ("Oxford Economics is predicting Oman's growth to be 4 percent.", ["Oman"]),
        ("Peru is online. Andes Analytics' survey shows that 60 percent of homes have a line.", ["Peru"]),
        ("Peru is online. The Lima Polling Institute (LPI) publishes a survey.  Some 60 percent of homes have a line.",
         ["Peru"]),
        # the world only where the clause is about it
        ("Togo is a global hub. It has 40 firms. Global demand rose 5 percent. The port handled 9 million tonnes.",
         ["Togo", "world", "Togo"]),
        # terms are no bodies, and counted things are none either
        ("Fiji is online. It has 40,000 fibre to the yard (FTTY) lines.\n\nFTTY is liked: 30 percent of homes use it.",
         ["Fiji", "Fiji"]),
        ("Zolo is a shop. Zolo sold 3 million Padlets, which was a rise of 8 percent.", ["Zolo", "Zolo"]),
        # what only tells why, or of whom else, is no owner; a share of a whole is the part's
        ("Sohar Port is busy. Bulk fell 5 percent as demand in Kenya weakened.", ["Sohar Port"]),
        ("Sohar Port is busy. It has 40 cranes, including cranes in use in Kenya.", ["Sohar Port"]),
        ("Osaka is busy. Its fleet ranks second in Japan.", ["Osaka"]),
        ("Osaka makes robots. Output rose 9 percent, accounting for 12 percent of Japan's total.", ["Osaka", "Osaka"]),
        ("Osaka makes robots. Demand grew 60 percent nationwide.", ["Japan"]),
        ("Peru beat rivals. Ahead of Chile, 90 percent of homes are online.", ["Peru"]),
        # a body that asks or counts is not what is told
        ("Small British firms want help. The Federation of Small Bakers (FSB) polled 900 owners. Some 40 "
         "percent lack skills.", ["Federation of Small Bakers", "United Kingdom"]),
        ("Mali is online. The number of shops on Zoma, Acme's retail platform, rose 8 percent.", ["Mali"]),
        ("Zolo grew. Zolo has 40 shops.\n\nSales: Average prices rose 8 percent. Blended ARPU fell 3 percent.",
         ["Zolo", "Zolo", "Zolo"]),
        # the company of the article, not one that it is compared with; a business of it is no other company
        ("Norvell falls\n\nThe stock of Norvell fell though it had overtaken Papyr of Turin.\n\nProfit was 40 million "
         "euros, the firm said. Revenue rose 9 percent, beating Papyr.\n\nThe paper business grew 7 percent.",
         ["Norvell", "Norvell", "Norvell"]),
        # a figure of four digits does not end the clause; two figures of one change share their place
        ("Sales are up. Output should climb by 7 percent to 43,000 units in Peru and by 8 percent to 73,000 in Chile.",
         ["Peru", "Peru", "Chile", "Chile"]),
        ("Exports grew in Peru. In Asia they are to pass 900 tonnes.", ["Asia"]),
        ("Kenya drew 40 million dollars. It drew as much as Ghana.\n\nDeals rose 9 percent.", ["Kenya", "Kenya"]),
        # listed places keep their names; a time is no name; nor is a sector or a verb
        ("South Africa drew 40 deals. Across Africa, start-ups drew 90 million dollars.", ["South Africa", "Africa"]),
        ("Malta is open. The sums of Q1/2014 and Q4/2012 were 8 million euros and 6 million euros, respectively.",
         ["Malta", "Malta"]),
        ("The Care & Process Services (CPS) industry of Fiji wants to earn 9 million dollars.", ["Fiji"]),
        ("Businesses in Malta plan research worth 9 million euros.", ["Malta"]),
        # public bodies that let something be known; a credit that names the place
        ("Chiba grew. The Chiba City Bureau of Trade let it be known that output in the city rose 7 percent.",
         ["Chiba"]),
        ("Narita is busy.\n\nFigures of Chiba's trade office show that orders rose 8 percent.", ["Chiba"]),
        ("Fiji is online. The Pacific Telecom Association also forecasts that 90 shops will open. Sales rose 8 "
         "percent.", ["Fiji", "Fiji"]),
        # a heading inside the text says of which place its section tells; the world, where the article opens with it
        ("Ports\n\nFactories all over the world run 3 million robots. Sales of robots rose 5 percent. China did well."
         "\n\nNorth America\n\nSales rose 9 percent.", ["world", "world", "North America"]),
        ("Narita ships more. This was 63 percent of Chiba's output.", ["Narita"]),
        # "the X unit" is not X; a body of a kind that no list tells; an app is spoken of as a company is
        ("Lisbon's Rodoo grows\n\nRide-hailing app Rodoo made 95 million trips in 2023. The Uber unit, which runs in 7 "
         "towns, has 900 drivers. Bookings in Spain rose 20 percent.", ["Rodoo", "Rodoo", "Rodoo", "Rodoo"]),
        ("ADI Fiji said its firms employ 3,000 people. The agency won 90 investments.", ["ADI Fiji", "ADI Fiji"]),
        # where it was written, before a colon; what the average is of
        ("New Delhi: Peru's output rose to 70 tonnes. Exports were 9 tonnes.", ["Peru", "Peru"]),
        ("Nairobi grows\n\nNairobi is busy. Unemployment stood at 3 percent, below the national rate of 5 percent. Use "
         "of the web is 40 percent, against a global average of 60 percent.", ["Nairobi", "Kenya", "Nairobi", "world"]),
        ("Narvik Machinery Berhad is in Oslo. Narvik Machinery Berhad has 40 staff.", ["Narvik Machinery"]),
        # whom an adjective at the head tells of; what a body does, and what it only receives
        ("Dutch bakeries baked 9 tonnes, Statistics Netherlands (CBS) reports. Output was 4 percent higher, above the "
         "EU average of 2 percent.", ["Netherlands", "Netherlands", "European Union"]),
        ("Fiji drinks tea. The Fiji Tea Development Agency runs 70 mills. The Fiji Tea Development Agency received 90 "
         "letters.", ["Fiji Tea Development Agency", "Fiji"]),
        # whoever comes to an event is counted for it; of two companies "the firm" is the article's
        ("The 15th Milan Shoe Fair closed. More than 900 buyers took part in the event. It drew 40 schools.",
         ["Milan Shoe Fair", "Milan Shoe Fair"]),
        ("Norvell leads. Norvell held 30 percent of sales, while Papyr had 20 percent. The firm has 40 mills.",
         ["Norvell", "Papyr", "Norvell"]),
        # an article on a market goes through companies; each has its own share
        ("Zola passes Papyr in Peru's shoe market\n\nZola held 60 percent of Peru's shoe market in 2023. Papyr and "
         "Rodoo shared 30 percent. Papyr grew fast, and Rodoo did too.\n\nSome 700 million shoes were sold.",
         ["Zola", "Papyr and Rodoo", "Peru"]),
        ("Zola is a shop. Papyr is one too. Leather made up 20 percent of Zola's sales but 30 percent of Papyr's.",
         ["Zola", "Papyr"]),
        ("Zola is a shop. While Zola's sales grew by 4 percent, Papyr's sales rose by 9 percent.", ["Zola", "Papyr"]),
        ("Zola is young. In 2023, only a few months after its launch, it sold 900 shoes.", ["Zola"]),
        ("Johor Baru. The optics sector in the German state of Saxony sold 9 tonnes. Exports were 70 percent.",
         ["Saxony", "Saxony"]),
        # visitors to a place are its own; where a report came out is not; other countries are not meant
        ("Spending by visitors to Fiji will reach 90 million dollars, the Suva Tourism Institute forecast in a report "
         "released in Paris. Arrivals are to hit 900,000.", ["Fiji", "Fiji"]),
        ("Denmark shops. The share of those who buy in other EU countries fell by 3 percent.", ["Denmark"]),
        ("Malta has food. Zola Foods is one.\n\nData from Zola Foods showed that losses of 3 million euros were made "
         "at night.", ["Zola Foods"]),
        # a company is called as the article calls it
        ("Lorvi Copper Works Co. (LCW) grew. LCW earned 3 million dollars, and LCW has 40 staff.", ["LCW", "LCW"]),
        # terms of time, of trades and compound words name no body
        ("Lorvi Copper made 3 million dollars.\n\n• Rents: 2 million dollars, YoY growth 9 percent",
         ["Lorvi Copper", "Lorvi Copper", "Lorvi Copper"]),
        ("Fiji bakes. May-August exports were up 9 percent, at 3 million dollars.", ["Fiji", "Fiji"]),
        ("Fiji bakes. Bakers sell more. Bread and ITeS exports rose by 9 percent.", ["Fiji"]),
        ("Mali has farms. Oven-driven exports reached 3 million dollars.", ["Mali"]),
        # but a name with a hyphen that acts is one
        ("Mali has farms. Lorvi-Zola sold 3 million eggs.", ["Lorvi-Zola"]),
        # dashes without spaces part words
        ("Zolo’s two mills—Lorvi Copper and Zolo Iron—sold 3 million bolts.", ["Zolo", "Lorvi Copper and Zolo"]),
        # "the country" of an article on a city is the city's own, whatever other one was named
        ("Oran sells dates. Spain has ports. In Oran 9 percent fish.\n\nThe country's exports rose by 7 percent.",
         ["Oran", "Algeria"]),
        # a city that is told by its people; a body that acts behind the name of who tells of it
        ("Oran grew. The Algerian city of 3 million has 40 mills.", ["Oran", "Oran"]),
        ("Lorvi Copper grew. According to ZoloWire, the company reported a 9 percent rise in rents.", ["Lorvi Copper"]),
        # "alone" parts no verb from its subject; respective figures of two subjects
        ("Peru has 80 mills, including 9 in the north, and currently, Chile alone has 40.", ["Peru", "Peru", "Chile"]),
        ("Peru was fourth and Chile fifth, with scores of 62 and 61 points respectively.",
         ["Peru", "Chile", "Peru", "Chile"]),
        # what a survey puts in its place; what comes after an ordinal
        ("Mali is hot. Zolo Research placed Peru third, with 80 points.", ["Peru", "Peru"]),
        ("Bakers bake. Second was Peru, with a score of 64 points.", ["Peru", "Peru"]),
        ("Mali is hot. Third among the bakers was Peru, with 80 mills.", ["Peru", "Peru"]),
        # a fair in passing is not what "it" means
        ("Fiji bakes. At the country's food fair, the Lorvi Bread Expo in Suva, the minister said trade "
         "had grown. It has a 40 percent share.", ["Fiji"]),
    ],
)  # fmt: skip
def test_figures_without_an_owner_belong_to_what_the_article_is_about(text: str, expected: list[str]) -> None:
    assert subjects(text) == expected
