"""Periods and baselines: which days a figure covers, how that is known, and what a change is measured against."""

from __future__ import annotations

import pytest

from dating import H1, Y2023, dated

OWN = [
    ("In the year to date, 5 million people have visited.", "=5 million", ["2024-01-01/2024-08-15 inferred"]),
    ("In the week to August 10, it sold 5 million.", "=5 million", ["2024-08-04/2024-08-10 inferred"]),
    ("The yard built 5 ships last autumn.", "=5", [f"{Y2023} inferred"]),
    ("The yard built 5 ships in the summer of 2021.", "=5", ["2021-01-01/2021-12-31 stated"]),
    ("After the fall in output, it built 5 ships.", "=5", [""]),
    (
        "Exports were 5 million in 2021, and 9 million a year later.",
        "=5 million; =9 million",
        ["2021-01-01/2021-12-31 stated", "2022-01-01/2022-12-31 stated"],
    ),
    (
        "Exports were 5 million in 2021 and 9 million the following year.",
        "=5 million; =9 million",
        ["2021-01-01/2021-12-31 stated", "2022-01-01/2022-12-31 stated"],
    ),
    ("In 2023, exports reached 5 million cars.", "=5 million", [f"{Y2023} stated"]),
    ("Exports reached 5 million cars in 2023.", "=5 million", [f"{Y2023} stated"]),
    ("Exports (5 million cars in 2023) were a record.", "=5 million", [f"{Y2023} stated"]),
    ("The ratio was higher in Japan (3.3%, 2023 data).", "%3.3%", [f"{Y2023} stated"]),
    ("Nigeria's fintech firms raised $410 million last year.", "=$410 million", [f"{Y2023} inferred"]),
    ("Kenya had 42 hubs as of the end of June 2023.", "=42", ["2023-06-30/2023-06-30 stated"]),
    ("By the end of July, the county had opened 60 centres.", "=60", ["2024-07-31/2024-07-31 inferred"]),
    ("By 2022, the state had drained 300 ponds.", "=300", ["2022-01-01/2022-12-31 stated"]),
    ("In the first half of the year, the zone signed 31 deals.", "=31", [f"{H1} inferred"]),
    ("The zone signed 31 deals in the January-June period.", "=31", [f"{H1} inferred"]),
    ("Output hit 3 million tons in the third quarter of 2023.", "=3 million", ["2023-07-01/2023-09-30 stated"]),
    ("Sales came to 9 billion in Q3 2023.", "=9 billion", ["2023-07-01/2023-09-30 stated"]),
    ("During the first seven months, 900 trains ran.", "=900", ["2024-01-01/2024-07-31 inferred"]),
    ("The group made 7 billion in the year to March 2024.", "=7 billion", ["2023-04-01/2024-03-31 stated"]),
    ("Profit stood at 2 billion in the quarter ended June 30, 2024.", "=2 billion", ["2024-04-01/2024-06-30 stated"]),
    ("India exported goods worth 437 billion in FY24.", "=437 billion", ["2023-04-01/2024-03-31 stated"]),
    ("India exported goods worth 437 billion in 2023-24.", "=437 billion", ["2023-04-01/2024-03-31 stated"]),
    ("The agency spent 20 million in FY2023.", "=20 million", [f"{Y2023} stated"]),
    ("From 2016 to 2019, the fund backed 80 start-ups.", "=80", ["2016-01-01/2019-12-31 stated"]),
    ("Between March and May 2024, 12 plants opened.", "=12", ["2024-03-01/2024-05-31 stated"]),
    ("Since 2015, the park has hosted 500 firms.", "=500", ["2015-01-01/2024-08-15 stated"]),
    ("In the 2010s, 40 mines closed.", "=40", ["2010-01-01/2019-12-31 stated"]),
    ("Currently, 80 firms use the service.", "=80", ["2024-08-15/2024-08-15 inferred"]),
    ("So far, the scheme has trained 9,000 teachers.", "=9,000", ["2024-08-15/2024-08-15 inferred"]),
    ("The port handles 3 million boxes each year.", "=3 million", ["stated"]),
    ("On March 6, the ministry approved 14 projects.", "=14", ["2024-03-06/2024-03-06 inferred"]),
    ("On 6 March 2020 the ministry approved 14 projects.", "=14", ["2020-03-06/2020-03-06 stated"]),
    ("Over the past two years, Rwanda trained 700 coders.", "=700", ["2022-01-01/2024-12-31 inferred"]),
    ("Founded in 2015, the company employs 300 people.", "=300", [""]),
    ("The company, which was set up in 2015, employs 300 people.", "=300", [""]),
    ("According to a survey released in May, 61 percent of firms use robots.", "%61 percent", [""]),
    ("Unemployment is 4 percent, the bureau said on Tuesday.", "%4 percent", [""]),
    (
        "The share fell from 64% in 2018 to 41% in 2023.",
        "%64%; %41%",
        ["2018-01-01/2018-12-31 stated", f"{Y2023} stated"],
    ),
    (
        "Sales were 5 million and 6 million in 2022 and 2023, respectively.",
        "=5 million; =6 million",
        ["2022-01-01/2022-12-31 stated", f"{Y2023} stated"],
    ),
    (
        "From 2008 to 2012 the ratio climbed from 1.9% to 2.1%.",
        "%1.9%; %2.1%",
        ["2008-01-01/2008-12-31 stated", "2012-01-01/2012-12-31 stated"],
    ),
    (
        "The city had 90 labs in 2023, up from 70 in 2021, and 40 hubs.",
        "=90; =70; =40",
        [f"{Y2023} stated", "2021-01-01/2021-12-31 stated", f"{Y2023} stated"],
    ),
    (
        "Arrivals came to 6 million in 2023, compared with 4 million a year earlier.",
        "=6 million; =4 million",
        [f"{Y2023} stated", "2022-01-01/2022-12-31 stated"],
    ),
]

