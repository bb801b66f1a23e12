"""Exchange rates: restated amounts against the ECB's rate of the day, or the days that fit."""

from __future__ import annotations

from datetime import date

import pytest

from checks_tables import checks, claim, sentence, text
from claimbook.checks.exchange import reference_rate

YUAN = "Revenue was 32.78 billion yuan ($5.13 billion) in the new area."


def restated(
    quote: str, span: str, value: float, printed: str, other: float, unit: str = "CNY", also: str = "USD"
) -> list[dict[str, object]]:
    return sentence(quote, claim(span, value, printed, unit, also_value=other, also_unit=also))


def test_a_conversion_at_the_rate_of_the_day_holds() -> None:
    table = text(restated(YUAN, "32.78 billion yuan", 32.78e9, "32.78", 5.13e9))
    assert checks(table, "exchange_rate") == [
        {
            "check_id": "exchange_rate-000001",
            "family": "exchange_rate",
            "claims": "000001000000",
            "verdict": "holds",
            "plain": "32.78 billion yuan given as 5.13 billion US dollars means 6.390 yuan to the US dollar; the ECB's "
            "rate of 19 November 2021 was 6.390, within the rounding of the two figures.",
            "formula": "32.78 billion yuan / 5.13 billion US dollars",
            "inputs": "A1 = 32.78 billion yuan",
            "result": "6.390 (6.383 to 6.397); ECB 2021-11-19 6.390; 0.01 % apart",
            "question": "",
        }
    ]


def test_at_the_weekend_the_last_rate_before_counts() -> None:
    table = text(restated(YUAN, "32.78 billion yuan", 32.78e9, "32.78", 5.13e9))
    (found,) = checks(table, "exchange_rate", day="2021-11-21")
    assert "the ECB's rate of 19 November 2021 was 6.390" in found["plain"]


def test_the_tolerance_decides_when_rounding_does_not() -> None:
    quote = "It raised 645.00 million yuan ($100.00 million)."
    table = text(restated(quote, "645.00 million yuan", 645e6, "645.00", 100e6))
    assert [row["verdict"] for row in checks(table, "exchange_rate", rate_tolerance=1.0)] == ["holds"]
    (strict,) = checks(table, "exchange_rate", rate_tolerance=0.5)
    assert strict["verdict"] == "caveat"
    assert "0.9 per cent apart; it fits" in strict["plain"]
    assert "of the year before, the last on" in strict["plain"]


def test_a_rate_that_no_day_had_does_not_hold() -> None:
    quote = "It raised 645.00 million yuan ($120.00 million)."
    table = text(restated(quote, "645.00 million yuan", 645e6, "645.00", 120e6))
    (found,) = checks(table, "exchange_rate")
    assert found["verdict"] == "does_not_hold"
    assert found["plain"].endswith("15.9 per cent apart, and no day of the year before fits.")


def test_a_wrong_scale_word_is_named() -> None:
    quote = "Trade reached 5.12 trillion yuan ($801 million)."
    table = text(restated(quote, "5.12 trillion yuan", 5.12e12, "5.12", 801e6))
    (found,) = checks(table, "exchange_rate")
    assert found["verdict"] == "does_not_hold"
    assert found["plain"].endswith("off by a factor of about 1,000: one of the scale words may be wrong.")


def test_the_dearer_currency_is_the_one_that_counts_one() -> None:
    quote = "The prize is worth $10,000 (63,900 yuan)."
    table = text(restated(quote, "$10,000", 10000, "10,000", 63900, unit="USD", also="CNY"))
    (found,) = checks(table, "exchange_rate")
    assert (found["verdict"], found["formula"]) == ("holds", "63,900 yuan / $10,000")


def test_a_currency_that_the_ecb_does_not_quote_cannot_be_checked() -> None:
    quote = "The fund holds 3.67 million dirhams ($1 million)."
    table = text(restated(quote, "3.67 million dirhams", 3.67e6, "3.67", 1e6, unit="AED"))
    (found,) = checks(table, "exchange_rate")
    assert found["verdict"] == "cannot_be_checked"
    assert "the ECB quotes no rate of UAE dirhams to US dollars around 19 November 2021" in found["plain"]


