"""Whose figure it is where the sentence does not say: what the paragraph and the article speak of."""

from __future__ import annotations

import pytest

from test_subjects import owned


@pytest.mark.parametrize(
    ("text", "figure", "subject"),
    [
        # a clause that hangs on another does not turn the paragraph
        ("Zolo's sales rose to 80 million, of which Utah brought 30. Staff grew by 9.", "9", "Zolo"),
        ("Zolo runs trams in Oman, where Lorvi has 30 depots. Staff grew by 9.", "9", "Zolo"),
        ("Zolo said that Utah had 30 shops. Staff grew by 9.", "9", "Utah"),
        # figures that count places
        ("Jiangsu has trams. Trams may soon run in another 80 cities of the country.", "80", "China"),
        ("Jiangsu has trams. Trams may soon run in another 80 countries.", "80", "Jiangsu"),
    ],
)
def test_a_paragraph_speaks_of_what_its_main_clauses_are_about(text: str, figure: str, subject: str) -> None:
    assert owned(text, figure)[0] == subject


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        # the cities of a province make the province the topic, not the country as well
        ("More towns in Jiangsu get trams. Nanjing, Suzhou and Wuxi are among the 80 Chinese towns on the list. "
         "Jiangsu then has 20.", "Jiangsu"),
        # "the company" is the one that most is said of
        ("Zolo Mills grew in Oman. Lorvi Bank lent to the firm. Zari Partners helps in Oman.\n\n"
         "The company sells flour. The company hired. The company is old.", "Zolo Mills"),
        # two names of one house are no rivals
        ("Zolo Foods plans 20 mills. Zolo Foods has staff in Oman.\n\nZolo is loud in Oman.", "Zolo Foods"),
        # the only name of an article
        ("In May the profit of Zolo Mills rose 7 percent.", "Zolo Mills"),
        # what a ministry tells is its country's, not the next company's
        ("The Department of Commerce told of prices. The Department of Commerce counts them.\n\nRents rose, says the "
         "Dow Jones. Shops closed on the Dow Jones.", "United States"),
        # many lands, none of them first
        ("Sales of kites rose in spring. Demand was strong.\n\nShops in France and Chile did well. Japanese makers "
         "were early.", "world"),
    ],
)  # fmt: skip
def test_the_topic_of_an_article_owns_what_nobody_else_does(text: str, subject: str) -> None:
    assert owned(f"{text}\n\nCosts rose 9 percent.", "9 percent")[0] == subject