RULES = [
    (
        "It sold 90 cars in 2023, more than in 2019, when 70 left the yard.",
        "=90; =70",
        [f"{Y2023} stated", "2019-01-01/2019-12-31 stated"],
    ),
    (
        "The yard had 90 ships in 2023, 3 times the 2019 total.",
        "=90; +3 times",
        [f"{Y2023} stated", f"{Y2023} stated 2019"],
    ),
    (
        "Output was 9 tons in 2023, nearly double the 5 of 2019.~Lyon led with 7.",
        "=9; =5; =7",
        [f"{Y2023} stated", "2019-01-01/2019-12-31 stated", f"{Y2023} carried"],
    ),
    ("Sales rose to 9 million in 2023, a drop from the peak of 2019.", "=9 million", [f"{Y2023} stated"]),
    ("In 2023, Lyon, which won the cup in 2019, sold 80 cars.", "=80", [f"{Y2023} stated"]),
    (
        "By the end of 2023, it had 5 labs, and use grows by 30% a year in recent years.",
        "=5; +30%",
        ["2023-12-31/2023-12-31 stated", ""],
    ),
    ("The office approved 90 plans, it told a forum in Oslo last Thursday.", "=90", [""]),
    ("It will lift use to 12 per 10,000 people by 2030.", "?=12", ["../2030-12-31 stated"]),
    (
        "In May, 61 million cards were in use, up from 59 million the previous month.",
        "=61 million; =59 million",
        ["2024-05-01/2024-05-31 inferred", "2024-04-01/2024-04-30 stated"],
    ),
    ("In 2023, the bank had 50 branches, up from 9 when it was sold.", "=50; =9", [f"{Y2023} stated", ""]),
    (
        "The town is home to 70 mills, and output rose to 4 million in 2023.",
        "=70; =4 million",
        ["", f"{Y2023} stated"],
    ),
    ("The pier opened in May 2023; it employs 90 people.", "=90", [""]),
    ("Use grew (compared to 11% in 2019), while 5% lack a line.", "%11%; %5%", ["2019-01-01/2019-12-31 stated", ""]),
    (
        "In 2023, the share was 60%, short of the 70% goal set for 2024.~Exports came to 5 million.",
        "%60%; %70%; =5 million",
        [f"{Y2023} stated", "2024-01-01/2024-12-31 stated", f"{Y2023} carried"],
    ),
    ("At the end of the year, the depot held 90 trams.", "=90", ["2023-12-31/2023-12-31 inferred"]),
    ("The depot had 90 trams at the end of the month.", "=90", ["2024-07-31/2024-07-31 inferred"]),
    ("By the end of the year, the depot will hold 90 trams.", "?=90", ["../2024-12-31 inferred"]),
    ("The mill cuts 6 million tons of waste a year and has 40 staff.", "=6 million; =40", ["stated", ""]),
    ("The mill ships 5 and 6 million tons a year.", "=5; =6 million", ["stated", "stated"]),
    ("In 2023, drivers earned a monthly wage of 900.", "=900", [f"{Y2023} stated"]),
    (
        "In 2023, the line carried 8 million riders and now links 12 towns.",
        "=8 million; =12",
        [f"{Y2023} stated", "2024-08-15/2024-08-15 inferred"],
    ),
    (
        "The dairy, which employs 700 people, sold 3 million litres in 2023.",
        "=700; =3 million",
        ["", f"{Y2023} stated"],
    ),
    (
        "Since 2021, it has drawn 9 million, which will create 40 jobs.",
        "=9 million; ?=40",
        ["2021-01-01/2024-08-15 stated", ""],
    ),
    (
        "Growers won 5 million in June; they plan to plant 80 fields.",
        "=5 million; ?=80",
        ["2024-06-01/2024-06-30 inferred", ""],
    ),
    (
        "In 2023, the rate rose 4% year on year, to 61.5% from 54.5%.",
        "+4%; %61.5%; %54.5%",
        [f"{Y2023} stated yoy", f"{Y2023} stated", "2022-01-01/2022-12-31 stated"],
    ),
    (
        "Between 2018 and 2023, output rose by 40% to 7 million.",
        "+40%; =7 million",
        [f"{Y2023} stated 2018", f"{Y2023} stated"],
    ),
    (
        "The mill spent 8 million on oil, half the 16 million it burned in 2023.",
        "=8 million; =16 million",
        ["", f"{Y2023} stated"],
    ),
    ("Sales in July came to 8 million, the lowest level this year.", "=8 million", ["2024-07-01/2024-07-31 inferred"]),
    ("Sales came to 8 million, the lowest level since 2019.", "=8 million", [""]),
    (
        "The area was 900 hectares in 2019 and has shrunk by 4% since.",
        "=900; +4%",
        ["2019-01-01/2019-12-31 stated", "2019-01-01/.. stated 2019"],
    ),
    ("It currently serves 7 towns and will add many more this year.", "=7", ["2024-08-15/2024-08-15 inferred"]),
    ("The minister said last week that the share is 20%.", "%20%", [""]),
    ("The aim is 80 percent by the end of the decade.", "?%80 percent", ["../2030-12-31 inferred"]),
]

