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
    "Rye is the first crop to the north of the river.": "crop to the north of the river",
    # what is done first, what somebody has more of
    "Oslo was the first city in Europe to open a night school for cooks.": "night school for cooks",
    "Oslo became the first in the region to try out tram passes for dogs.": "tram passes for dogs",
    "Spain built more trams than any other state.": "trams",
    "Oslo has 40 cooks, more than any other town in Norway.": "cooks",
    "Bus rides grew by 3 percent, faster than any other kind of travel.": "Bus rides",
    "Lima ranked first among Peruvian towns for wool exports.": "wool exports",
    "Kano ranked first in the state for five years in a row in the number of mills.": "number of mills",
    "The world's largest tram market steadily widens its lead.": "tram market",
    "The yard reported dues of 14 million euros in 2021 breaking a new record thanks to its mild winters.": "dues",
}


@pytest.mark.parametrize(("text", "expected"), CASES.items())
def test_indicator_of_a_superlative(text: str, expected: str) -> None:
    found = [c for c in extract(article(text)).claims if c["claim_type"] == "superlative"]
    assert [claim["indicator"] for claim in found] == [expected]
