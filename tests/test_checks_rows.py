"""Whole rows of checks on amounts: exchange rates, levels of a year earlier, points, parts and shares."""

from __future__ import annotations

from checks_tables import GHENT, YEAR, claim, count, euros, rate, rows, sentence, text


def test_a_share_above_100_per_cent_does_not_hold() -> None:
    made = rate("130%", "share", indicator="exports")
    table = text(sentence("Cars made up 130% of exports.", made, **GHENT))
    assert rows(table, "shares_and_ranks") == [
        (
            "does_not_hold",
            "Ghent, exports: 130% is more than the whole, and a share cannot exceed 100 per cent.",
            "share <= 100",
            "A1 = 130%",
            "130%",
            "Is 130% a share, a growth rate, or a comparison with something else?",
        ),
    ]


def test_there_is_no_rank_0() -> None:
    rank = claim("0", 0, "0", "rank", "rank", indicator="index")
    table = text(sentence("It ranked 0 in the index.", rank, **GHENT))
    assert rows(table, "shares_and_ranks") == [
        (
            "does_not_hold",
            "Ghent, index: there is no rank 0; ranks are whole numbers from 1 on.",
            "rank = 1, 2, 3, …",
            "A1 = 0",
            "0",
            "Which rank is meant by 0, and in which list?",
        ),
    ]


def test_shares_of_one_whole_cannot_be_more_than_it() -> None:
    quote = "The market is split between A with 50%, B with 40% and C with 30%."
    table = text(sentence(quote, *(rate(span, "share") for span in ("50%", "40%", "30%")), **GHENT))
    assert rows(table, "shares_and_ranks") == [
        (
            "does_not_hold",
            "Ghent: the shares 50%, 40% and 30% add up to 120 %, more than the whole.",
            "50 + 40 + 30",
            "A1 = 50%; A2 = 40%; A3 = 30%",
            "120 %",
            "Do the parts overlap, or which of 50%, 40% and 30% is wrong?",
        ),
    ]


def test_shares_that_add_up_to_less_hold_as_bounds() -> None:
    quote = "The market is split between A with over 50% and B with 40%."
    over = claim("over 50%", 50, "50", "%", "share", bound="over")
    table = text(sentence(quote, over, rate("40%", "share"), **GHENT))
    assert rows(table, "shares_and_ranks") == [
        (
            "holds",
            "Ghent: the shares over 50% and 40% add up to at least 90 %, not more than the whole.",
            "50 + 40",
            "A1 = over 50%; A2 = 40%",
            "at least 90 %",
            "",
        ),
    ]


def test_a_gap_in_points_gives_the_rate_of_the_other() -> None:
    quote = "Trade grew by 18.0%, 6.0 percentage points higher than in Belgium."
    gap = claim("6.0 percentage points", 6.0, "6.0", "pp", "gap", baseline="Belgium", direction="up")
    table = text(sentence(quote, rate("18.0%", indicator="trade"), gap, **GHENT))
    assert rows(table, "per_cent_or_points") == [
        (
            "holds",
            "Ghent, trade: 18.0%, 6.0 percentage points higher, gives 12.0 % (11.9 to 12.1) for Belgium.",
            "18.0 - 6.0",
            "A1 = 18.0%; A2 = 6.0 percentage points",
            "12.0 % (11.9 to 12.1)",
            "",
        ),
    ]


def test_a_rise_of_a_share_in_per_cent_has_two_readings() -> None:
    quote = "The share of women was 24.6%, up 2.1% from 2019."
    share = rate("24.6%", "share", indicator="share of women")
    rise = rate("2.1%", indicator="share of women", baseline="2019", direction="up")
    table = text(sentence(quote, share, rise, **GHENT, **YEAR))
    assert rows(table, "per_cent_or_points") == [
        (
            "two_readings",
            "Ghent, share of women, 24.6%: if the rise of 2.1% means points, the share in 2019 was "
            "22.5 % (22.4 to 22.6); if it means per cent, 24.1 % (24.0 to 24.2).",
            "points: 24.6 - 2.1; per cent: 24.6 / (1 + 2.1 / 100)",
            "A1 = 24.6%; A2 = 2.1%",
            "points: 22.5 % (22.4 to 22.6); per cent: 24.1 % (24.0 to 24.2)",
            "Does 2.1% (Ghent, share of women) mean per cent or percentage points?",
        ),
    ]


def test_the_level_of_a_year_earlier_is_no_more_exact_than_its_inputs() -> None:
    quote = "Trade came to 32.8 billion euros, up 23.8%."
    rise = rate("23.8%", indicator="trade", baseline="yoy", direction="up")
    table = text(sentence(quote, euros("32.8 billion euros", "trade"), rise, **GHENT, **YEAR))
    assert rows(table, "implied_base") == [
        (
            "holds",
            "Ghent, trade: 32.8 billion euros, up 23.8%, means 26.5 billion euros a year earlier "
            "(rounding allows 26.4 to 26.5).",
            "32.8 / (1 + 23.8 / 100)",
            "A1 = 32.8 billion euros; A2 = 23.8%",
            "26.5 billion euros (26.4 to 26.5)",
            "",
        ),
    ]