def test_an_amount_restated_in_no_other_currency_is_left_alone() -> None:
    quote = "A quarter of a million people (250,000) came."
    table = text(
        sentence(quote, claim("A quarter of a million", 250000, "quarter", "1", also_value=250000, also_unit="1"))
    )
    assert checks(table, "exchange_rate") == []


TWO = text(
    restated("Funds of 145.9 billion yuan ($20.18 billion) exist.", "145.9 billion yuan", 145.9e9, "145.9", 20.18e9),
    restated("It will exceed 350 billion yuan ($48.4 billion).", "exceed 350 billion yuan", 350e9, "350", 48.4e9),
)


def test_an_inferred_date_is_consistent_with_the_days_that_fit_but_not_proved() -> None:
    (found,) = checks(TWO, "exchange_rate", day="2024-11-15", basis="inferred")
    assert found["verdict"] == "caveat"
    assert found["plain"] == (
        "145.9 billion yuan given as 20.18 billion US dollars and 350 billion yuan given as 48.4 billion US dollars "
        "both fit the ECB's rate on 23 days of 2022 to 2026, 2 of them in November 2024: consistent with the inferred "
        "date of 15 November 2024, but no evidence for it."
    )
    assert found["result"] == (
        "A1 7.230 (7.226 to 7.234); A2 7.231 (7.121 to 7.342); 23 days of 2022 to 2026: Oct 2022 2, Jun 2023 1, "
        "Jul 2023 1, Aug 2023 1, Mar 2024 3, Apr 2024 5, May 2024 4, Nov 2024 2, Mar 2025 4; November 2024: 12 and 15"
    )


def test_days_of_very_many_months_are_counted_by_year() -> None:
    rounded = text(restated("It is 1 trillion yuan ($144 billion).", "1 trillion yuan", 1e12, "1", 144e9))
    (found,) = checks(rounded, "exchange_rate", day="", basis="unknown")
    times = found["result"].partition(": ")[2].split(", ")
    assert [time[:5] for time in times] == [f"{year}:" for year in range(2005, 2005 + len(times))]
    assert sum(int(time[6:]) for time in times) == int(found["result"].split("; ")[1].split(" days")[0]) > 5000


def test_no_fitting_day_in_the_inferred_month_is_said() -> None:
    (found,) = checks(TWO, "exchange_rate", day="2024-09-10", basis="inferred")
    assert "on 23 days of 2022 to 2026, none of them in September 2024, the month inferred" in found["plain"]


def test_without_any_date_all_days_of_the_ecb_are_searched() -> None:
    (found,) = checks(TWO, "exchange_rate", day="", basis="")
    assert found["verdict"] == "caveat"
    assert found["plain"].endswith("the article has no date to compare.")


def test_a_bare_dollar_may_be_that_of_another_country() -> None:
    quote = "The order is worth $2.50 billion (1.79 billion pounds)."
    order = claim("$2.50 billion", 2.5e9, "2.50", "AUD", also_value=1.79e9, also_unit="GBP")
    (dated,) = checks(text(sentence(quote, order)), "exchange_rate", day="2018-03-14")
    assert dated["verdict"] == "two_readings"
    assert dated["plain"].endswith("it fits if US dollars are meant.")
    (undated,) = checks(text(sentence(quote, order)), "exchange_rate", day="2018-03-14", basis="inferred")
    assert (undated["verdict"], undated["plain"].endswith("but it fits if US dollars are meant.")) == (
        "two_readings",
        True,
    )


def test_amounts_that_fit_no_common_day_are_looked_at_one_by_one() -> None:
    table = text(
        restated(
            "Funds of 145.9 billion yuan ($20.18 billion) exist.", "145.9 billion yuan", 145.9e9, "145.9", 20.18e9
        ),
        restated("It cost 350.0 billion yuan ($38.4 billion).", "350.0 billion yuan", 350e9, "350.0", 38.4e9),
    )
    found = checks(table, "exchange_rate", day="2024-11-15", basis="inferred")
    assert [(row["claims"], row["verdict"]) for row in found] == [
        ("000001000000", "caveat"),
        ("000002000000", "does_not_hold"),
    ]