AHEAD = [
    (
        "The city will open a park, and it will hire 60 guides by 2026.",
        "!will open a park; ?=60",
        ["", "../2026-12-31 stated"],
    ),
    ("The yard will build 5 ships next spring.", "?=5", ["2025-01-01/2025-12-31 inferred"]),
    ("The ferry will carry 300 cars in May.", "?=300", ["2025-05-01/2025-05-31 inferred"]),
    ("In May, the ferry will carry 300 cars.", "?=300", ["2025-05-01/2025-05-31 inferred"]),
    ("It will hire 90 nurses before the end of February.", "?=90", ["../2025-02-28 inferred"]),
    ("The city opened a pier in May, and it will add 3 cranes.", "?=3", [""]),
    ("The mill will get 5 million, which it may spend in May.", "?=5 million", [""]),
    ("Sales reach 50 million by 2027, with 3 shops abroad.", "=50 million; =3", ["../2027-12-31 stated"] * 2),
    ("Under it, 9 million is set aside for 2026-2028.", "=9 million", ["2026-01-01/2028-12-31 stated"]),
    ("Ferries run in 2027 and carry 300 cars.", "=300", ["2027-01-01/2027-12-31 stated"]),
    ("Ghana aims to connect 5,000 schools by 2030.", "?=5,000", ["../2030-12-31 stated"]),
    ("By the end of 2026, the union plans 900 chargers.", "?=900", ["../2026-12-31 stated"]),
    ("The city will train 4,000 nurses over the next three years.", "?=4,000", ["../2027-12-31 inferred"]),
    ("The firm will hire 60 engineers in the next six months.", "?=60", ["../2025-02-28 inferred"]),
    ("It will build 12 parks between 2025 and 2028.", "?=12", ["2025-01-01/2028-12-31 stated"]),
    ("It hopes to sell 2 million units in 2025.", "?=2 million", ["2025-01-01/2025-12-31 stated"]),
    ("It wants to reach 80 towns by June.", "?=80", ["../2025-06-30 inferred"]),
    ("The plan is to plant 9 million trees within five years.", "?=9 million", ["../2029-12-31 inferred"]),
    (
        "Capacity, now at 40 MW, is to reach 90 MW by 2030.",
        "=40; ?=90",
        ["2024-08-15/2024-08-15 inferred", "../2030-12-31 stated"],
    ),
    (
        "By 2030, the market is to be worth 5 billion.~Jobs will number 7,000.",
        "?=5 billion; ?=7,000",
        ["../2030-12-31 stated", "../2030-12-31 carried"],
    ),
    ("On May 5, the city said it will build a tech park.", "!=will build a tech park", [""]),
    ("The city will build a tech park by 2027.", "!=will build a tech park", ["../2027-12-31 stated"]),
    (
        "The aims hold for the 15th Five-Year Plan period (2026-30).|The state will mend its roads.",
        "!=will mend its roads",
        ["2026-01-01/2030-12-31 carried"],
    ),
]

