"""Every quantity of a text, with value, unit, bound and direction: one differently worded sentence a phenomenon."""

import pytest

from claimbook.extraction import find_quantities

Expected = tuple[object, ...]


def read(text: str) -> list[Expected]:
    """(words, value, unit) of each quantity, with the high end of a range and a bound other than exact behind."""
    out: list[Expected] = []
    for found in find_quantities(text):
        extra = tuple(x for x in (found.value_max, found.direction) if x)
        bound = () if found.bound == "exact" else (found.bound,)
        out.append((found.text, found.value, found.unit, *extra, *bound))
    return out


CASES: dict[str, list[Expected]] = {
    # parts of a point, and money behind words
    "Rents rose by half a percentage point.": [("half a percentage point", 0.5, "pp")],
    "Rents fell by a quarter of a percentage point.": [("a quarter of a percentage point", 0.25, "pp")],
    "It cost two and a half million dollars.": [("two and a half million dollars", 2.5e6, "$")],
    # ranges with a lost space, a base with a word before it, and bounds said with a verb or behind "or"
    "Spain made 15 -20 tons, then around 15- 20 tons.": [
        ("15 -20 tons", 15, "t", 20),
        ("around 15- 20 tons", 15, "t", 20, "about"),
    ],
    "Output rose from just 2 to 7 million tons.": [("2", 2e6, "t"), ("7 million tons", 7e6, "t")],
    "Ferry use went from just 4 crore to 52 crore, or 13 times growth.": [
        ("4 crore", 4e7, "1"),
        ("52 crore", 5.2e8, "1"),
        ("13 times", 13, "x"),
    ],
    "It spent 9 million yen, or more than 60 percent.": [
        ("9 million yen", 9e6, "JPY"),
        ("more than 60 percent", 60, "%", "over"),
    ],
    "It raised up to $3 million, and rents edged up to 4 percent.": [
        ("up to $3 million", 3e6, "$", "up_to"),
        ("4 percent", 4, "%"),
    ],
    "Sales are to cross 40 tln won, then Taka 3 crore.": [
        ("to cross 40 tln won", 4e13, "KRW", "over"),
        ("Taka 3 crore", 3e7, "BDT"),
    ],
    "Kenya has 61 million gigabit cable users and 2 lakh gram councils.": [
        ("61 million", 61e6, "1"),
        ("2 lakh", 2e5, "1"),
    ],
    "It paid 43 bln pesos for 2.29m high-value maps, and 13.3K people earn EUR 3K.": [
        ("43 bln pesos", 43e9, "peso"),
        ("2.29m", 2.29e6, "1"),
        ("13.3K", 13300, "1"),
        ("EUR 3K", 3000, "EUR"),
    ],
    "Tea users in Kenya top 60 million, and 9 of the world's top 2,500 mills are there.": [
        ("60 million", 6e7, "1", "over"),
        ("9", 9, "1"),
    ],
    "It spent half a billion euros and more than 300 days, or one year.": [
        ("half a billion euros", 5e8, "EUR"),
        ("more than 300 days", 300, "day", "over"),
        ("one year", 1, "year"),
    ],
    "It sat in 21st, Peru went from 87th to 33rd during the year; Chile was a distant third.": [
        ("21st", 21, "rank"),
        ("87th", 87, "rank"),
        ("33rd", 33, "rank"),
        ("third", 3, "rank"),
    ],
    "Firms paid 9 billion yuan, or 4 percent, followed by towns with 3 billion.": [
        ("9 billion yuan", 9e9, "CNY"),
        ("4 percent", 4, "%"),
        ("3 billion", 3e9, "CNY"),
    ],
    "Of the mills, 93 or 30.2 percent work double shifts.": [("93", 93, "1"), ("30.2 percent", 30.2, "%")],
    # currencies: symbols, codes and words, before and after, with joined scales
    "It cost €3.5bn, £45m, US$1.4tn and S$12 million.": [
        ("€3.5bn", 3.5e9, "EUR"),
        ("£45m", 45e6, "GBP"),
        ("US$1.4tn", 1.4e12, "USD"),
        ("S$12 million", 12e6, "SGD"),
    ],
    "Rs 450 crore was raised and ₹2.5 lakh crore sanctioned.": [
        ("Rs 450 crore", 4.5e9, "INR"),
        ("₹2.5 lakh crore", 2.5e12, "INR"),
    ],
    "KSh 1.2 billion, N500 million and R2.5bn were paid, or 12 million rand.": [
        ("KSh 1.2 billion", 1.2e9, "KES"),
        ("N500 million", 5e8, "NGN"),
        ("R2.5bn", 2.5e9, "ZAR"),
        ("12 million rand", 12e6, "ZAR"),
    ],
    "It rose to 40th in the index, from the 9th century to 12th place, up from 52nd.": [
        ("40th", 40, "rank"),
        ("12th", 12, "rank"),
        ("52nd", 52, "rank"),
    ],
    "Tencent paid Rwf8.3 billion and 3 francs, to top 5 million euros.": [
        ("Rwf8.3 billion", 8.3e9, "RWF"),
        ("3 francs", 3, "franc"),
        ("to top 5 million euros", 5e6, "EUR", "over"),
    ],
    "The plant needs 3.2 trillion yen and 800 billion won.": [
        ("3.2 trillion yen", 3.2e12, "JPY"),
        ("800 billion won", 8e11, "KRW"),
    ],
    "The bill came to $70 billion dollars.": [("$70 billion dollars", 70e9, "$")],
    # thousands and decimals in every spelling
    "1,234,567 users in 12 345 homes and 12,34,567 voters": [
        ("1,234,567", 1234567, "1"),
        ("12 345", 12345, "1"),
        ("12,34,567", 1234567, "1"),
    ],
    "Growth of 3,5 percent and 56 .7 percent": [("3,5 percent", 3.5, "%"), ("56 .7 percent", 56.7, "%")],
    # number words, fractions and multiples
    "Twenty-five firms, one hundred and twenty labs and three hundred million people": [
        ("Twenty-five", 25, "1"),
        ("one hundred and twenty", 120, "1"),
        ("three hundred million", 3e8, "1"),
    ],
    "Half a million people and a quarter of a million jobs": [
        ("Half a million", 5e5, "1"),
        ("a quarter of a million", 2.5e5, "1"),
    ],
    "Nearly half of households, two-thirds of firms and about one-tenth of farms": [
        ("Nearly half", 50, "%", "under"),
        ("two-thirds", 66.67, "%"),
        ("about one-tenth", 10, "%", "about"),
    ],
    "Three out of five firms, one in ten shops and 6 out of every 8 users": [
        ("Three out of five", 60, "%"),
        ("one in ten", 10, "%"),
        ("6 out of every 8", 75, "%"),
    ],
    "Exports halved, imports tripled and profits more than doubled after a fivefold rise.": [
        ("halved", 0.5, "x", "down"),
        ("tripled", 3, "x"),
        ("more than doubled", 2, "x", "over"),
        ("fivefold", 5, "x"),
    ],
    "It was slightly less than 4 times as wide as before.": [("slightly less than 4 times", 4, "x", "under")],
    "Hundreds of firms, tens of thousands of jobs and dozens of labs": [
        ("Hundreds", 100, "1", "at_least"),
        ("tens of thousands", 10000, "1", "at_least"),
        ("dozens", 12, "1", "at_least"),
    ],
    "It kept double-digit growth.": [("double-digit", 10, "%", "at_least")],
    "Rents rose by hundred euros.": [("hundred euros", 100, "EUR")],
    "Wages are a fifth below those abroad, a third higher than in 2010 and rose 1.5 times; he won 5 times.": [
        ("a fifth", 20, "%"),
        ("a third", 33.33, "%"),
        ("1.5 times", 1.5, "x"),
        ("5", 5, "1"),
    ],
    "A couple of million euros, several billion and a few thousand yen": [
        ("A couple of million", 1e6, "EUR", "at_least"),
        ("several billion", 1e9, "1", "at_least"),
        ("a few thousand", 1e3, "JPY", "at_least"),
    ],
    "As many as 243 inns, spread over 12 bays, cut rents by up to 70% a day; it is up to 4 percent.": [
        ("As many as 243", 243, "1"),
        ("over 12", 12, "1"),
        ("up to 70%", 70, "%", "up_to"),
        ("up to 4 percent", 4, "%", "up_to"),
    ],
    "A fee of $5K, 3½ million inns, a million and a half beds and one-and-a-half million guests": [
        ("$5K", 5000, "$"),
        ("3½ million", 3.5e6, "1"),
        ("a million and a half", 1.5e6, "1"),
        ("one-and-a-half million", 1.5e6, "1"),
    ],
    "A quarter-million inns, 1.234.567 beds, 1'234'567 guests": [
        ("A quarter-million", 250000, "1"),
        ("1.234.567", 1234567, "1"),
        ("1'234'567", 1234567, "1"),
    ],
    "Rents grew by a factor of 4, beds 10 to 15-fold, guests 5- to 6-fold.": [
        ("4", 4, "x"),
        ("10 to 15-fold", 10, "x", 15),
        ("5- to 6-fold", 5, "x", 6),
    ],
    "It got $20 million pesos, TL 63 million and N1.2trn, and held over 1,40,000 medals.": [
        ("$20 million pesos", 2e7, "peso"),
        ("TL 63 million", 6.3e7, "TRY"),
        ("N1.2trn", 1.2e12, "NGN"),
        ("over 1,40,000", 140000, "1", "over"),
    ],
    "Malta is among Asia's top 8 for inns.": [("top 8", 8, "rank", "up_to")],
    "The inn burnt down twice.": [],
    "The remaining fifth is sold, and the remaining third mill is shut.": [("The remaining fifth", 20, "%")],
    "Malta and Cuba ranked 9th and 8th respectively.": [("9th", 9, "rank"), ("8th", 8, "rank")],
    "It ranks Chile 12th overall, Peru 34th and Cuba 51st.": [
        ("12th", 12, "rank"),
        ("34th", 34, "rank"),
        ("51st", 51, "rank"),
    ],
    "It grew, standing third among its rivals, and on the 4th floor.": [("third", 3, "rank")],
    "Output broke through 100 million tons, four-tenths of a point more.": [
        ("broke through 100 million tons", 1e8, "t", "over"),
        ("four-tenths of a point", 0.4, "pp"),
    ],
    "Third among them was Malta.": [("Third", 3, "rank")],
    "The inns [XYZ: 123456] opened a quarter of a century ago and passed the mark of 5 million beds.": [
        ("passed the mark of 5 million", 5e6, "1", "over"),
    ],
    "Twelve of the top 10 percent left the top 50 firms.": [("Twelve", 12, "1"), ("10 percent", 10, "%")],
    # ranks
    "It ranks 3rd in Asia, ranked second at home, and is the fourth-largest port.": [
        ("3rd", 3, "rank"),
        ("second", 2, "rank"),
        ("fourth-largest", 4, "rank"),
    ],
    "The port is second only to Rotterdam.": [("second", 2, "rank")],
    "Peru (37th), Chile (fifth in Asia) and Laos, at 11th, sit far ahead of a place out of reach.": [
        ("37th", 37, "rank"),
        ("fifth", 5, "rank"),
        ("11th", 11, "rank"),
    ],
    "It is now in 31st place, which ranks the team 7th in Asia and puts the town third.": [
        ("31st", 31, "rank"),
        ("7th", 7, "rank"),
        ("third", 3, "rank"),
    ],
    "It was 5th among members, third in the Gulf and came 20th out of 132, up to No. 4 in tea.": [
        ("5th", 5, "rank"),
        ("third", 3, "rank"),
        ("20th out of 132", 20, "rank"),
        ("4", 4, "rank"),
    ],
    "The clubs ranked third to fifth, and it rose from ninth to second.": [
        ("third to fifth", 3, "rank", 5),
        ("ninth", 9, "rank"),
        ("second", 2, "rank"),
    ],
    "It ran from 5th to 8th May, was 3rd of June, and from the 1st to the 3rd of July.": [],
    "It was third in a row, is second to none, from the second to the third quarter.": [],
    # bounds before and behind
    "No fewer than 20 firms, not more than 30 jobs, as many as 60 shops, 70 or more farms": [
        ("No fewer than 20", 20, "1", "at_least"),
        ("not more than 30", 30, "1", "up_to"),
        ("as many as 60", 60, "1", "up_to"),
        ("70 or more", 70, "1", "at_least"),
    ],
    "Output will exceed 350 billion yuan, close to 8 percent of the total.": [
        ("exceed 350 billion yuan", 350e9, "CNY", "over"),
        ("close to 8 percent", 8, "%", "under"),
    ],
    "80-plus firms and 30-odd labs hold 100+ patents.": [
        ("80-plus", 80, "1", "over"),
        ("30-odd", 30, "1", "about"),
        ("100+", 100, "1", "over"),
    ],
    # ranges with dash, to, between … and; unit once or twice
    "6-7 lakh homes, 10%-15% of firms": [("6-7 lakh", 6e5, "1", 7e5), ("10%-15%", 10, "%", 15)],
    "Between 30 and 40 million people and 5 to 6 percent": [
        ("30 and 40 million", 30e6, "1", 40e6),
        ("5 to 6 percent", 5, "%", 6),
    ],
    "US$3-4 billion and $3 billion to $4 billion": [
        ("US$3-4 billion", 3e9, "USD", 4e9),
        ("$3 billion to $4 billion", 3e9, "$", 4e9),
    ],
    # from … to is two figures, and the first takes the unit of the second
    "It rose from 10 to 15 percent.": [("10", 10, "%"), ("15 percent", 15, "%")],
    "Sales rose from 3 million to 5 million units.": [("3 million", 3e6, "1"), ("5 million", 5e6, "1")],
    "It rose from 5 to 6 million, from 20 to 2 million, from 30 days to 4, or from 35 percent in 2010 to 8.": [
        ("5", 5e6, "1"),
        ("6 million", 6e6, "1"),
        ("20", 20, "1"),
        ("2 million", 2e6, "1"),
        ("30 days", 30, "day"),
        ("4", 4, "day"),
        ("35 percent", 35, "%"),
        ("8", 8, "%"),
    ],
    "It has three or four mills, employs 300 and raised $2m, with a crew of 90, 40 percent of them men.": [
        ("three or four", 3, "1", 4),
        ("300", 300, "1"),
        ("$2m", 2e6, "$"),
        ("90", 90, "1"),
        ("40 percent", 40, "%"),
    ],
    "The share fell by 0.4 points.": [("0.4 points", 0.4, "pp")],
    "The largest rises in percentage points were in Peru (+7) and Chile (+5).": [
        ("7", 7, "pp", "up"),
        ("5", 5, "pp", "up"),
    ],
    # units
    "$1.1B, 3.2M users, 1.2%p, 4.75pc, 3-sq-km sites and 3 GtCO2e": [
        ("$1.1B", 1.1e9, "$"),
        ("3.2M", 3.2e6, "1"),
        ("1.2%p", 1.2, "pp"),
        ("4.75pc", 4.75, "%"),
        ("3-sq-km", 3, "km2"),
        ("3 GtCO2e", 3e9, "t"),
    ],
    "3 GW of solar, 5 TWh, 450 km of track, 12.5 hectares and 6,000 km2": [
        ("3 GW", 3e6, "kW"),
        ("5 TWh", 5e9, "kWh"),
        ("450 km", 450, "km"),
        ("12.5 hectares", 12.5, "ha"),
        ("6,000 km2", 6000, "km2"),
    ],
    "Computing power of 9.8 EFLOPS and 40 petabytes of data": [
        ("9.8 EFLOPS", 9.8e18, "FLOPS"),
        ("40 petabytes", 40e15, "B"),
    ],
    "0.3 percentage points, 25 basis points and a 1.5-point rise in percentage terms": [
        ("0.3 percentage points", 0.3, "pp"),
        ("25 basis points", 0.25, "pp"),
        ("1.5-point", 1.5, "pp"),
    ],
    "The index lost 3.6 points.": [("3.6 points", 3.6, "1")],
    "The index rose 2 percent to 38,000 points.": [("2 percent", 2, "%"), ("38,000 points", 38000, "1")],
    "A crew of five won a race on 1,500 m² of ice in 3 m³ tanks and lost 800 won.": [
        ("five", 5, "1"),
        ("1,500 m²", 1500, "m2"),
        ("3 m³", 3, "m3"),
        ("800 won", 800, "KRW"),
    ],
    "The share rose from a fifth of them to a quarter.": [("a fifth", 20, "%"), ("a quarter", 25, "%")],
    "A road 5 m wide and 20m long": [("5 m", 5, "m"), ("20m", 20, "m")],
    "The site has 3m users.": [("3m", 3e6, "1")],
    "It waited 22 months at 30 °C.": [("22 months", 22, "month"), ("30 °C", 30, "°C")],
    # falls and minus signs
    "-0.5 percent, and (−1.3 percent)": [("-0.5 percent", 0.5, "%", "down"), ("−1.3 percent", 1.3, "%", "down")],
    "Sales came to 120 (+12.4%).": [("120", 120, "1"), ("12.4%", 12.4, "%", "up")],
    # a unit said once for a list
    "down 2.6 and 7.1 percentage points respectively": [("2.6", 2.6, "pp"), ("7.1 percentage points", 7.1, "pp")],
    "Peru (-0.4 points), Chile (-0.2) and Bolivia (-0.1) lost in percentage terms": [
        ("-0.4 points", 0.4, "pp", "down"),
        ("-0.2", 0.2, "pp", "down"),
        ("-0.1", 0.1, "pp", "down"),
    ],
    # one figure said twice
    "It fed nearly one fifth (19.4 %) of them.": [("nearly one fifth (19.4 %)", 19.4, "%")],
    "Half of the sailors (46 %) agreed, as did one in ten in Peru (11 %), Chile (9 %) and Laos (8 %).": [
        ("Half of the sailors (46 %)", 46, "%"),
        ("one in ten", 10, "%"),
        ("11 %", 11, "%"),
        ("9 %", 9, "%"),
        ("8 %", 8, "%"),
    ],
    # what is no quantity
    "The 5G network, the G20, COVID-19, Industry 4.0 and the top 500 firms of the 14th Five-Year Plan": [],
    "On 3 June 2019 at 10:30 a.m., at Gate 12 of 45 Canton Road": [],
    "One of the two firms has a one-stop service 24/7.": [],
    "The first half of 2023 and the second quarter": [],
    "Founded in 2015, it grew until 2021.": [],
    'The "3406" model of the trillion-yuan trade, the 7+2 zones, file AB/2019/318 (Release ID: 7204551)': [],
    "A Phase 2B trial cut CO2e in the EU-27.": [],
    "an article on page2.html, mail to x@y.org": [],
}