def test_the_reference_rate_is_the_cross_rate_of_that_day() -> None:
    assert reference_rate("CNY", "USD", date(2021, 11, 19)) == pytest.approx(6.3905, abs=5e-5)
    assert reference_rate("CNY", "USD", date(2021, 11, 20)) is None


def test_a_bare_dollar_may_be_that_of_another_country_where_no_day_is_known() -> None:
    quote = "The order is worth $2.50 billion (1.79 billion pounds)."
    order = claim("$2.50 billion", 2.5e9, "2.50", "AUD", also_value=1.79e9, also_unit="GBP")
    (found,) = checks(text(sentence(quote, order)), "exchange_rate", day="", basis="")
    assert (found["verdict"], found["plain"].endswith("but it fits if US dollars are meant.")) == ("two_readings", True)


@pytest.mark.parametrize("day", ["", "2018-03-14"])
@pytest.mark.parametrize("unit", ["AED", "XAU"])
def test_no_days_are_searched_for_a_currency_that_the_ecb_does_not_quote(unit: str, day: str) -> None:
    table = text(restated("It is 3.67 million there ($1 million).", "3.67 million", 3.67e6, "3.67", 1e6, unit=unit))
    (found,) = checks(table, "exchange_rate", day=day, basis="inferred" if day else "")
    assert found["verdict"] == "cannot_be_checked"
    assert "the ECB quotes no rate of " in found["plain"]


def test_the_time_of_an_amount_counts_only_once_it_is_over() -> None:
    quote = "Cranes for 240 million euros ($260 million) were bought."

    def verdict(start: str, end: str) -> str:
        amount = claim("240 million euros", 2.4e8, "240", "EUR", also_value=2.6e8, also_unit="USD")
        table = text(sentence(quote, {**amount, "period_start": start, "period_end": end}))
        return str(checks(table, "exchange_rate", day="2014-12-30")[0]["verdict"])

    assert verdict("2002-09-01", "2003-12-31") == "caveat"
    assert verdict("2014-01-01", "2015-12-31") == "does_not_hold"  # the rates of 2015 were not known
    assert verdict("2002-09-01", "") == verdict("", "2003-12-31") == "does_not_hold"


@pytest.mark.parametrize(
    ("value", "unit", "other", "also"),
    [(0.0, "CNY", 5.13e9, "USD"), (3.0, "km2", 300.0, "ha"), (3.0, "km2", 4.1, "EUR"), (3.0, "EUR", 4.1, "km2")],
)
def test_only_an_amount_of_money_in_two_currencies_has_a_rate(value: float, unit: str, other: float, also: str) -> None:
    table = text(restated("It came to 3.0 of them.", "3.0", value, "3.0", other, unit=unit, also=also))
    assert checks(table, "exchange_rate") == []


def test_a_restated_amount_in_words_below_one_is_worth_what_it_says() -> None:
    table = text(restated("It costs 3.2 yuan (half a dollar).", "3.2 yuan", 3.2, "3.2", 0.5))
    assert checks(table, "exchange_rate")[0]["formula"] == "3.2 yuan / 0.5 US dollars"


@pytest.mark.parametrize(
    ("dollars", "said"),
    [
        ("10.8 million", "off by a factor of about 100: one of the scale words may be wrong."),
        ("5.4 million", "and no day of the year before fits."),
        ("2.1 billion", "and no day of the year before fits."),
    ],
)
def test_only_a_power_of_ten_tells_of_a_wrong_scale_word(dollars: str, said: str) -> None:
    printed, scale = dollars.split()
    other = float(printed) * {"million": 1e6, "billion": 1e9}[scale]
    table = text(restated(f"It is 6.9 billion yuan (${dollars}).", "6.9 billion yuan", 6.9e9, "6.9", other))
    assert checks(table, "exchange_rate")[0]["plain"].endswith(said)


def test_one_day_that_fits_is_one_day() -> None:
    quote = "It raised 638.65 million yuan ($100.000 million)."
    table = text(restated(quote, "638.65 million yuan", 638.65e6, "638.65", 100e6))
    (found,) = checks(table, "exchange_rate", day="2021-11-19", basis="inferred")
    assert "fits the ECB's rate on 1 day of 2019 to 2023, 1 of them in November 2021" in found["plain"]
