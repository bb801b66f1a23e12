"""Which noun of a sentence a figure measures: that of its own clause or verb, not the one spoken of before."""

from __future__ import annotations

import pytest

from extracting import fields

CASES = {
    # a clause with a subject of its own behind an inserted one
    "Timber revenue came to 7 billion kroner in winter, a rise of 6.3% year on year, and felling fell 8.5%.": [
        "Timber revenue",
        "Timber revenue",
        "felling",
    ],
    "Timber revenue came to 7 billion kroner in May, a rise of 6.3% year on year, and rose 3% in June.": [
        "Timber revenue",
        "Timber revenue",
        "Timber revenue",
    ],
    "Trade did well in June, with ferry output growing by 2%, dock investment growing by 5%, harbour fees growing by "
    "4%.": ["ferry output", "dock investment", "harbour fees"],
    "Rents are lower than in the spring, when demand had risen 17%.": ["demand"],
    # the object of "saw", where the figure begins with its verb
    "Long a fishing town, Bergen saw its harbour income exceed 41 million kroner.": ["harbour income"],
    "Bergen's harbour income exceeded 41 million kroner.": ["harbour income"],
    # a subject that begins with a time, a body with a number of its own
    "The number of licences hit 3 million. The year-on-year growth rate of hunting licences was 7.5 percentage points "
    "higher than that of all licences.": ["number of licences", "year-on-year growth rate of hunting licences"],
    "The number of mobile bank users rose to 3 million. Bank users in mountain towns reached 9 million.": [
        "number of mobile bank users",
        "Bank users in mountain towns",
    ],
    "The total scale of ferry berths in use crossed 310 standard berths.": ["total scale of ferry berths in use"],
    "The average ownership of allotments rose to 7 plots per 50 households.": ["average ownership of allotments"],
    "The wool trade of Spain, Peru, and the Netherlands passed 6 billion dollars.": [
        "wool trade of Spain, Peru, and the Netherlands"
    ],
    "Revenue rose 10%. Gross margin narrowed to 27.3%, after 28.6% in May.": [
        "Revenue",
        "Gross margin",
        "Gross margin",
    ],
    "The official ferry occupancy figures came to 61 per cent.": ["official ferry occupancy"],
    "Exports rose 4 percent. As for teaching posts, the number fell from 610 in 2011 to 590 in 2012.": [
        "Exports",
        "teaching posts",
        "teaching posts",
    ],
    "The fleet of trams grew 1.5-fold, against 2011, to reach 640.": ["fleet of trams", "fleet of trams"],
    # a noun that looks like a verb
    "The number of savings accounts rose to 3,000.": ["number of savings accounts"],
    "Peru's spend was 3 million dollars, while launches fell 4 percent.": ["spend", "launches"],
    "The state reported that boat building accounts for 3 percent of taxes.": ["boat building in taxes"],
    "The number of stands is 300.": ["number of stands"],
    # a noun that looks like a name
    "Takings amounted to 3 million dollars.": ["Takings"],
    "Monthly GMV averaged 3 million dollars.": ["Monthly GMV"],
    "Takings jumped to 3 million dollars.": ["Takings"],
    "Both ferry fares and harbour fees rose 4 percent.": ["ferry fares and harbour fees"],
    "Net of taxes, ferry fares rose 4 percent.": ["ferry fares"],
    "As many as 4,000 people use the ferry.": ["people that use the ferry"],
    # a change before the clause that says of what
    "Up 4 percent from June, oat sales came to 30 tons.": ["oat sales", "oat sales"],
    "Climbing by 4 percent, oat sales came to 30 tons.": ["oat sales", "oat sales"],
    # a body has an amount, and is none
    "Ferry fees were 3 million euros. The bank made a 2 million euro loss.": ["Ferry fees", "loss"],
    # the verb of sums and marks is no part of the noun
    "Ferry fares rose by nearly a third.": ["Ferry fares"],
    "Agreed loans added up to nearly 3 million euros.": ["Agreed loans"],
    "Wave power hit 14 GW of installed capacity.": ["installed capacity"],
    "Fixed berths in the port came in at 300.": ["Fixed berths in the port"],
    "Peru has 400 ferrymen and hopes to train more.": ["ferrymen"],
    "Some 12 of 17 islands voted.": ["islands voted", "islands voted"],
    "The bank left its key rate at 4 percent.": ["key rate"],
    "The firm raised 3 million euros in a share offer.": ["amount raised in share offer"],
    # who tells it, without "that"
    "Rents rose 4 percent. The mayor explained they rose 3 percent in June.": ["Rents", "Rents"],
    "Rents rose to 300 kroner. Ole Dahl noted on Monday it will take them up to 500 kroner.": ["Rents", "Rents"],
    # what an amount consists of, and what it is put into
    "The firm reported 3 million euros in write-offs.": ["write-offs"],
    "The ferry line attracted 3 million euros in farm vouchers.": ["farm vouchers attracted"],
    "The ferry line invested 3 million euros in turnstiles.": ["investment in turnstiles"],
    "Peru received canopies worth 3 million euros.": ["canopies"],
    "Peru sold canopies worth 3 million euros.": ["sales of canopies"],
    # what the passive says
    "Another EUR 7M was paid into the Pension Fund.": ["payment into the Pension Fund"],
    "Besides, a total of 3 billion kroner has been lent to farmers.": ["lending to farmers"],
    "Some 3 million kroner was spent by the towns on schools.": ["spending on schools"],
    # what somebody has most of
    "Malta had the highest share of wood-heated homes among the islands with 47%.": ["share of wood-heated homes"],
    "Chad posted the lowest yields of maize in the region, at 1.9 tons.": ["yields of maize"],
    "Orders rose 4 percent. Peru had the fastest growth with 9 percent.": ["Orders", "Orders"],
    "Norway (14%), Chile (17%) and Peru (18%) had the lowest shares of car owners.": [
        "shares of car owners",
        "shares of car owners",
        "shares of car owners",
    ],
    "We see strong growth in home deliveries (11%).": ["home deliveries"],
    # growth and averages of others
    "The ferry trade grew 4 percent, beating overall Swiss economic growth of 3 percent.": [
        "ferry trade",
        "economic growth",
    ],
    "Ferry use in Chile grew 24%. That is twice the OECD average of 12%.": ["Ferry use"] * 3,
    # objects
    "The scheme paid off, raising the number of farmers growing hemp from 310 to 840.": [
        "number of farmers growing hemp",
        "number of farmers growing hemp",
    ],
    "The ferry firm Alpex acquired its rival Sendit for 70 million dollars.": ["acquisition of its rival Sendit"],
    "The island exported services worth 8 million dollars.": ["services exported"],
    "The town attracted investments worth 8 million euros.": ["investments"],
    "Swedish teenagers spend 6 hours each week playing chess.": ["time spent playing chess"],
    "Norway is to exceed the target of 3 billion kroner exports.": ["exports"],
    "The valley does well, with a 71 percent cable penetration rate.": ["cable penetration rate"],
    # things counted
    "About 2 million Peruvians are anglers.": ["anglers"],
    "Some 40,000 people in Chile worked as nurses.": ["nurses"],
    "About 2 million people are unemployed.": ["people unemployed"],
    "The yard has 500 welders, with thousands of young apprentices in Oslo.": ["welders", "young apprentices"],
    "Fishing licences issued by post grew by 3% (840 licences), while hunting licences increased by 4% (310 "
    "licences).": ["Fishing licences issued by post"] * 2 + ["hunting licences"] * 2,
}


@pytest.mark.parametrize(("text", "expected"), CASES.items())
def test_which_noun(text: str, expected: list[str]) -> None:
    """In the article's own words."""
    assert [found for (found,) in fields(text, "indicator")] == expected