CHANGES = [
    ("In 2023, output rose 5 percent year on year.", "+5 percent", [f"{Y2023} stated yoy"]),
    ("Revenue grew 8% to 3 billion last year.", "+8%; =3 billion", [f"{Y2023} inferred yoy", f"{Y2023} inferred"]),
    ("Output rose 12 percent from 2018 to reach 5 million in 2023.", "+12 percent", [f"{Y2023} stated 2018"]),
    ("In July, prices fell 0.5 percent from June.", "+0.5 percent", ["2024-07-01/2024-07-31 inferred 2024-06"]),
    (
        "In July, prices fell 0.5 percent month on month.",
        "+0.5 percent",
        ["2024-07-01/2024-07-31 inferred 2024-06"],
    ),
    ("Between 2018 and 2023, output grew 40 percent.", "+40 percent", [f"{Y2023} stated 2018"]),
    (
        "Output shrank at an average annual rate of 4 percent from 2018 to 2023.",
        "+4 percent",
        ["2018-01-01/2023-12-31 stated"],
    ),
    (
        "The share fell by 8 points from 40% in 2011 to 32% in 2023.",
        "+8 points; %40%; %32%",
        [f"{Y2023} stated 2011", "2011-01-01/2011-12-31 stated", f"{Y2023} stated"],
    ),
    (
        "The share was 82% in 2023, 2 points lower than in 2011.",
        "%82%; +2 points",
        [f"{Y2023} stated", f"{Y2023} stated 2011"],
    ),
    ("Sales in the first half were up 9% compared with the same period last year.", "+9%", [f"{H1} inferred yoy"]),
    ("In 2023, rents were 40% higher than five years earlier.", "+40%", [f"{Y2023} stated 2018"]),
    (
        "The market reached 5 billion in 2023 and should double by 2028.",
        "=5 billion; ?+double",
        [f"{Y2023} stated", "../2028-12-31 stated 2023"],
    ),
    (
        "A study of farms between 1988 and 1994 showed that dams cut losses by 2 points.",
        "+2 points",
        ["1988-01-01/1994-12-31 stated"],
    ),
]

