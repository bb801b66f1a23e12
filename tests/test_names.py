"""Which names a sentence holds, how they are written and what they are."""

from __future__ import annotations

import pytest

from claimbook.articles import parse
from claimbook.extraction import extract
from claimbook.extraction.name import photo_credits, roles
from claimbook.extraction.name.names import scenes


def names(text: str) -> list[tuple[str, str]]:
    """The names of a text, each with what it is, in reading order; words that point at a name stand as printed."""
    article = parse("own.txt", f"A headline\n\n{text}".encode())
    return [(n.name or n.printed, n.level or n.kind) for scene in scenes(article) for n in scene.names]


def role(text: str, name: str) -> str:
    """How a name stands in the sentence of a text that holds it."""
    found = scenes(parse("own.txt", f"A headline\n\n{text}".encode()))
    for scene in found:
        roles.mark(scene)
    return next(n.role for scene in found for n in scene.names if n.name == name)


@pytest.mark.parametrize(
    "text",
    [
        "Visitors spent NT$1.28 trillion, A$3.15 billion, P3.8 trillion and MXN 198 million.",
        "Sales in FY24, Q3 and 1H25 came to R11 billion.",
        "A plant can make 500 GWh or 12 MW a year.",
        "How did the largest firms fare?",
        "Weaving grew. Firms that do weaving and spinning hired. Spinning fell.",
        "Higher Education rose by 4 percent, as higher education costs more.",
        "DSL remains common. VoIP grew.",
        "A total of 36,000 Micro, Small and Medium Enterprises joined. Small & Medium Enterprises are many.",
        "Buyers of A-Shares in May paid more. A-Shares rose. Sellers of E-Bikes met.",
        "The Lorvi administration agreed.",
        "Quito, May 9 : Tea sold well.",
        "Quito.- Gross tea sales rose.",
        "A total of 59 local Projects were counted, and these projects cost little.",
        "Net MRVs fell. The Survey's last page is blank. Grain brought in Euro 40 million and Rand 5 billion.",
        "Training SPVs to run mills costs little. Boosting AI farms costs more.",
    ],
)
def test_sums_units_times_and_words_printed_small_are_no_names(text: str) -> None:
    assert names(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Zolo Foods Inc. (NYSE: ZLF) rose.", [("Zolo Foods", "company")]),
        ("Lorvik Mills (LVK.L) rose.", [("Lorvik Mills", "company")]),
        (
            "The Ministry of Works, Planning and Housing paid.",
            [("Ministry of Works, Planning and Housing", "ministry")],
        ),
        (
            "The Ministry of Health, Kenya and Togo met.",
            [("Ministry of Health", "ministry"), ("Kenya", "country"), ("Togo", "country")],
        ),
        (
            "The IT and Leather Process Association of Fiji met.",
            [("IT and Leather Process Association of Fiji", "association")],
        ),
        ("Banque du Lorvik and Bangko ng Pilu lend.", [("Banque du Lorvik", "bank"), ("Bangko ng Pilu", "bank")]),
        ("Global Ferries Ltd. sailed.", [("Global Ferries", "company")]),
        ("However Zolo Foods Ltd. sank.", [("Zolo Foods", "company")]),
        ("MTN South Africa grew.", [("MTN South Africa", "company")]),
        (
            "Last April Zolo Foods grew. Butter sold at Zolo Foods. Reportedly Zolo Foods hired.",
            [("Zolo Foods", "company"), ("Zolo Foods", "company"), ("Zolo Foods", "company")],
        ),
        ("Dubbed Lorvi Mills, it is old.", [("Lorvi Mills", "company"), ("it", "")]),
        ("Bank Lorvi Oro grew. The mine of Lorvi Oro shut.", [("Bank Lorvi Oro", "company")] * 2),
        ("The Lorvi Art and Leather Parks grew.", [("Lorvi Art and Leather Parks", "company")]),
        (
            "The Minister of Tea, Zolo Mills and Lorvi Works met.",
            [("Zolo Mills", "company"), ("Lorvi Works", "company")],
        ),
        ("Zolo, led by a farmer, grew.", [("Zolo", "word")]),
        ("Target Global sold tea.", [("Target Global", "company")]),
        ("South African AI chips grew.", [("South Africa", "country")]),
        ("Sales fell in Africa & the Middle East.", [("Africa", "region"), ("Middle East", "region")]),
    ],
)
def test_bodies_have_their_whole_names(text: str, expected: list[tuple[str, str]]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A mill in Woodvale, Texas, closed.", [("Woodvale", "place"), ("Texas", "state")]),
        ("Lorvi province has mills.", [("Lorvi", "province")]),
        ("Lorvi Province has mills.", [("Lorvi", "province")]),
        ("Shops in Pilu city opened.", [("Pilu", "city")]),
        ("The State of Venture Report came out.", [("State of Venture Report", "report")]),
        ("She runs Momentum, a school. The Director of Policy left.", [("Momentum", "word")]),
        (
            "The Lorvi plant closed. Mills in Lorvi, Utah, opened.",
            [("Lorvi", "place"), ("Lorvi", "place"), ("Utah", "state")],
        ),
        ("The world made more tea. The world's tea grew. The world market fell.", [("world", "region")]),
        ("Growth in the EU27 slowed.", [("European Union", "bloc")]),
        (
            "The Lagos Marathon and the Paris Olympics began.",
            [("Lagos Marathon", "games"), ("Paris Olympics", "games")],
        ),
    ],
)
def test_places_and_events_that_no_list_holds(text: str, expected: list[tuple[str, str]]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("Ana Lorvi of the Kenya Tea Board said that sales rose.", "Ana Lorvi"),
        ("Sales rose, according to Ana Lorvi of Zolo Foods.", "Ana Lorvi"),
        ("Ana Lorvi's government raised taxes.", "Ana Lorvi"),
        ("Sales rose, said Zolo Foods Chief Economist Ana Lorvi.", "Ana Lorvi"),
        ("Sales rose, according to Ana Lorvi, an academician of tea.", "Ana Lorvi"),
        ("Deputy Minister of Tea and Roads Ana Lorvi spoke.", "Ana Lorvi"),
        ("The board met the Minister of Tea and Roads, Ana Lorvi, in Accra.", "Ana Lorvi"),
    ],
)
def test_people_are_told_by_their_offices(text: str, person: str) -> None:
    assert (person, "person") in names(text)


