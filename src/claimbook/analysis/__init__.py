"""The tables behind the report. Pure functions, no I/O: claims, checks and articles in, a table out."""

from __future__ import annotations

from claimbook.analysis.common import (
    FIRST_TOPICS,
    KINDS,
    VERDICT_WORDS,
    WEAKEST_FIRST,
    counted,
    counting,
    in_sentence,
    kinds,
    period_label,
    periods,
    records,
    weakest_verdicts,
)
from claimbook.analysis.counts import counts, holdings
from claimbook.analysis.growth import growth, year_earlier
from claimbook.analysis.overview import (
    articles_read,
    claims_per_article,
    claims_per_topic,
    key_figures,
    summary,
    without_figures,
)
from claimbook.analysis.plans import PLANS, due, holder, timeline
from claimbook.analysis.readings import exchange_rates, two_readings
from claimbook.analysis.schemas import COUNTS, EXCHANGE_RATES, READINGS, TIMELINE

__all__ = [
    "COUNTS",
    "EXCHANGE_RATES",
    "FIRST_TOPICS",
    "KINDS",
    "PLANS",
    "READINGS",
    "TIMELINE",
    "VERDICT_WORDS",
    "WEAKEST_FIRST",
    "articles_read",
    "claims_per_article",
    "claims_per_topic",
    "counted",
    "counting",
    "counts",
    "due",
    "exchange_rates",
    "growth",
    "holder",
    "holdings",
    "in_sentence",
    "key_figures",
    "kinds",
    "period_label",
    "periods",
    "records",
    "summary",
    "timeline",
    "two_readings",
    "weakest_verdicts",
    "without_figures",
    "year_earlier",
]