def test_a_base_that_the_article_states_otherwise_does_not_hold() -> None:
    quote = "It made 150 robots, 25% more than in 2019, when 135 robots were made."
    rise = rate("25%", indicator="robots", baseline="2019", direction="up")
    table = text(sentence(quote, count("150", "robots"), rise, count("135", "robots"), **GHENT, **YEAR))
    assert rows(table, "implied_base") == [
        (
            "does_not_hold",
            "Ghent, robots: 150, up 25%, means 120 before, but the article states 135.",
            "150 / (1 + 25 / 100)",
            "A1 = 150; A2 = 25%; A3 = 135",
            "120",
            "Which is right: 150, the change of 25%, or 135 before?",
        ),
    ]


def test_respectively_gives_each_level_its_own_rate() -> None:
    quote = "Imports and exports were 784 million euros and 473 million euros, up 8.1% and 10.5%, respectively."
    levels = euros("784 million euros", "trade"), euros("473 million euros", "trade")
    rises = (rate(span, indicator="trade", baseline="yoy", direction="up") for span in ("8.1%", "10.5%"))
    table = text(sentence(quote, *levels, *rises, **GHENT, **YEAR))
    assert rows(table, "implied_base") == [
        (
            "holds",
            "Ghent, trade: 784 million euros, up 8.1%, means 725 million euros a year earlier "
            "(rounding allows 724 to 726).",
            "784 / (1 + 8.1 / 100)",
            "A1 = 784 million euros; A3 = 8.1%",
            "725 million euros (724 to 726)",
            "",
        ),
        (
            "holds",
            "Ghent, trade: 473 million euros, up 10.5%, means 428 million euros a year earlier "
            "(rounding allows 427 to 429).",
            "473 / (1 + 10.5 / 100)",
            "A2 = 473 million euros; A4 = 10.5%",
            "428 million euros (427 to 429)",
            "",
        ),
    ]


def test_two_bounds_that_say_nothing_of_a_year_earlier_make_no_finding() -> None:
    quote = "Trade will top 1 billion euros, up over 10%."
    level = euros("top 1 billion euros", "trade", bound="over")
    rise = claim("over 10%", 10, "10", "%", "change", bound="over", indicator="trade", baseline="yoy", direction="up")
    table = text(sentence(quote, level, rise, **GHENT, **YEAR))
    assert rows(table, "implied_base") == []


def test_a_rate_without_an_amount_cannot_be_checked() -> None:
    rise = rate("25%", indicator="trade", baseline="yoy", direction="up")
    table = text(sentence("Trade grew by 25%.", rise, **GHENT, **YEAR))
    assert rows(table, "implied_base") == [
        (
            "cannot_be_checked",
            "Ghent, trade, 25%: a rate without an amount beside it, so that the earlier level is not known.",
            "",
            "A1 = 25%",
            "no amount",
            "Which amounts stand behind “25%” (trade)?",
        ),
    ]


def test_parts_that_are_all_of_a_whole_must_add_up_to_it() -> None:
    quote = "It gave 60 million euros, made up of 25 million euros in grants and 45 million euros in loans."
    figures = (euros(span, "aid") for span in ("60 million euros", "25 million euros", "45 million euros"))
    table = text(sentence(quote, *figures, **GHENT))
    assert rows(table, "parts_and_wholes") == [
        (
            "does_not_hold",
            "Ghent, aid: 60 million euros, made up of 25 million euros and 45 million euros: the "
            "parts add up to 70 million euros, not to the whole.",
            "60 - (25 + 45)",
            "A1 = 60 million euros; A2 = 25 million euros; A3 = 45 million euros",
            "70 million euros",
            "Which is right, the whole of 60 million euros or its parts, which add up to 70 million euros?",
        ),
    ]


def test_an_amount_is_held_against_the_rate_of_its_day() -> None:
    amount = euros("240 million euros", "cranes", also_value=4.12e8, also_unit="USD")
    table = text(sentence("Cranes for 240 million euros ($412 million) were bought.", amount, **GHENT))
    assert rows(table, "exchange_rate") == [
        (
            "does_not_hold",
            "240 million euros given as 412 million US dollars means 1.717 US dollars to the euro; "
            "the ECB's rate of 19 November 2021 was 1.127, 52.3 per cent apart, and no day of the "
            "year before fits.",
            "412 million US dollars / 240 million euros",
            "A1 = 240 million euros",
            "1.717 (1.680 to 1.755); ECB 2021-11-19 1.127; 52.31 % apart",
            "With which exchange rate, of which day, was 240 million euros into 412 million US dollars converted?",
        ),
    ]


def test_an_amount_may_have_the_rate_of_its_own_time() -> None:
    when = {"period_start": "2014-01-01", "period_end": "2014-12-31"}
    amount = euros("240 million euros", "cranes", also_value=3.30e8, also_unit="USD", **when)
    table = text(sentence("Cranes for 240 million euros ($330 million) were bought in 2014.", amount, **GHENT))
    assert rows(table, "exchange_rate", day="2015-12-30") == [
        (
            "caveat",
            "240 million euros given as 330 million US dollars means 1.375 US dollars to the euro; "
            "the ECB's rate of 30 December 2015 was 1.093, 25.8 per cent apart; it fits 165 days of "
            "the time that the amount is about.",
            "330 million US dollars / 240 million euros",
            "A1 = 240 million euros",
            "1.375 (1.327 to 1.426); ECB 2015-12-30 1.093; 25.85 % apart",
            "",
        ),
    ]