def test_a_person_is_no_town_of_the_same_name_unless_one_is_in_it() -> None:
    assert names("Ana Lima, director of a mill, spoke. Sales rose, Lima said.") == [
        ("Ana Lima", "person"),
        ("Ana Lima", "person"),
    ]
    assert names("Ana Lima, director of a mill in Lima, spoke. Sales rose, Lima said.") == [
        ("Ana Lima", "person"),
        ("Lima", "city"),
        ("Lima", "city"),
    ]


@pytest.mark.parametrize(
    "credit",
    [
        "(Photo/Ana Lorvi)",
        "(Xinhua/Ana Lorvi)",
        "[Photo/VCG]",
        "[Photo by Ana Lorvi/Zolo Daily]",
        "[Photo by Ana Lorvi/For zolo.gov.pe]",
        "(Photo by Ana Lorvi)",
        "(Photo courtesy of Zolo Group)",
        "Photo: Ana Lorvi",
        "Credit: Ana Lorvi/Zolo",
        "ANA LORVI/FOR ZOLO DAILY",
    ],
)
def test_the_words_of_a_photo_credit_are_no_names(credit: str) -> None:
    """The next caption is of the place that the article tells of."""
    text = f"A headline\n\nA mill runs in Peru. It is the oldest of Peru. {credit}\n\nThe mill makes 40 tons.\n"
    source = parse("own.txt", text.encode())
    assert {name.name for scene in scenes(source) for name in scene.names if name.form == "name"} == {"Peru"}
    assert [row["claim_type"] for row in extract(source).claims] == ["superlative", "quantity"]


@pytest.mark.parametrize("caption", ["A crane (left) at Zolo Quay", "Zolo Quay", "Cranes of Zolo Quay/Peru wait"])
def test_a_caption_without_a_stop_may_name_what_it_shows(caption: str) -> None:
    assert not photo_credits.is_credit(caption)


