"""Who bears a superlative or a rank: the name that stands beside it."""

from __future__ import annotations

import pytest

from claimbook.articles import parse
from claimbook.extraction import extract


@pytest.mark.parametrize(
    ("sentence", "span", "subject"),
    [
        # the name that the claim explains
        ("The fund lent to Zolo Mills, Oman's largest brewer, in May.", "Oman's largest brewer", "Zolo Mills"),
        ("Lima is home to Zolo Mills, the largest brewer in Peru.", "the largest brewer in Peru", "Zolo Mills"),
        ("Trade with Chile, its largest trading partner, fell.", "its largest trading partner", "Chile"),
        ("Exports to Chile, the highest since 2010, fell.", "the highest since 2010", "Oman"),
        ("In Peru, the largest mill opened in May, and rain fell.", "the largest mill", "Peru"),
        ("Oman, home to Zolo Mills and Lorvi Foods, leads the region in tea.", "leads the region in tea", "Oman"),
        # the name that the claim holds
        ("An official of Oman's largest carrier Zolo Air spoke.", "Oman's largest carrier Zolo Air spoke", "Zolo Air"),
        ("The share of smokers was highest in Peru.", "was highest in Peru", "Peru"),
        ("The share of smokers was the highest in Asia.", "the highest in Asia", "Oman"),
        # the name behind it
        ("The largest brewer in Asia is Zolo Mills.", "The largest brewer in Asia", "Zolo Mills"),
        ("It is the largest sum paid by Zolo Mills.", "the largest sum paid by Zolo Mills", "Zolo Mills"),
        ("It is the largest port, followed by Lima.", "the largest port", "Oman"),
        ("It is the largest ship built by Zolo Mills.", "the largest ship built by Zolo Mills", "Oman"),
        ("Ferries run, and the largest port is Duqm.", "the largest port", "Duqm"),
        ("Salalah has two docks and the third-largest port, Duqm, has one.", "third-largest", "Duqm"),
    ],
)
def test_a_superlative_is_borne_by_the_name_beside_it(sentence: str, span: str, subject: str) -> None:
    claims = extract(parse("own.txt", f"A headline\n\nOman grew. {sentence}\n".encode())).claims
    assert [claim["subject"] for claim in claims if claim["span"] == span] == [subject]
