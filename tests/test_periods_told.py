"""Times that point back, levels that others are measured from, and what a carried time is not."""

from __future__ import annotations

import pytest

from dating import dated

TOLD = [
    (
        "Lima's bank lent 5 billion in the second quarter of 2024.|Deposits grew 4% during the quarter.",
        "=5 billion; +4%",
        ["2024-04-01/2024-06-30 stated", "2024-04-01/2024-06-30 inferred"],
    ),
    (
        "Sales reached 5 billion in the first half, while costs came to 3 billion in the same period.",
        "=5 billion; =3 billion",
        ["2024-01-01/2024-06-30 inferred", "2024-01-01/2024-06-30 inferred"],
    ),
    (
        "The port moved 5 million boxes in July.|For the month as a whole, 80 ships called.",
        "=5 million; =80",
        ["2024-07-01/2024-07-31 inferred", "2024-07-01/2024-07-31 inferred"],
    ),
    (
        "The fund paid out 5 million by the end of June 2024.|During the quarter, 40 grants were made.",
        "=5 million; =40",
        ["2024-06-30/2024-06-30 stated", "2024-04-01/2024-06-30 inferred"],
    ),
    (
        "Turkish exports hit 9 billion in 2023.|For the year, imports came to 12 billion.",
        "=9 billion; =12 billion",
        ["2023-01-01/2023-12-31 stated", "2023-01-01/2023-12-31 inferred"],
    ),
    ("Peru exported 5 tons in the same period.", "=5", [""]),
    ("The union had 300 members up to that quarter.", "=300", [""]),
    (
        "Accra's hubs trained 300 people in the third quarter of 2023.|Up to that quarter, 40 firms had joined.",
        "=300; =40",
        ["2023-07-01/2023-09-30 stated", "2023-07-01/2023-09-30 inferred"],
    ),
    (
        "In January 2024, prices rose 3%.|Over the same month, wages grew 2%.",
        "+3%; +2%",
        ["2024-01-01/2024-01-31 stated yoy", "2024-01-01/2024-01-31 inferred yoy"],
    ),
    (
        "Over the first six months of 2024, Fiat's losses came to 40 billion.",
        "=40 billion",
        ["2024-01-01/2024-06-30 stated"],
    ),
    ("Over the first half, the airline carried 9 million people.", "=9 million", ["2024-01-01/2024-06-30 inferred"]),
    ("Sales were 9 billion, a rise of 5% over the first half of 2023.", "=9 billion; +5%", ["", "2023-H1"]),
    ("Over the January-June period, the yard built 8 ships.", "=8", ["2024-01-01/2024-06-30 inferred"]),
    (
        "Sales reached 45 billion in July 2024, an increase of 29% over the July 2023 "
        "total of 35 billion and 2% more than the June 2024 total of 44 billion.",
        "=45 billion; +29%; =35 billion; +2%; =44 billion",
        [
            "2024-07-01/2024-07-31 stated",
            "2024-07-01/2024-07-31 stated 2023-07",
            "2023-07-01/2023-07-31 stated",
            "2024-07-01/2024-07-31 stated 2024-06",
            "2024-06-01/2024-06-30 stated",
        ],
    ),
    (
        "Spending sank 18% from the 1990 plan of 37 billion.",
        "+18%; =37 billion",
        ["1990", "1990-01-01/1990-12-31 stated"],
    ),
    (
        "Exports were 80 million in 2023, well above the 2019 level of 60 million.|Imports were 70 million.",
        "=80 million; =60 million; =70 million",
        ["2023-01-01/2023-12-31 stated", "2019-01-01/2019-12-31 stated", "2023-01-01/2023-12-31 carried"],
    ),
    (
        "The board drew 14 billion in 2023.|The sum exceeded the 13 "
        "billion obtained in 2022 by 5%.|Costs were 3 billion.",
        "=14 billion; =13 billion; -5%; =3 billion",
        [
            "2023-01-01/2023-12-31 stated",
            "2022-01-01/2022-12-31 stated",
            "2023-01-01/2023-12-31 carried 2022",
            "2023-01-01/2023-12-31 carried",
        ],
    ),
    (
        "Costs in 2023 were 8 billion, 6% above the 7 billion of 2022.|Profits were 2 billion.",
        "=8 billion; -6%; =7 billion; =2 billion",
        [
            "2023-01-01/2023-12-31 stated",
            "2023-01-01/2023-12-31 stated 2022",
            "2022-01-01/2022-12-31 stated",
            "2023-01-01/2023-12-31 carried",
        ],
    ),
    (
        "The airport served 9 million people in 2023, topping the 8 million recorded in 2019.",
        "=9 million; =8 million",
        ["2023-01-01/2023-12-31 stated", "2019-01-01/2019-12-31 stated"],
    ),
    (
        "In 2023, farmers lost 12 billion, an amount 30% higher than that noted in 2022.",
        "=12 billion; +30%",
        ["2023-01-01/2023-12-31 stated", "2023-01-01/2023-12-31 stated 2022"],
    ),
    ("Output in July was 3% lower than was reported in July 2023.", "+3%", ["2024-07-01/2024-07-31 inferred 2023-07"]),
    (
        "The harvest in 2023 came to 5 million tons, 20% more than the level reached in 2016.",
        "=5 million; +20%",
        ["2023-01-01/2023-12-31 stated", "2023-01-01/2023-12-31 stated 2016"],
    ),
    ("More than half of firms in 2023 exported.", "%More than half", ["2023-01-01/2023-12-31 stated"]),
    ("The tax raised more than 5 billion in 2023.", "=5 billion", ["2023-01-01/2023-12-31 stated"]),
    (
        "Fishing shrank 3.4% from a year earlier in July, after a slump of 8.2% in June.",
        "+3.4%; +8.2%",
        ["2024-07-01/2024-07-31 inferred yoy", "2024-06-01/2024-06-30 inferred yoy"],
    ),
    (
        "In the second quarter, GDP grew 2%.|Its exports fell 3%, following growth of 5% in the first quarter.",
        "+2%; +3%; +5%",
        [
            "2024-04-01/2024-06-30 inferred yoy",
            "2024-04-01/2024-06-30 carried yoy",
            "2024-01-01/2024-03-31 inferred yoy",
        ],
    ),
    (
        "The town owns 90 trams at the end of 2023, three times more "
        'than at the close of the "Eighth Five-Year Plan (2016-20)".',
        "=90; +three times",
        ["2023-12-31/2023-12-31 stated", "2023-12-31/2023-12-31 stated 2020-12-31"],
    ),
    (
        "Open wells came to 85 at the end of June, up from 80 in the previous quarter, that is a growth of 6.3%.",
        "=85; =80; +6.3%",
        ["2024-06-30/2024-06-30 inferred", "2024-01-01/2024-03-31 stated", "2024-06-30/2024-06-30 inferred 2024-Q1"],
    ),
    (
        "Prices rose 0.4% over the month and 3% over the year in July.",
        "+0.4%; +3%",
        ["2024-07-01/2024-07-31 inferred 2024-06", "2024-07-01/2024-07-31 inferred yoy"],
    ),
    (
        "GDP expanded 0.6% quarter-on-quarter in the second quarter, and 1.9% on the year.",
        "+0.6%; +1.9%",
        ["2024-04-01/2024-06-30 inferred 2024-Q1", "2024-04-01/2024-06-30 inferred yoy"],
    ),
    (
        "Month-to-month sales rose 4% in July while year-to-year sales rose 9%.",
        "+4%; +9%",
        ["2024-07-01/2024-07-31 inferred 2024-06", "2024-07-01/2024-07-31 inferred yoy"],
    ),
    (
        "Calls fell 4% in the second quarter, and 5% year-on-year.",
        "+4%; +5%",
        ["2024-04-01/2024-06-30 inferred yoy", "2024-04-01/2024-06-30 inferred yoy"],
    ),
    (
        "The price of a pack fell from 900 dollars in 2010 to 130 dollars in 2023.|The firm sold 6 million.",
        "=900; =130; =6 million",
        ["2010-01-01/2010-12-31 stated", "2023-01-01/2023-12-31 stated", "2023-01-01/2023-12-31 carried"],
    ),
    (
        "Since 2001, the market has grown tenfold.|Sales came to 40 billion last year.|Profits were 3 billion.",
        "=40 billion; =3 billion",
        ["2023-01-01/2023-12-31 inferred", "2023-01-01/2023-12-31 carried"],
    ),
    (
        "Jobs numbered 18,700 in 2022.|The projects are to bring 15,000 jobs "
        "over the next five years, against 18,700 in 2022, a fall of 16%.",
        "=18,700; ?=15,000; =18,700; ?+16%",
        [
            "2022-01-01/2022-12-31 stated",
            "../2029-12-31 inferred",
            "2022-01-01/2022-12-31 stated",
            "../2029-12-31 inferred 2022",
        ],
    ),
    ("Visitors grew 8% against 2019.|Hotels took in 5 million.", "+8%; =5 million", ["2019", ""]),
    (
        "Imports in 2023 came to 5 billion, compared with the 4 billion "
        "reported for 2022.|Most of it, 3 billion, was oil.",
        "=5 billion; =4 billion; =3 billion",
        ["2023-01-01/2023-12-31 stated", "2022-01-01/2022-12-31 stated", "2023-01-01/2023-12-31 carried"],
    ),
    (
        "By the end of June, the bank had 300 branches.|Loans grew 5% in the first half.|Profit was 2 billion.",
        "=300; +5%; =2 billion",
        ["2024-06-30/2024-06-30 inferred", "2024-01-01/2024-06-30 inferred yoy", "2024-01-01/2024-06-30 carried"],
    ),
    (
        "The city exported goods for 5 billion in 2023.|The Shimen bridge is 3 kilometres long.",
        "=5 billion; =3",
        ["2023-01-01/2023-12-31 stated", ""],
    ),
    (
        "The city exported goods for 5 billion in 2023.|A ticket costs 4 dollars.",
        "=5 billion; =4",
        ["2023-01-01/2023-12-31 stated", ""],
    ),
    (
        "Acer's revenue was 5 billion in June.|In the second quarter it was 14 billion.|Asus booked 9 billion.",
        "=5 billion; =14 billion; =9 billion",
        ["2024-06-01/2024-06-30 inferred", "2024-04-01/2024-06-30 inferred", "2024-04-01/2024-06-30 carried"],
    ),
    ("In fiscal 2023, Japan's mills sold 40 million tons.", "=40 million", ["2023-04-01/2024-03-31 stated"]),
    ("In the fiscal year ended March 31, 2024, sales were 5 billion.", "=5 billion", ["2023-04-01/2024-03-31 stated"]),
    ("In the 12 months ended June 30, profit was 5 billion.", "=5 billion", ["2023-07-01/2024-06-30 inferred"]),
    (
        "The state aims to train 5,000 people by 2030.|It trained 900 people.",
        "?=5,000; =900",
        ["../2030-12-31 stated", ""],
    ),
    (
        "The fair ran from May 3 to May 6, 2024.~It closed with 70 prizes won.",
        "=70",
        ["2024-05-03/2024-05-06 carried"],
    ),
    ("The fair was held in Nairobi on May 26, 2024.|The county has 40 mills.", "=40", [""]),
    (
        "Money lent in Q3/2015 rose by 17% from the 1.94 billion of Q2/2015.",
        "+17%; =1.94 billion",
        ["2015-07-01/2015-09-30 stated 2015-Q2", "2015-04-01/2015-06-30 stated"],
    ),
    (
        "Sales were 5 billion in 3Q-2023 and 6 billion in H1/2024.",
        "=5 billion; =6 billion",
        ["2023-07-01/2023-09-30 stated", "2024-01-01/2024-06-30 stated"],
    ),
    (
        "From July to October of the current financial year, Pakistan sold tea for 1.2 "
        "billion, after 1.1 billion in the same months of the last financial year.",
        "=1.2 billion; =1.1 billion",
        ["2023-07-01/2023-10-31 inferred", "2022-07-01/2022-10-31 stated"],
    ),
    ("In nine months of 2023, it drew 40 pledges.", "=40", ["2023-01-01/2023-09-30 stated"]),
    (
        "Start-ups won 5 billion in the first half of 2024.|Across the region, 3 million was lent over the six months.",
        "=5 billion; =3 million",
        ["2024-01-01/2024-06-30 stated", "2024-01-01/2024-06-30 inferred"],
    ),
    (
        "Ghana came out on top with 344 million in 2023, its best year since 2019.|Its mills sold 40 tons.",
        "=344 million; =40",
        ["2023-01-01/2023-12-31 stated", "2023-01-01/2023-12-31 carried"],
    ),
    (
        "In 2023 wages made up 18 billion, after 17 billion in 2022.|Rents represented 5 billion.",
        "=18 billion; =17 billion; =5 billion",
        ["2023-01-01/2023-12-31 stated", "2022-01-01/2022-12-31 stated", "2023-01-01/2023-12-31 carried"],
    ),
    ("The budget should hit 20 billion with an annual increase of 15%.", "?=20 billion; ?+15%", ["", ""]),
    ("In 2023 it beat the annual goals by 9%.", "-9%", ["2023-01-01/2023-12-31 stated"]),
    (
        "Companies filed claims worth 5 billion (ca. US$ 2 billion) between January and June 2024.",
        "=5 billion",
        ["2024-01-01/2024-06-30 stated"],
    ),
    (
        "Permits grew 12% to 3,472 in the first quarter from 3,100 in the year-earlier period.",
        "+12%; =3,472; =3,100",
        ["2024-01-01/2024-03-31 inferred yoy", "2024-01-01/2024-03-31 inferred", "2023-01-01/2023-03-31 stated"],
    ),
    (
        "We expect growth of 13% in 2025, which would beat the peak of 2017.",
        "?+13%",
        ["2025-01-01/2025-12-31 stated yoy"],
    ),
    (
        "In the second quarter of 2024, mills in Kenya sold 5 million bags, earned 9 million and paid 2 million.|The "
        "largest accounts for 40% of it.|In the second quarter of 2024, wages took 3 million.",
        "=5 million; =9 million; =2 million; %40%; =3 million",
        [
            "2024-04-01/2024-06-30 stated",
            "2024-04-01/2024-06-30 stated",
            "2024-04-01/2024-06-30 stated",
            "2024-04-01/2024-06-30 carried",
            "2024-04-01/2024-06-30 stated",
        ],
    ),
    (
        "In the second quarter of 2024, mills in Kenya sold 5 million bags, earned 9 million and paid "
        "2 million.|The county has 40 mills.|In the second quarter of 2024, wages took 3 million.",
        "=5 million; =9 million; =2 million; =40; =3 million",
        [
            "2024-04-01/2024-06-30 stated",
            "2024-04-01/2024-06-30 stated",
            "2024-04-01/2024-06-30 stated",
            "",
            "2024-04-01/2024-06-30 stated",
        ],
    ),
    (
        "In the Tenth Five-Year-Plan period (2016-2020), annual growth of 13% is expected.",
        "?+13%",
        ["2016-01-01/2020-12-31 stated"],
    ),
    ("Between 2016 and 2020 its sales grew at an annual 9%.", "+9%", ["2016-01-01/2020-12-31 stated"]),
    (
        "By the end of 2023 the area had drawn 4,729 projects during the past eight years.",
        "=4,729",
        ["2023-12-31/2023-12-31 stated"],
    ),
    (
        "From July to November of this fiscal year (FY24), Pakistan sold tea for 1.2 billion.",
        "=1.2 billion",
        ["2023-07-01/2023-11-30 inferred"],
    ),
    ("Last year (2023), the yard built 8 ships.", "=8", ["2023-01-01/2023-12-31 stated"]),
    (
        "In 2023 costs were 19 billion, 4% above the preliminary estimates for 2022.",
        "=19 billion; -4%",
        ["2023-01-01/2023-12-31 stated", "2023-01-01/2023-12-31 stated 2022"],
    ),
    (
        "In 2022, sales were 19 billion.|For the first nine months of 2021, they had been 7 billion.",
        "=19 billion; =7 billion",
        ["2022-01-01/2022-12-31 stated", "2021-01-01/2021-09-30 stated"],
    ),
    (
        "The abbey has sunk at least 8 billion into wells since 2021.",
        "=at least 8 billion",
        ["2021-01-01/2024-08-15 stated"],
    ),
    ("Up to that quarter 390 clubs had joined.", "=390", [""]),
    (
        "Sales fell 1.5% in July 2024 compared with the previous month.~In the same month, food sales fell 2.8%.",
        "+1.5%; +2.8%",
        ["2024-07-01/2024-07-31 stated 2024-06", "2024-07-01/2024-07-31 inferred 2024-06"],
    ),
    (
        "Sales rose 2% in July 2024 compared with the same month of 2023.~Fuel sales rose 3%.",
        "+2%; +3%",
        ["2024-07-01/2024-07-31 stated 2023", "2024-07-01/2024-07-31 carried yoy"],
    ),
    (
        "For the second quarter ended June 30, 2024, income was 696 million, compared "
        "to 683 million or 62 cents a share for the year-ago quarter.",
        "=696 million; =683 million; =62 cents",
        ["2024-04-01/2024-06-30 stated", "2023-04-01/2023-06-30 stated", "2023-04-01/2023-06-30 stated"],
    ),
    (
        "In the second quarter, income was 9 million, compared with a loss of 4 million in the prior-year period.",
        "=9 million; =4 million",
        ["2024-04-01/2024-06-30 inferred", "2023-04-01/2023-06-30 stated"],
    ),
    (
        "In the second quarter, margins rose to 31% from 29% last year.",
        "%31%; %29%",
        ["2024-04-01/2024-06-30 inferred", "2023-04-01/2023-06-30 stated"],
    ),
    ("The index rose by 0.9% from March to April this year.", "+0.9%", ["2024-04-01/2024-04-30 inferred 2024-03"]),
    ("Orders rose by 5% from April 2023 to April 2024.", "+5%", ["2024-04-01/2024-04-30 stated 2023-04"]),
    ("From January to April, orders rose by 5%.", "+5%", ["2024-01-01/2024-04-30 inferred yoy"]),
    ("Its outlook for full-year 2024 margin is 66%.", "?%66%", ["2024-01-01/2024-12-31 stated"]),
    (
        "India's trade deficit stood at 3 billion in the first half of the last fiscal year.",
        "=3 billion",
        ["2023-04-01/2023-09-30 inferred"],
    ),
    (
        "Pakistan drew 3 billion in the first half of the current fiscal year.",
        "=3 billion",
        ["2024-07-01/2024-12-31 inferred"],
    ),
    (
        "Exports came to 5 million in the first half of 2024.~Sugar sales rose 5% during this period.",
        "=5 million; +5%",
        ["2024-01-01/2024-06-30 stated", "2024-01-01/2024-06-30 inferred yoy"],
    ),
    (
        "Transfers rose 5% in the first half of 2024 compared to the same period last year, when they were 3 million.",
        "+5%; =3 million",
        ["2024-01-01/2024-06-30 stated yoy", "2023-01-01/2023-06-30 stated"],
    ),
    (
        "Aid rose by 193 million in 2023 compared to what was received in 2022.",
        "+193 million",
        ["2023-01-01/2023-12-31 stated 2022"],
    ),
]


@pytest.mark.parametrize(("text", "figures", "expected"), TOLD)
def test_a_figure_has_the_time_told_of_and_not_the_one_compared_with(
    text: str, figures: str, expected: list[str]
) -> None:
    assert dated(text, figures) == expected