def test_a_dateline_can_tell_the_land_and_the_agency_in_brackets() -> None:
    assert names("Quito [Ecuador], May 3 (ANDES): Tea sold well.") == []


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("Profits at UK media giant Zolo grew.", "United Kingdom", "enclosing"),
        ("UK retailer Zolo grew.", "Zolo", "subject"),
        ("Peru will open Lorvi Centre.", "Peru", "subject"),
        ("Second-ranked Nokia raised its share.", "Nokia", "subject"),
        ("The city made 12 million Nokia phones.", "Nokia", "other"),
        ("Guiyang, a Southwest China city of tea, grew.", "Southwest China", "enclosing"),
        ("The Utah city of Reno grew.", "Reno", "subject"),
        ("The Utah city of Reno grew.", "Utah", "enclosing"),
        ("Woodvale, Texas-based Zolo grew.", "Woodvale", "enclosing"),
        ("Woodvale, Texas-based Zolo grew.", "Zolo", "subject"),
        ("Rwanda is small. The central African country drew investors.", "Rwanda", "subject"),
    ],
)
def test_how_a_name_stands_in_its_sentence(text: str, name: str, expected: str) -> None:
    assert role(text, name) == expected


def test_a_region_can_tell_which_land_is_pointed_at() -> None:
    assert names("The central African country grew. The new central bank met.") == [
        ("The central African country", "country")
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ana Z. Ruiz said rents fell.", [("Ana Z. Ruiz", "person")]),
        ("K T Ruiz said rents fell.", [("K T Ruiz", "person")]),
        ("Gujarat chief minister Ruiz said rents fell.", [("Gujarat", "state"), ("Ruiz", "person")]),
        ("On May 11 Lima Customs saw 3,000 lorries.", [("Lima Customs", "customs")]),
        ("On Monday Zolo Corp. sold 40 boats.", [("Zolo", "company")]),
        ("Data of the Lorvi Farm Centre on Jan. 3 showed losses.", [("Lorvi Farm Centre", "centre")]),
        (
            "The revenue of Lorvik Marine Industry and Telecoms Group rose.",
            [("Lorvik Marine Industry and Telecoms Group", "company")],
        ),
        ("Sales of Lorvik and Zolo Group rose.", [("Lorvik", "word"), ("Zolo Group", "company")]),
        ("Thanks to the card Zolo, the country is cashless.", [("Zolo", "word"), ("the country", "country")]),
        ("The Asia-Pacific region's exports rose.", [("Asia-Pacific", "region")]),
        ("The Lima-based company grew.", [("The Lima-based company", "company")]),
        ("Zolo Electric Corp. of Japan came second.", [("Zolo Electric", "company")]),
        ("KENYA is to hire nurses.", [("Kenya", "country")]),
        ("Members of the Lok Sabha agreed.", [("Lok Sabha", "agency")]),
        ("The ifo Institute polled bakers.", [("ifo Institute", "research")]),
    ],
)
def test_days_initials_and_neighbours_of_a_name_are_told_from_it(text: str, expected: list[tuple[str, str]]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "HOW FAST HAS THE TEA SECTOR GROWN",
        "Observers liked Gen Z and Black Friday.",
        "Stocks on Wall Street fell.",
        "Forbes Global 2000 firms have set up shops.",
        "Joint Tea Agreements have been signed.",
        'Copies of the "Opinions on Promoting the Growing of Tea" sold well.',
        "A total of 97 Delivery Partners joined.",
        "Mobile air stations (MAS) cost little. MAS use is rising.",
    ],
)
def test_titles_lists_and_terms_that_are_spelled_out_are_no_names(text: str) -> None:
    assert names(text) == []


def test_a_listed_acronym_behind_its_own_name_is_no_term() -> None:
    assert names("The trade bloc Gulf Cooperation Council (GCC) grew.")[-1] == ("Gulf Cooperation Council", "bloc")


