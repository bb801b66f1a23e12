"""Forms of times: quarters by their last month, spans with two ends, records and where a rise began."""

from __future__ import annotations

import pytest

from dating import dated

FORMS = [
    (
        "In the June quarter, the bank of Lagos earned 5 billion.",
        "=5 billion",
        "2024-08-15",
        ["2024-04-01/2024-06-30 inferred"],
    ),
    (
        "Profit rose 8% in the December 2022 quarter to 5 billion.",
        "+8%; =5 billion",
        "2024-08-15",
        ["2022-10-01/2022-12-31 stated yoy", "2022-10-01/2022-12-31 stated"],
    ),
    ("The mill sold 40 cars in the March quarter of 2023.", "=40", "2024-08-15", ["2023-01-01/2023-03-31 stated"]),
    (
        "Over the three-month period ended 30 September the yard lost 9 million.",
        "=9 million",
        "2024-08-15",
        ["2023-07-01/2023-09-30 inferred"],
    ),
    (
        "The academy trained 300 people over the five years to June 30, 2023.",
        "=300",
        "2024-08-15",
        ["2018-07-01/2023-06-30 stated"],
    ),
    (
        "Sales were 9 billion, 6% more than in the corresponding period of 2023.",
        "=9 billion; +6%",
        "2024-08-15",
        ["", "2023"],
    ),
    (
        "The port took 9 percent more ships than in the corresponding period in 2019.",
        "+9 percent",
        "2024-08-15",
        ["2019"],
    ),
    ("Within two to three years output is to reach 90 tons.", "?=90", "2024-08-15", ["../2027-12-31 inferred"]),
    ("The scheme paid 400 crore from 2019-20 to 2022-23.", "=400", "2024-08-15", ["2019-04-01/2023-03-31 stated"]),
    (
        "From 01.04.2021 to 31.03.2024 the office registered 300 firms.",
        "=300",
        "2024-08-15",
        ["2021-04-01/2024-03-31 stated"],
    ),
    ("In the first half, exports rose 4%.", "+4%", "2024-01-20", ["2023-01-01/2023-06-30 inferred yoy"]),
    ("In the first half, exports rose 4%.", "+4%", "2024-07-20", ["2024-01-01/2024-06-30 inferred yoy"]),
    ("In the third quarter, exports rose 4%.", "+4%", "2024-09-20", ["2024-07-01/2024-09-30 inferred yoy"]),
    ("In the third quarter, exports rose 4%.", "+4%", "2024-07-20", ["2023-07-01/2023-09-30 inferred yoy"]),
    ("In the first two months, the yard built 4 ships.", "=4", "2024-03-02", ["2024-01-01/2024-02-29 inferred"]),
    ("In Q1 the Mumbai firm earned 40 crore.", "=40", "2024-07-20", ["2024-04-01/2024-06-30 inferred"]),
    ("The firm expects to earn 40 in the fourth quarter.", "?=40", "2024-07-20", ["2024-10-01/2024-12-31 inferred"]),
    ("In the first quarter, the plant will make 40 cars.", "?=40", "2024-12-20", ["2025-01-01/2025-03-31 inferred"]),
    ("The bakery cut its 2024 target for tea to 450 tons.", "?=450", "2024-08-15", ["2024-01-01/2024-12-31 stated"]),
    (
        "The airline's 2020 operating loss was 5 million euros.",
        "=5 million",
        "2024-08-15",
        ["2020-01-01/2020-12-31 stated"],
    ),
    (
        "The group raised its full-year 2024 profit forecast and expects 50 million.",
        "?=50 million",
        "2024-08-15",
        ["2024-01-01/2024-12-31 stated"],
    ),
    ("The bank's 2023 profit rose 4%.", "+4%", "2024-08-15", ["2023-01-01/2023-12-31 stated yoy"]),
    (
        "The mill moved 40 tons in Q1, as its June quarterly report says.",
        "=40",
        "2024-08-15",
        ["2024-01-01/2024-03-31 inferred"],
    ),
    ("In 2023 the bank's 2000 branches lent 4 billion.", "=4 billion", "2024-08-15", ["2023-01-01/2023-12-31 stated"]),
    (
        "Its 2030 workers came from Chile and earned 4 million in 2023.",
        "=4 million",
        "2024-08-15",
        ["2023-01-01/2023-12-31 stated"],
    ),
    ("Crews laid 30 km of pipe in the quarter to June.", "=30", "2024-08-15", ["2024-04-01/2024-06-30 inferred"]),
    ("Crews laid 30 km of pipe in June.", "=30", "2024-08-15", ["2024-06-01/2024-06-30 inferred"]),
    (
        "The mill in Egypt exported 30 tons in 2018-2019, as its fiscal year is reckoned.",
        "=30",
        "2024-08-15",
        ["2018-07-01/2019-06-30 stated"],
    ),
    ("The mill in Quito exported 30 tons in 2018-2019.", "=30", "2024-08-15", ["2018-01-01/2019-12-31 stated"]),
    (
        "In the September quarter, the dam in Pune gave 30 crore litres.",
        "=30 crore",
        "2024-07-20",
        ["2023-07-01/2023-09-30 inferred"],
    ),
    (
        "The group raised its full-year 2024 EBITDA forecast and expects 50 million.",
        "?=50 million",
        "2024-08-15",
        ["2024-01-01/2024-12-31 stated"],
    ),
    ("The council has carried out 40 of the measures in the 2023 Harbour Plan.", "=40", "2024-08-15", [""]),
    ("In 2023 Harbour Bank lent 40 million.", "=40 million", "2024-08-15", ["2023-01-01/2023-12-31 stated"]),
    ("In the 2023 survey, 40 firms were asked.", "=40", "2024-08-15", ["2023-01-01/2023-12-31 stated"]),
]
LEVELS = [
    (
        "The academy trained 300 people over the five years to June 2023.",
        "=300",
        "2024-08-15",
        ["2018-07-01/2023-06-30 stated"],
    ),
    ("Growers shipped 30 tons in May and June.", "=30", "2024-08-15", ["2024-05-01/2024-06-30 inferred"]),
    ("Growers shipped 30 tons in May and June 2022.", "=30", "2024-08-15", ["2022-05-01/2022-06-30 inferred"]),
    ("Growers shipped 30 tons in December and January.", "=30", "2024-08-15", ["2023-12-01/2024-01-31 inferred"]),
    (
        "Growers shipped 30 and 40 tons in May and June, respectively.",
        "=30; =40",
        "2024-08-15",
        ["2024-05-01/2024-05-31 inferred", "2024-06-01/2024-06-30 inferred"],
    ),
    (
        "Lima drew 40 funds in 2024 (until July 15), behind Quito (60).",
        "=40; =60",
        "2024-08-15",
        ["2024-01-01/2024-07-15 stated", "2024-01-01/2024-07-15 stated"],
    ),
    ("Peru sold 30 tons, double the amount sold in the whole of 2021.", "=30; +double", "2024-08-15", ["", "2021"]),
    (
        "Exports rose by 8%, passing the previous record of 5 billion set in 2017 by 3%.",
        "+8%; =5 billion; -3%",
        "2024-08-15",
        ["2017", "2017-01-01/2017-12-31 stated", "2017"],
    ),
    (
        "In 2023 the rally drew 300 cars, beating the previous record in 2019 of 200.",
        "=300; =200",
        "2024-08-15",
        ["2023-01-01/2023-12-31 stated", "2023-01-01/2023-12-31 stated"],
    ),
    (
        "Jobs in May were 9 percent more than those hoped for from mills registered in March.",
        "+9 percent",
        "2024-08-15",
        ["2024-05-01/2024-05-31 inferred 2024-03"],
    ),
    (
        "The group drew 45 million, close to the 48 million drawn in 2023, which came in 8 rounds.",
        "=45 million; =48 million; =8",
        "2024-08-15",
        ["", "2023-01-01/2023-12-31 stated", ""],
    ),
    (
        "The mine raised 40 tons, 6 percent more than the amount raised in the year's first quarter.",
        "=40; +6 percent",
        "2024-08-15",
        ["", "2024-Q1"],
    ),
    (
        "The plant made more cars than any other in 2023, namely 4 million.",
        "=4 million",
        "2024-08-15",
        ["2023-01-01/2023-12-31 stated"],
    ),
    (
        "The share of rail rose from 16 to 23 percent in 2020.",
        "=16; =23 percent",
        "2024-08-15",
        ["2019-01-01/2019-12-31 stated", "2020-01-01/2020-12-31 stated"],
    ),
    (
        "The share of rail rose from 16 percent in 2018 to 23 percent in 2020.",
        "=16 percent; =23 percent",
        "2024-08-15",
        ["2018-01-01/2018-12-31 stated", "2020-01-01/2020-12-31 stated"],
    ),
    (
        "The share of rail is to rise from 16 to 19 percent by 2030.",
        "?=16; ?=19 percent",
        "2024-08-15",
        ["", "../2030-12-31 stated"],
    ),
    (
        "Jobs rose from 16,000 to 19,000 between 2014 and 2020.",
        "=16,000; =19,000",
        "2024-08-15",
        ["2014-01-01/2014-12-31 stated", "2020-01-01/2020-12-31 stated"],
    ),
    (
        "The rally drew 300 cars in 2023, and existing records were kept.",
        "=300",
        "2024-08-15",
        ["2023-01-01/2023-12-31 stated"],
    ),
    (
        "The plant made 40 cars in 2023, close to its home in Lima.",
        "=40",
        "2024-08-15",
        ["2023-01-01/2023-12-31 stated"],
    ),
    (
        "Yields in May and June came to 30 tons.|Exports in the two months were 9 tons.",
        "=30 tons; =9 tons",
        "2024-08-15",
        ["2024-05-01/2024-06-30 inferred", "2024-05-01/2024-06-30 inferred"],
    ),
    (
        "The bank earned 40 million in Q3 2023.|In 2022, it had earned 90 million.|In the quarter, loans rose 6%.",
        "=40 million; =90 million; +6%",
        "2024-08-15",
        ["2023-07-01/2023-09-30 stated", "2022-01-01/2022-12-31 stated", "2023-07-01/2023-09-30 inferred"],
    ),
    (
        "Sales rose 4% in the second quarter.~It had been less in Q1, when they rose 9%.~Margins grew to 22%.",
        "+4%; +9%; %22%",
        "2024-08-15",
        ["2024-04-01/2024-06-30 inferred yoy", "2024-01-01/2024-03-31 inferred yoy", "2024-04-01/2024-06-30 carried"],
    ),
    (
        "The fair drew 400 guests in June, down 1 percent from the fair in 2022 and 8 percent from that in 2019.",
        "=400; +1 percent; +8 percent",
        "2024-08-15",
        [
            "2024-06-01/2024-06-30 inferred",
            "2024-06-01/2024-06-30 inferred 2022",
            "2024-06-01/2024-06-30 inferred 2019",
        ],
    ),
    (
        "The minister has proposed 40 million, 9 million more than in the budget of 2022.",
        "=40 million; +9 million",
        "2024-08-15",
        ["", "2022"],
    ),
    (
        "Output came to 40 tons in May, equal to 80 percent of the level of May 2019.",
        "=40 tons; %80 percent",
        "2024-08-15",
        ["2024-05-01/2024-05-31 inferred", "2024-05-01/2024-05-31 inferred"],
    ),
    ("The union of Chile counted 300 members, its head told a meeting on May 3.", "=300", "2024-08-15", [""]),
    (
        "Ownership of cars has risen to 78% of homes, according to data for June 2023 released today.",
        "%78%",
        "2024-08-15",
        ["2023-06-01/2023-06-30 stated"],
    ),
    ("Analysts now expect sales of 40 million.", "=40 million", "2024-08-15", [""]),
    (
        "The group sold 40 cars in the third quarter of 2023. Analysts currently estimate 90 for the year.",
        "=40; ?=90",
        "2024-08-15",
        ["2023-07-01/2023-09-30 stated", "2024-01-01/2024-12-31 inferred"],
    ),
    ("Earnings were 40 cents a share, more than its July guidance.", "=40", "2024-08-15", [""]),
    (
        "The port moved 300 boxes from May 3 to May 20.|Manila topped the list with 40.",
        "=300; =40",
        "2024-08-15",
        ["2024-05-03/2024-05-20 inferred", "2024-05-03/2024-05-20 carried"],
    ),
    (
        "Use rose from 16 million to 19 million between April 2022 and May 2024.",
        "=16 million; =19 million",
        "2024-08-15",
        ["2022-04-01/2022-04-30 stated", "2024-05-01/2024-05-31 stated"],
    ),
    (
        "Profits in the third quarter rose 4% to 30 million.|That brought the total for the nine months to 50 million.",
        "+4%; =30 million; =50 million",
        "2024-11-15",
        ["2024-07-01/2024-09-30 inferred yoy", "2024-07-01/2024-09-30 inferred", "2024-01-01/2024-09-30 inferred"],
    ),
    (
        "There were 20 deals in the first half, against four in the same period of last year, when 12 were won.",
        "=20; =four; =12",
        "2024-08-15",
        ["2024-01-01/2024-06-30 inferred", "2023-01-01/2023-06-30 stated", "2023-01-01/2023-06-30 stated"],
    ),
]
BACKGROUND = [
    (
        "Exports came to 183 in 2023, up 4%, and imports to 90.~Both fell in the first half.|Cars gained 5% to 100.",
        "=183; +4%; =90; +5%; =100",
        "2024-01-18",
        [
            "2023-01-01/2023-12-31 stated",
            "2023-01-01/2023-12-31 stated yoy",
            "2023-01-01/2023-12-31 stated",
            "2023-01-01/2023-12-31 carried yoy",
            "2023-01-01/2023-12-31 carried",
        ],
    ),
    (
        "Since the union opened its first shop in Lima in 1988, it has drawn 300 members.",
        "=300",
        "2024-08-15",
        ["1988-01-01/2024-08-15 stated"],
    ),
    (
        "Since opening in March 2018 it has drawn 300 guests.",
        "=300",
        "2024-08-15",
        ["2018-03-01/2024-08-15 stated"],
    ),
    ("It beat Ford for the first time since it gave up steam cars in 2021, with 300 cars.", "=300", "2024-08-15", [""]),
    ("Sales of 300 cars were the best since the firm gave up steam cars in 2021.", "=300", "2024-08-15", [""]),
    ("Since then the staff in 2020 grew to 300.", "=300", "2024-08-15", ["2020-01-01/2020-12-31 stated"]),
    (
        "Since it was founded in 2001, and in 2023 above all, it has lent 5 million.",
        "=5 million",
        "2024-08-15",
        ["2023-01-01/2023-12-31 stated"],
    ),
    (
        "Norway drew 40 guests in 2023.~It has passed Sweden, which had drawn 30 in 2022.|Denmark came next with 20.",
        "=40; =30; =20",
        "2024-08-15",
        ["2023-01-01/2023-12-31 stated", "2022-01-01/2022-12-31 stated", "2023-01-01/2023-12-31 carried"],
    ),
    (
        "Norway drew 40 guests in 2023.~In 2022, it had drawn 30, and 12 of them stayed.~They paid 9 million.",
        "=40; =30; =12; =9 million",
        "2024-08-15",
        [
            "2023-01-01/2023-12-31 stated",
            "2022-01-01/2022-12-31 stated",
            "2022-01-01/2022-12-31 stated",
            "2023-01-01/2023-12-31 carried",
        ],
    ),
]


@pytest.mark.parametrize(("text", "figures", "published", "expected"), FORMS)
def test_the_days_that_a_form_of_time_means(text: str, figures: str, published: str, expected: list[str]) -> None:
    assert dated(text, figures, published) == expected


@pytest.mark.parametrize(("text", "figures", "published", "expected"), LEVELS)
def test_what_a_figure_is_measured_from(text: str, figures: str, published: str, expected: list[str]) -> None:
    assert dated(text, figures, published) == expected


@pytest.mark.parametrize(("text", "figures", "published", "expected"), BACKGROUND)
def test_what_lies_before_the_time_told_of_is_not_carried(
    text: str, figures: str, published: str, expected: list[str]
) -> None:
    assert dated(text, figures, published) == expected
