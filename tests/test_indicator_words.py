"""How an indicator reads: without who tells it, without its time, without marks and figures."""

from __future__ import annotations

import pytest

from claimbook import lexicons
from claimbook.extraction.context import is_time
from claimbook.extraction.indicator.noun_phrases import is_figure, is_name, last_phrase, noun_phrase, until_stop
from claimbook.extraction.indicator.plausible import possible, sound
from claimbook.extraction.indicator.tails import verb_before
from claimbook.extraction.indicator.told import without_teller
from claimbook.extraction.indicator.wording import tidy
from extracting import fields

TOLD = {
    "Farmers expect higher wheat prices": "higher wheat prices",
    "They foresaw wheat prices": "wheat prices",
    "The council wants its tram network": "its tram network",
    "Weber today announced steel output": "steel output",
    "He pointed out that rents": "rents",
    "Officials are hopeful that ferry traffic": "ferry traffic",
    "Brokers currently estimate sugar exports": "sugar exports",
    "Bank of Chile forecast copper earnings": "copper earnings",
    "Ana Ruiz says": "",
    # nothing is told here
    "orders announced in May": "orders announced in May",
    "annual reports": "annual reports",
    "apps that use maps": "apps that use maps",
    "estimates of the damage": "estimates of the damage",
    "expected losses": "expected losses",
    "clerks reported having no desks": "clerks reported having no desks",
    "housing projects": "housing projects",
    "firms that expect growth": "firms that expect growth",
}
OWNED = {
    "Bank of Peru's assets": "assets",
    "Peru's wool exports": "wool exports",
    "Revenue of Peru's mills": "Revenue of Peru's mills",
}
TIMES = {
    "tram fares this year": "tram fares",
    "olive exports from May to August": "olive exports",
    "harvest in the October-December quarter": "harvest",
    "rent for the full year": "rent",
    "fares collected between 3 March and 9 June 2021": "fares collected",
    "permits in just four months": "permits",
    "wool sold in H1": "wool sold",
    "pilots today": "pilots",
    "beer in its second year": "beer",
    "tram fares so far this year": "tram fares",
    "wool sold for the third straight year": "wool sold",
    "rent in the coming spring": "rent",
    # no time, or a part of the thing
    "loans of 5 years": "loans of 5 years",
    "trips per day": "trips per day",
    "March on Rome": "March on Rome",
    "winter wheat": "winter wheat",
    "houses of the future": "houses of the future",
    "sales forecast": "sales forecast",
    "fall in the number of days": "fall in the number of days",
    "third-quarter loss": "third-quarter loss",
}


@pytest.mark.parametrize(("words", "expected"), TOLD.items())
def test_what_is_told_stands_without_who_tells_it(words: str, expected: str) -> None:
    assert without_teller(words) == expected


@pytest.mark.parametrize("row", lexicons.rows("en/telling_verbs"), ids=lambda row: row["word"])
def test_every_telling_verb_is_left_out_with_who_tells(row: dict[str, str]) -> None:
    assert without_teller(f"Zolo Group {row['word']} tin exports") == "tin exports"


@pytest.mark.parametrize(("words", "expected"), TIMES.items())
def test_a_time_at_the_end_is_left_out(words: str, expected: str) -> None:
    assert tidy(words) == expected


@pytest.mark.parametrize("word", lexicons.words("en/phrase_words", kind="ends a noun"))
def test_a_noun_ends_before_every_word_that_ends_one(word: str) -> None:
    assert until_stop(f"wool exports {word} Malta") == "wool exports"


@pytest.mark.parametrize("word", lexicons.words("en/phrase_words", kind="before an amount"))
def test_the_verb_before_an_amount_is_found_past_the_words_between(word: str) -> None:
    assert verb_before(f"The mill sold {word} ") == "sold"


@pytest.mark.parametrize("words", lexicons.words("en/phrase_words", kind="aside"))
def test_every_aside_at_the_end_is_left_out(words: str) -> None:
    assert tidy(f"wool exports, {words}") == "wool exports"