def test_groups_of_countries_are_places_and_a_boss_is_a_person() -> None:
    assert names("Developing economies exported more tea.") == [("developing economies", "bloc")]
    assert names("Zolo boss Ana Ruiz will step down.")[-1] == ("Ana Ruiz", "person")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mills grew. MTN Music hired.", [("MTN Music", "company")]),
        ("Trade of MTN and MTN Music rose.", [("MTN", "company"), ("MTN Music", "company")]),
        ("Fans of MTN Galaxy phones met.", [("MTN", "company")]),
        ("BMW-Lorvi-Zolo sold cars.", [("BMW-Lorvi-Zolo", "company")]),
        ("The BMW-Lorvi rivalry is old.", [("BMW", "company")]),
        ("The mills—Acme Mills and Zolo Foods—grew.", [("Acme Mills", "company"), ("Zolo Foods", "company")]),
        ("Ministry Things banks—Acme Points grew.", [("Ministry Things", "company"), ("Acme Points", "company")]),
        ("The owner is Ạcme Mills.", [("Ạcme Mills", "company")]),
        ("First Harbour Capital grew.", [("First Harbour Capital", "company")]),
        ("Four Rivers Foods hired.", [("Four Rivers Foods", "company")]),
        ("Four Zolo Motors shops shut.", [("Zolo Motors", "company")]),
        ("Third Lorvi Ventures grew. Third Lorvi, which lends, hired.", [("Third Lorvi Ventures", "company")] * 2),
        ("Thirty plants opened. Forty-two plants shut.", []),
        ("Sales have tripled since Zolomas.", []),
        ("Sales have tripled since Zolo opened.", [("Zolo", "word")]),
        ("Accepting Zolo costs little.", [("Zolo", "word")]),
        ("Boeing Airlines grew.", [("Boeing Airlines", "company")]),
        ("So did Industries Minister K. Ana Ruiz.", [("K. Ana Ruiz", "person")]),
        ("The Mines Minister agreed.", []),
        ("Peru, Lorvi and Togo grew.", [("Peru", "country"), ("Lorvi", "country"), ("Togo", "country")]),
    ],
)
def test_dashes_numbers_trades_and_partners_tell_where_a_name_begins_and_ends(
    text: str, expected: list[tuple[str, str]]
) -> None:
    """The trade behind a listed company makes another company, its product does not."""
    assert names(text) == expected


def test_an_edition_does_not_keep_a_fair_from_being_what_its_sentence_is_about() -> None:
    assert role("The 22nd Peru-Togo Expo closed in Lima on Sunday.", "Peru-Togo Expo") == "subject"
    assert role("It is a part of the 22nd Peru-Togo Expo.", "Peru-Togo Expo") == "object"


def test_a_family_name_with_an_age_opens_a_sentence() -> None:
    assert names("Zolvi Tarn said 40 left. Tarn, 34, sold 40 jars.") == [("Zolvi Tarn", "person")] * 2


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("Mario Tarno Vega said 40 left. Tarno has 30 ovens.", "Mario Tarno Vega"),
        ("Mario Tarno Vega said 40 left. Vega has 30 ovens.", "Mario Tarno Vega"),
        ("Mario Tarno Vega said 40 left. Ana Tarno said 30 came. Tarno has 20 ovens.", "Ana Tarno"),
    ],
)
def test_each_family_name_stands_for_the_person(text: str, person: str) -> None:
    assert names(text)[-1] == (person, "person")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The park's director general, Zolvi Tarn, left.", "person"),
        ("Peru's minister for innovation, Zolvi Tarn, left.", "person"),
        ("The secretary of state for trade, Zolvi Tarn, left.", "person"),
        ("The city's head of tourism, Zolvi Maro Tarn, left.", "person"),
        ("The state's commissioner for roads and works, Zolvi Tarn, left.", "person"),
        ("The director of the firm, Zolvi Tarn, left.", "company"),
        ("The price of sugar, Zolvi Tarn, left.", "company"),
        ("The maker of ovens, Zolvi Tarn, left.", "company"),
    ],
)
def test_a_title_with_its_portfolio_stands_before_a_person(text: str, kind: str) -> None:
    assert names(text)[-1][1] == kind
