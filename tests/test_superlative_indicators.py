"""What a superlative measures where its own words do not say: the figure beside it, or the subject of its clause."""

from __future__ import annotations

import pytest

from claimbook.extraction import extract
from extracting import article

CASES = {
    "Growers lost 31 orchards last year, the lowest number in a decade.": "orchards lost",
    "Ferry traffic hit an all-time high in recent weeks.": "Ferry traffic",
    "Tea exports reached a record high of $41 million in June.": "Tea exports",
    "Wool output rose to 44,000 tons. It was the best month in nine years.": "Wool output",
    "Malta sold 8,100 boats in June, the highest level ever.": "boats sold",
    "Rents came to 14 million euros, which is a record.": "Rents",
    "Port dues topped 100 million euros for the first time.": "Port dues",
    "Of the 33 trams, a record 12 are electric.": "trams",
    "Steel output rose 4 percent to a record 31 million tons.": "Steel output",
    "Orders were worth 3 million euros, a record quarter high.": "Orders",
    "Norway topped the list, with 44,000 boats sold.": "boats sold",
    # what somebody comes first in, or what comes first
    "Oslo ranked first in the world in tram safety.": "tram safety",
    "Chad came first worldwide in cotton harvests for 15 consecutive years.": "cotton harvests",
    "Ghana took first rank across Africa regarding the amount of cocoa loans.": "amount of cocoa loans",
    "The town has 500 ferries, and the growth of harbour firms ranks first nationwide.": "growth of harbour firms",
    # a word for a change alone is that of the figure
    "Orders rose by 11 percent to 178,000, the largest yearly increase since 1987.": "Orders",
    # its own words say it
    "Peru has the largest number of 4G masts and of 5G masts.": "number of 4G masts and of 5G masts",
    "Malta had the fastest growing yard in the Mediterranean.": "yard in the Mediterranean",
    "It was the strongest harvest in nearly nine years.": "harvest",
    "The town drew the biggest grant of Rs 44 crore.": "grant",
    "Peru has the largest number of fish farms in the region.": "number of fish farms in the region",
    "With 3 million visitors it is the largest fair in the country.": "fair in the country",
    "Kenya had the highest share of wind power in Africa, 31 percent.": "share of wind power in Africa",
    "The province came first in the country in cold-store capacity.": "cold-store capacity",
    "Kenya was the first country in Africa to tax imports of straw.": "country in Africa to tax imports of straw",
}


@pytest.mark.parametrize(("text", "expected"), CASES.items())
def test_indicator_of_a_superlative(text: str, expected: str) -> None:
    found = [c for c in extract(article(text)).claims if c["claim_type"] == "superlative"]
    assert [claim["indicator"] for claim in found] == [expected]