@pytest.mark.parametrize("row", lexicons.rows("en/time_words"), ids=lambda row: row["word"])
def test_every_word_of_a_time_is_left_out_with_it(row: dict[str, str]) -> None:
    words = {
        "leads": f"{row['word']} May",
        "inside": f"since {row['word']} May",
        "alone": row["word"],
        "time": f"this {row['word']}",
    }
    assert tidy(
        f"wool sold from May {row['word']} June" if row["word"] == "to" else f"wool sold {words[row['kind']]}"
    ) == ("wool sold")


@pytest.mark.parametrize("word", lexicons.words("en/phrase_words", kind="begins no name"))
def test_a_sum_is_no_name(word: str) -> None:
    assert not is_name(f"{word.title()} Wool Sales")


@pytest.mark.parametrize("word", lexicons.words("en/phrase_words", kind="begins a noun"))
def test_a_noun_that_may_be_a_verb_follows(word: str) -> None:
    assert until_stop(f"the {word} advances of the bank") == f"the {word} advances of the bank"


@pytest.mark.parametrize("words", ["Türkiye", "São Tomé", "Peru"])
def test_a_name_may_have_accents(words: str) -> None:
    assert is_name(words)


@pytest.mark.parametrize("word", lexicons.words("en/phrase_words", kind="ends no noun"))
def test_no_indicator_ends_in_such_a_verb(word: str) -> None:
    assert tidy(f"wool exports of Peru {word}") == "wool exports of Peru"


def test_the_figures_of_a_sentence_that_tells_have_what_is_told() -> None:
    text = (
        "Mill owners currently expect wool exports of 12 million euros. Ana Ruiz hopes that tram fares rise 3 percent."
    )
    assert fields(text, "indicator") == [("wool exports",), ("tram fares",)]
    text = "He told of ports, roads and rail, and pointed out on the 4th that the number of ferries rose from 26 to 30."
    assert fields(text, "indicator") == [("number of ferries",), ("number of ferries",)]
    text = "Looking back, tram fares rose 3 percent. Speaking at a fair, she said bus fares fell 2 percent."
    assert fields(text, "indicator") == [("tram fares",), ("bus fares",)]
    text = "The lesson is that, despite the storms of 2008, catches of cod rose by 31 percent."
    assert fields(text, "indicator") == [("catches of cod",)]
    text = "The law has a role in reducing rents from 16 percent to 7 percent."
    assert fields(text, "indicator") == [("rents",), ("rents",)]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("more than 30 million new riders", "new riders"),
        ("car exports Dh8.2bn", "car exports"),
        ("ferry fares jumped 1.4%, also", "ferry fares"),
        ("7.2 billion dirhams, down", ""),
        ("* Freight", "Freight"),
        ("Yet whaling", "whaling"),
        ("However, the catch", "catch"),
        ("spending on IT", "spending on IT"),
        ("firms with more than 50 clerks", "firms with more than 50 clerks"),
        ("5G masts", "5G masts"),
        ("record profits", "profits"),
        ("Boats and nets, on the other hand", "Boats and nets"),
        ("rye yields though", "rye yields"),
        ("Zolo Group on Thursday", "Zolo Group"),
        ("last year's catch", "catch"),
        ("takings of better", "takings"),
        ("wool sold during 2023–24", "wool sold"),
        ("more than half of Peru's wool exports", "wool exports"),
        ("the majority of these trams", "trams"),
        ("a third of all ferries", "ferries"),
        ("pairs of skis", "pairs of skis"),
        ("rent on a currency-neutral basis for May", "rent"),
        ("tax basis", "tax basis"),
        ("catch of the fleet amounted", "catch of the fleet"),
        ("lines built", "lines built"),
        ("kiosks set up", "kiosks set up"),
        ("rents up", "rents"),
        ("the private sector's output", "private sector's output"),
        ("Peru's wool industry's rents", "wool industry's rents"),
        ("the company's output", "output"),
    ],
)
def test_marks_and_figures_are_left_out(words: str, expected: str) -> None:
    assert tidy(words) == expected