REPORT = (
    "In 2023, firms spent 9 million, of which 5 went to tools and 2 to land.|The weather was mild.|"
    "Large firms paid for 4 of it and small ones for 6.|"
    "By comparison, Peru had 8 in 2019.|The state gave 3.|Firms now have 7 labs."
)
CARRIED = [
    (
        REPORT,
        "=9 million; =5; =2; =4; =6; =8; =3; =7",
        [
            *[f"{Y2023} stated"] * 3,
            *[f"{Y2023} carried"] * 2,
            "2019-01-01/2019-12-31 stated",
            f"{Y2023} carried",
            "2024-08-15/2024-08-15 inferred",
        ],
    ),
    (
        "Progress as on 28 July 2024 is as follows:|i. 60 km of road has been paved;|ii. 7 towns are served.|"
        "It has 3 depots.",
        "=60; =7; =3",
        ["2024-07-28/2024-07-28 carried", "2024-07-28/2024-07-28 carried", ""],
    ),
    ("It has run since 2015 and sold 60 cars.|Lyon accumulated 7.", "=60; =7", ["2015-01-01/2024-08-15 stated", ""]),
    (
        "In 2023, the port moved 5 million boxes.~It also served 900 ships.",
        "=5 million; =900",
        [f"{Y2023} stated", f"{Y2023} carried"],
    ),
    (
        "In 2023, the port moved 5 million boxes.~It has 40 berths.",
        "=5 million; =40",
        [f"{Y2023} stated", ""],
    ),
    (
        "In 2023, the port moved 5 million boxes.|Fish landings rose by 3 percent.",
        "=5 million; +3 percent",
        [f"{Y2023} stated", f"{Y2023} carried yoy"],
    ),
    (
        "In 2023, the port moved 5 million boxes.|The weather was mild.|The park opened 3 shops.",
        "=5 million; =3",
        [f"{Y2023} stated", ""],
    ),
    (
        "In 2023, the port moved 5 million boxes.~In recent years, it added 7 cranes.",
        "=5 million; =7",
        [f"{Y2023} stated", ""],
    ),
    (
        "In the first half, exports rose 9 percent year on year.~Imports fell 2 percent.",
        "+9 percent; +2 percent",
        [f"{H1} inferred yoy", f"{H1} carried yoy"],
    ),
    (
        "As of June, the town had 40 clinics.~It has 7 hospitals.",
        "=40; =7",
        ["2024-06-01/2024-06-30 inferred", "2024-06-01/2024-06-30 carried"],
    ),
    (
        "Between 2018 and 2023, output grew 40 percent.~Glass made up 12 percent.",
        "+40 percent; %12 percent",
        [f"{Y2023} stated 2018", f"{Y2023} carried"],
    ),
    (
        "In 2023, rents rose 4 percent.~Sugar prices have sunk 60 percent since 2008.~Fees fell 2 percent.",
        "+4 percent; +60 percent; +2 percent",
        [f"{Y2023} stated yoy", "2008-01-01/.. stated 2008", f"{Y2023} carried yoy"],
    ),
    (
        "In the first half, exports rose 9 percent.~A year earlier, the share had been 32%.",
        "+9 percent; %32%",
        [f"{H1} inferred yoy", "2023-01-01/2023-06-30 stated"],
    ),
    (
        "In the first half, exports were 9 million.|It has 870 plants.|The share hit 11%, up from 10% a year earlier.",
        "=9 million; =870; %11%; %10%",
        [f"{H1} inferred", "", f"{H1} carried", "2023-01-01/2023-06-30 stated"],
    ),
    (
        "In the first half, sales fell 35% year on year.~Vans made up 8.6% of the cars sold, down from 13.1%.",
        "+35%; %8.6%; %13.1%",
        [f"{H1} inferred yoy", f"{H1} carried", "2023-01-01/2023-06-30 stated"],
    ),
    (
        "As of June, the town had 40 clinics.~Approved in May with a cost of 7 million, the ward has a roof.",
        "=40; =7 million",
        ["2024-06-01/2024-06-30 inferred", ""],
    ),
    (
        "In 2023, the port moved 5 million boxes.~It had 40 cranes at the end of 2023, 9% more than at the end of 2017."
        "|The yard sold 7% more ships.",
        "=5 million; =40; +9%; +7%",
        [
            f"{Y2023} stated",
            "2023-12-31/2023-12-31 stated",
            "2023-12-31/2023-12-31 stated 2017-12-31",
            f"{Y2023} carried yoy",
        ],
    ),
    (
        "In 2023, the port moved 5 million boxes.~It has built 9 depots with a combined area of 4 hectares.",
        "=5 million; =9; =4",
        [f"{Y2023} stated", "", ""],
    ),
]


@pytest.mark.parametrize(("text", "figures", "expected"), [*OWN, *RULES, *AHEAD, *CHANGES, *CARRIED])
def test_a_figure_covers_the_time_its_text_gives_it(text: str, figures: str, expected: list[str]) -> None:
    """Own clause first, then the sentence, then the paragraph as long as the time does not change."""
    assert dated(text, figures) == expected


def test_a_month_known_only_by_inference_is_the_period_of_currently() -> None:
    """An article dated to a month by inference has figures of that month."""
    assert dated("Currently, 80 firms use it.", "=80", "2024-11-14", "inferred") == ["2024-11-01/2024-11-30 inferred"]


def test_without_a_date_relative_words_stay_without_days() -> None:
    """An undated article keeps the words of a relative period but no days."""
    assert dated("Sales hit 9 million last year.", "=9 million", "") == ["inferred"]
    assert dated("Sales hit 9 million in 2023.", "=9 million", "") == [f"{Y2023} stated"]