@pytest.mark.parametrize(("text", "expected"), CASES.items(), ids=list(CASES))
def test_quantities_of(text: str, expected: list[Expected]) -> None:
    assert read(text) == expected


def test_a_bare_year_is_no_quantity_but_a_count_of_people_is() -> None:
    assert read("In 2023, the lab hired 2000 engineers.") == [("2000", 2000, "1")]


@pytest.mark.parametrize(
    "text",
    [
        "But 2020 was hard for bakers.",
        "Rents fell in the same half of 2021.",
        "Rents fell in the same half of the financial year.",
    ],
)
def test_years_and_halves_of_years_are_no_quantities(text: str) -> None:
    assert find_quantities(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Zolo holds place 273 on the list.", [("273", "rank")]),
        ("The town may come to place 34 in the ranking.", [("34", "rank")]),
        ("The sale took place 21 days later.", [("21 days", "day")]),
        ("Zolo sold more, placing it No. 7 among bakers.", [("7", "rank")]),
        ("Both came with scores of 62.4 points.", [("62.4 points", "1")]),
        ("It employs 2000 cooks.", [("2000", "1")]),
        ("Half of the pupils left.", [("Half", "%")]),
    ],
)
def test_places_by_number_and_scores(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(found.text, found.unit) for found in find_quantities(text)] == expected