@pytest.mark.parametrize("word", ["3,400", "$11bn", "(7.5%", "Dh8.09bn", "R8.4", "A$40"])
def test_a_figure_is_known_with_its_signs(word: str) -> None:
    assert is_figure(word)


@pytest.mark.parametrize("word", ["5G", "H1", "A380", "G20", "steel", "COVID-19"])
def test_a_name_with_a_number_is_no_figure(word: str) -> None:
    assert not is_figure(word)


@pytest.mark.parametrize("words", ["IT exports", "US freight rates"])
def test_the_it_of_the_trade_is_no_pronoun(words: str) -> None:
    assert sound(words) and possible(words)
    assert last_phrase(f"The port sold {words}".split()) == words.split()


@pytest.mark.parametrize("words", ["$11.1bn", "3.2 million", "yesterday", "Zolo's"])
def test_a_figure_or_a_time_alone_is_no_indicator(words: str) -> None:
    assert not possible(words)


@pytest.mark.parametrize(
    "words",
    [
        "close behind",
        "almost flat",
        "Together",
        "represents a rise",
        "bring new boats",
        "performed in mills",
        "make it safe",
    ],
)
def test_an_adverb_or_a_verb_and_its_object_are_no_indicator(words: str) -> None:
    assert not possible(words)


@pytest.mark.parametrize("words", ["top ten mills", "launch cycle of boats", "used boats", "Take rate"])
def test_a_noun_that_looks_like_a_verb_is_an_indicator(words: str) -> None:
    assert possible(words)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Lima expects adjusted revenue", "adjusted revenue"),
        ("a yard of restored boats", "yard of restored boats"),
        ("the line with consolidated sales", "consolidated sales"),
        ("it has raised funds", "funds"),
        ("the towns have received claims", "claims"),
        ("the port now charges fees", "fees"),
        ("the yards had combined sales", "combined sales"),
        ("a profit of 3 euros per share on sales", "sales"),
        ("the state had a gross shipping income", "gross shipping income"),
        ("the yards, while also selling grain", "grain"),
        ("the valley had an agricultural added value", "agricultural added value"),
        ("the mill added jobs", "jobs"),
        ("it put average spending per visitor", "average spending per visitor"),
    ],
)
def test_a_participle_before_a_noun_is_an_adjective(words: str, expected: str) -> None:
    assert " ".join(last_phrase(words.split())) == expected


@pytest.mark.parametrize(
    ("behind", "expected"),
    [
        (" prepaid phone accounts were opened", "prepaid phone accounts"),
        (" clerks were hired", "clerks"),
        (" new hires", "new hires"),
        (" IT firms in Lagos", "IT firms"),
        (" ports viz. Ube", "ports"),
        (" today", ""),
        (" clerks work, rents rose", "clerks"),
        (" officers live in tents", "officers"),
        (" goods transport depots", "goods transport depots"),
        (" channels in Peru", "channels"),
        (" ports - Ube, Chiba and Kobe", "ports"),
        (" five-star hotels", "five-star hotels"),
        (" sports clubs", "sports clubs"),
        (" 3G and 4G masts", "3G and 4G masts"),
        (" rail and e-ticket offices", "rail and e-ticket offices"),
        (" cooks and waiters working in inns", "cooks and waiters"),
        (" homes, shops and other sites without water", "homes, shops and other sites"),
        (" schools, clinics and halls", "schools"),
        (" lines of the Rail and Harbour Fund", "lines"),
        (" Rail and Harbour Fund loans", "Rail and Harbour Fund loans"),
        (" visits and deals worth 3 million euros", "visits"),
        (" Schools and Closes Mills", "Schools"),
    ],
)
def test_the_counted_noun_is_whole(behind: str, expected: str) -> None:
    assert noun_phrase(behind) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("new hires were women", "new hires"),
        ("fish exports (3m tons, up 5%)", "fish exports"),
        ('the total," the survey said', "the total"),
        ("wool sales ten years ago", "wool sales"),
        ("towns, viz. Ube and Chiba", "towns"),
        ("loans of banks -- among the cheapest", "loans of banks"),
    ],
)
def test_a_noun_phrase_stops(text: str, expected: str) -> None:
    assert until_stop(text) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [("fourth quarter", True), ("fourth quarter sales", False), ("quarter of 2019", True), ("a year earlier", True)],
)
def test_a_time_that_describes_a_noun_is_none(words: str, expected: bool) -> None:
    assert is_time(words) is expected


