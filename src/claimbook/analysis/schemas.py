"""The schemas of the tables behind the figures that only the report draws."""

from __future__ import annotations

from claimbook.model import BOUNDS, DATE_BASES, Column

_IDS = (
    Column("labels", "text", "labels of the claims behind the row", required=True),
    Column("claim_ids", "text", "ids of these claims", required=True),
)
_HOLDER = Column("holder", "text", "the place, company or programme whose figure it is")

READINGS = (
    Column("indicator", "text", "the share or rate that the article states"),
    _HOLDER,
    Column("period", "text", "the period of that figure"),
    Column("printed", "text", "that figure as printed"),
    Column("reported", "number", "that figure in per cent"),
    Column("moved", "text", "the rise, fall or gap as printed, which has two readings"),
    Column("other", "text", "what the two readings give: the share before, or the rate that is compared with"),
    Column("points", "number", "the result if points are meant, in per cent"),
    Column("points_text", "text", "the same in words"),
    Column("points_range", "text", "the range of it that the rounding of the printed figures allows"),
    Column("per_cent", "number", "the result if per cent is meant, in per cent"),
    Column("per_cent_text", "text", "the same in words"),
    Column("per_cent_range", "text", "the range of it that the rounding allows"),
    *_IDS,
)

EXCHANGE_RATES = (
    Column("amount", "text", "the amount as printed"),
    Column("restated", "text", "the same amount in the other currency"),
    Column("many", "text", "ISO 4217 code of the currency of which one unit is worth less"),
    Column("one", "text", "ISO 4217 code of the other currency"),
    Column("implied", "number", "the rate that the two amounts imply: so many of the one for one of the other"),
    Column("low", "number", "the lowest rate that the rounding of the two amounts allows"),
    Column("high", "number", "the highest rate that the rounding allows; empty where it sets no limit"),
    Column("day", "date", "the day of the reference rate: of the article, or the last before it with a rate"),
    Column("day_basis", "text", "how the article's day is known", ("", *DATE_BASES)),
    Column("reference", "number", "the reference rate of the European Central Bank on that day"),
    Column("apart", "number", "how far the implied rate is above the reference rate, in per cent of it"),
    *_IDS,
)

TIMELINE = (
    Column("target", "text", "the planned figure as printed"),
    Column("indicator", "text", "what is to be reached"),
    _HOLDER,
    Column("topic", "text", "theme"),
    Column("status", "text", "target or forecast", ("target", "forecast")),
    Column("announced", "date", "the day of the article, or the first day of the plan where that is earlier"),
    Column("deadline", "date", "the last day of the plan"),
    Column("auditable", "text", "whether the article gives all that an audit needs", ("yes", "no")),
    Column("result", "text", "results of the same indicator and holder in the articles, with their labels"),
    *_IDS,
)

COUNTS = (
    Column("holder", "text", "the place, company or programme that has them"),
    Column("period", "text", "the time of the count in few words"),
    Column("kind", "text", "what is counted, in one word"),
    Column("counted", "text", "what is counted, as printed"),
    Column("count", "number", "how many"),
    Column("printed", "text", "the figure as printed"),
    Column("bound", "text", "how the article limits the figure", ("", *BOUNDS)),
    Column("panel", "integer", "the panel of the figure in which it stands; 0 for none"),
    *_IDS,
)
