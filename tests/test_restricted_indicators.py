"""What restricts a counted thing, who has an amount, and the noun of a figure that stands apart from its clause."""

from __future__ import annotations

import pytest

from extracting import fields

CASES = {
    # the trade that counted things are in belongs to them, a place or the trade alone does not
    "Over 40 mills along the wool chain are idle.": ["mills along the wool chain"],
    "Some 90 schools in the field of new medicine took part.": ["schools in the field of new medicine"],
    "There are 40 docks in the boat industry.": ["docks in the boat industry"],
    "The academy trained 200 people in the music industry.": ["people trained in the music industry"],
    "Some 40 mills in the industry are idle.": ["mills"],
    "The area has 70 schools in the old centre.": ["schools"],
    # what people of a place do
    "Some 4,000 people in the city hold fishing rights.": ["people that hold fishing rights"],
    "There are 4,000 people in the city.": ["people"],
    "Some 4,000 villagers in the county now make a living from maps.": ["villagers that make a living from maps"],
    # pieces by what was done with them
    "The pavilion displayed 300 items.": ["items displayed"],
    "Gear maker Aterra, for example, shipped 940 sets.": ["sets shipped"],
    "Output rose to 940 sets.": ["Output"],
    # what a pronoun comprises
    "Exports hit 7 million euros. It comprises 85 mills.": ["Exports", "mills"],
    # journeys by who made them, unless that is a name or a body
    "Freight trains made 400 trips.": ["trips made by Freight trains"],
    "Small ferries completed 40 crossings.": ["crossings made by Small ferries"],
    "Blue Air made 400 flights.": ["flights"],
    "The ministry made 40 trips.": ["trips"],
    # the trade that had an amount
    "The tea sector of Peru brought in revenue of 7 million euros.": ["revenue of the tea sector"],
    "Furniture manufacturing in Peru yielded profits of 7 million euros.": ["profits of Furniture manufacturing"],
    "Cloud services in Peru generated revenue of 7 million euros.": ["revenue of Cloud services"],
    "The bank posted revenue of 7 million euros.": ["revenue"],
    # "ones" are the things counted before
    "The airport has 50 cargo routes, including 40 foreign ones.": ["cargo routes", "foreign cargo routes"],
    "Lund has 30 hotels, 12 of them small ones.": ["hotels", "small hotels"],
    # what some of the things before are, and its own growth
    "Some 300 cars were made, of which 90 were electric cars, an increase of 4 percent.": [
        "cars made",
        "electric cars made",
        "electric cars made",
    ],
    "Some 300 cars were made, of which 90 were sold.": ["cars made", "cars sold"],
    # a figure that is doubled
    "Turnover came to 7 million euros, and the town seeks to double that figure.": ["Turnover", "Turnover"],
    "The yard built 40 boats. A new dock will triple that.": ["boats built", "boats built"],
    "Turnover came to 7 million euros, and the town seeks to double the number of shops.": [
        "Turnover",
        "number of shops",
    ],
    # what is kept within bounds
    "Peru means to keep coal output within 3 million tons.": ["coal output"],
    "The plan is to hold inflation under 5 percent.": ["inflation"],
    # "that of" with another unit
    "Output of tin hit 5 million tons, and that of solar cells came in at 60 GW.": [
        "Output of tin",
        "Output of solar cells",
    ],
    "Sales of tin hit 5 million tons and those of solar cells 60 GW.": ["Sales of tin", "Sales of solar cells"],
    # a figure between commas behind its noun
    "Exports hit 7 million euros. The jobless rate, 4 percent, fell.": ["Exports", "jobless rate"],
    "Rents rose 4 percent. The largest deal, 7 million euros, went to a miller.": ["Rents", "largest deal"],
    "Rents rose 4 percent. Most of it, 7 million euros, went to a miller.": ["Rents", "Rents"],
    # what is inserted between a subject and its verb
    "Exports by other routes, mainly through Sines, tripled.": ["Exports by other routes"],
    "Sales, for instance, fell 3 percent.": ["Sales"],
    # prices
    "The phones sell for 300 euros each.": ["price of phones"],
    "Farmers sell the same nuts at 26 euros.": ["price of nuts"],
    "The group sold the mill for 3 million euros.": ["sales of the mill"],
    # who forecasts and what is added to what
    "Weber forecast that the share of farmers using maps would pass 60 percent.": ["share of farmers using maps"],
    "The World Bank projects growth of 3 percent.": ["growth"],
    "The bridge would add 1.3 points to growth.": ["growth"],
    "Togo grew 5 percent.": ["economy"],
    "Exports fell 3 percent. Chile grew 5 percent.": ["Exports", "Exports"],
    # an amount before its noun and the verb behind it
    "The $3 million project covers 40 acres.": ["project", "area covered"],
    # shares
    '"One in five guests is a nomad," says Rui Dias.': ["guests that are nomads"],
    "The firm has 400 staff. Some 35 percent of them are women and 31 percent hold a visa.": [
        "staff",
        "staff that are women",
        "staff that hold a visa",
    ],
    "A third of the members are using maps; merely 8 percent have cut jobs.": [
        "members using maps",
        "members that have cut jobs",
    ],
    "Some 40 sites are open, and Lund had the most of any district, with 9.": ["sites", "sites"],
    "The market hit 3 million euros. Robots accounted for a third of that.": ["market", "Robots in market"],
    "Of all exports, 27 percent was timber.": ["timber in exports"],
    "Of the mills, 27 percent were shut.": ["mills"],
    "Call centers bring in 79 percent of sales.": ["Call centers in sales"],
    "Trucks took care of 61 percent of the moves.": ["Trucks in moves"],
}


@pytest.mark.parametrize(("text", "expected"), CASES.items())
def test_indicators(text: str, expected: list[str]) -> None:
    """In the article's own words, in text order."""
    assert [found for (found,) in fields(text, "indicator")] == expected