TAILS = {
    "Some 40 bakeries joined the city guild.": "bakeries that joined the city guild",
    "Some 40 bakeries have signed long leases with the port.": "bakeries that have signed long leases",
    "Some 3,000 sailors visited Malta.": "sailors",
    "Some 40 bakeries raised a total of 3 million euros.": "bakeries",
    "Some 40 bakeries were opened in Malta.": "bakeries opened",
    "Some 40 bakeries have been granted a licence.": "bakeries granted",
    "Some 40 bakeries polled want lower rents.": "bakeries polled",
    "Some 40 boats were sold online in May.": "boats sold online",
    "Some 40 bakeries filled with cake moved to Gozo.": "bakeries filled with cake",
    "There are 40 bakeries above designated size in the town.": "bakeries above designated size",
    "There are 40 newly built bakeries in the town.": "newly built bakeries",
    "Some 40 bakeries were reported to have closed.": "bakeries",
    "The town named six ports, viz. Ube and Chiba.": "ports named",
    "There are 40 plans for the Rail and Harbour Fund.": "plans for the Rail and Harbour Fund",
}


@pytest.mark.parametrize(("text", "expected"), TAILS.items())
def test_what_became_of_a_counted_thing(text: str, expected: str) -> None:
    assert fields(text, "indicator")[0] == (expected,)


SHARES = {
    "Half of the bakers were women.": "bakers that were women",
    "About 40 percent of the boats in Malta were made by hand.": "boats in Malta made by hand",
    "Half of the town's people, or 3,000 of them, will be using ferries.": "people using ferries",
    "Some 30 percent of exports came from olive farming.": "olive farming in exports",
    "Some 30 percent of the exports from Crete went to Malta.": "exports from Crete",
    "Nearly half of the boats sold in 2019 use solar power.": "boats sold that use solar power",
    "Some 20 percent of the boats will be electric.": "boats that will be electric",
    "Small yards, which make up 70 percent of all yards, build 300 boats.": "Small yards in yards",
    "A third of the yards that are older than the port have closed.": "yards that are older than the port",
    "Some 80 percent of boats will be used in Crete and only 12 percent in Malta.": "boats used",
    "Half of the yards expect to be using robots by May.": "yards that expect to be using robots",
    # the figure is an object
    "Bolt Ltd built 60 percent of the boats.": "boats built",
    "Tea makes up 60 percent of exports and 30 percent of jobs.": "Tea in exports",
}


@pytest.mark.parametrize(("text", "expected"), SHARES.items())
def test_the_whole_of_a_share_and_what_it_does(text: str, expected: str) -> None:
    assert fields(text, "indicator")[0] == (expected,)


def test_a_participle_in_front_is_no_part_of_the_subject() -> None:
    text = "Reflecting the rise of rents, the number of tenants fell by 4 percent to 31,000."
    assert fields(text, "indicator") == [("number of tenants",), ("number of tenants",)]


@pytest.mark.parametrize(("words", "expected"), OWNED.items())
def test_an_indicator_stands_without_its_owner_but_not_without_its_noun(words: str, expected: str) -> None:
    assert tidy(words) == expected
