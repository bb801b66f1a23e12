"""Who is credited with a claim: the person or body that the sentence or its paragraph names."""

from __future__ import annotations

import pytest

from claimbook import lexicons
from claimbook.articles import parse
from claimbook.extraction.name.names import scenes
from claimbook.extraction.subject import attribution
from claimbook.model import Mention


def credited(text: str, figure: str, claim_type: str = "quantity") -> str:
    """The attribution of the claim whose span is `figure`."""
    article = parse("article.txt", f"A headline\n\n{text}".encode())
    start = article.text.index(figure)
    sentence = next(s.index for s in article.sentences if s.start <= start < s.end)
    mention = Mention(sentence, start, start + len(figure), claim_type)
    views = scenes(article)
    attribution.assign([mention], views, attribution.credits(views))
    return mention.attribution


@pytest.mark.parametrize(
    ("text", "figure", "source"),
    [
        ("Output rose 7 percent, said Wang Qiang, deputy director of the bureau.", "7", "Wang Qiang"),
        ("Wang Qiang, deputy director of the bureau, said output rose 7 percent.", "7", "Wang Qiang"),
        ("Amina Bello said 300 firms had joined the scheme.", "300", "Amina Bello"),
        ("The state signed six deals, IT Minister Ravi Kumar said on Monday.", "six", "Ravi Kumar"),
        ('"We expect 75 million users," said David Mugo, director general of the authority.', "75", "David Mugo"),
        ("David Mugo, the chairman, said demand is up. He added that 97 percent are covered.",
         "97", "David Mugo"),
        ("According to the Forestry Authority of Malta, there were 7.4 million olive trees.", "7.4",
         "Forestry Authority of Malta"),
        ("Trade shrank 3 percent, according to figures from the General Administration of Ports.", "3",
         "General Administration of Ports"),
        ("There were 4 million readers in spring, according to a study published by Gartner in autumn.", "4 million",
         "Gartner"),
        ("The market reached 2.9 billion dollars, an IDC report showed.", "2.9", "IDC"),
        ("The sector reached 434 billion yuan, a report by accounting firm KPMG and Deloitte showed.", "434",
         "KPMG and Deloitte"),
        ("Data from NASSCOM showed that exports grew 9.3 percent.", "9.3", "NASSCOM"),
        ("The World Bank estimates that 600 million people lack power.", "600", "World Bank"),
        ("Safaricom, Kenya's largest telecom operator, said its revenue rose 16 percent.", "16", "Safaricom"),
        ("Output reached 5 billion pesos, according to local authorities.", "5", "local authorities"),
        ("More than 1,000 firms took part, organizers said.", "1,000", "organizers"),
        ("Statistics from the municipal bureau of statistics show that output grew by 6.9 percent.", "6.9",
         "municipal bureau of statistics"),
        ("The Ministry of Commerce spoke on Friday. Trade rose 3 percent, according to the ministry.", "3",
         "Ministry of Commerce"),
        ("The reporter learned from the Municipal Transport Commission that ridership rose 4 percent.", "4",
         "Municipal Transport Commission"),
        ("The Bank of Peru puts the number of mills at 700.", "700", "Bank of Peru"),
        ("The Bank of Peru is predicting growth of 7 percent.", "7", "Bank of Peru"),
        ("The Bank of Peru expects to hire 700 clerks.", "700", ""),
        ("The Bank of Peru put 700 clerks on leave.", "700", ""),
        ("The Bank of Peru today announced mill sales were 7 million pesos.", "7", "Bank of Peru"),
        ("The Bank of Peru announced a scheme for 700 mills.", "700", ""),
        ("Rents rose 7 percent, the latest figures from the Bank of Peru reveal.", "7", "Bank of Peru"),
        ("Rents rose 7 percent, as reported by the Bank of Peru.", "7", "Bank of Peru"),
        ("Rents rose 7 percent, based on figures from the Bank of Peru.", "7", "Bank of Peru"),
        ("Rents rose 7 percent, the town trade department's statistics show.", "7", "town trade department"),
        ("Rents rose 7 percent, a report of the Bank of Peru in Lima says.", "7", "Bank of Peru"),
        ("Rents rose 7 percent, statistics showed.", "7", ""),
        ("Rents rose 7 percent, according to a paper the central bank put out in May.", "7", "central bank"),
        ("Zolo Group projects must have 700 clerks.", "700", ""),
        ("Zolo Group expects hiring 700 clerks.", "700", ""),
        ("A firm based on the island of Malta has 700 clerks.", "700", ""),
        ("Rents rose 7 percent, according to the review that the Bank of Peru released.", "7", "Bank of Peru"),
        ("Rents rose 7 percent, said the Bank of Peru.", "7", "Bank of Peru"),
        ("Rents rose 7 percent, reported Zolo Group.", "7", "Zolo Group"),
        ("Lima is eighth in rents, according to the State of Inns 2024 report.", "eighth",
         "State of Inns 2024 report"),
        ("Amina Bello, one of the 300 clerks, said that she had left.", "300", ""),
        # bodies in small letters
        ("Output rose 7 percent, the provincial data bureau said on Monday.", "7", "provincial data bureau"),
        ("Rents sank by as much as 7 percent in spring, the town's housing bureau announced.", "7",
         "housing bureau"),
        ("Ferries fell to 700, according to the regional transport administration.", "700",
         "regional transport administration"),
        ("Ohio's department of health said 7 percent were ill.", "7", "department of health"),
        # people and bodies beside the verb
        ("Drivers rose to 700, said its president Rosa Weber.", "700", "Rosa Weber"),
        ("Growth was 7 percent, the Fiji Statistics Authority (FSA) reported.", "7", "Fiji Statistics Authority"),
        ("It reached 700, according to a report by Gartner, IDC and Bain & Company.", "700",
         "Gartner, IDC and Bain & Company"),
        ("Zolo Group on Monday said it would hire 700.", "700", "Zolo Group"),
        ("DBS, the largest lender, estimates that it saved 700 hours.", "700", "DBS"),
        ('"We\'ve hired 700," said its CEO Ana Ruiz.', "700", "Ana Ruiz"),
        ("Local officials expect 700 firms to benefit.", "700", "local officials"),
        ("Output rose 7 percent in May, data from Zolo Group have shown, easing fears.", "7", "Zolo Group"),
        ("According to its president, Ana Ruiz, the plant made 700 cars.", "700", "Ana Ruiz"),
        ('"We hired 700 people," said Eng. Ana Ruiz, head of the plant.', "700", "Ana Ruiz"),
        ("Exports rose 7 percent, Minister of Trade and Energy Dr. Ana Ruiz told a forum.", "7", "Ana Ruiz"),
        ("Zolo Group, listed on the Lima Market, grew. It sold 700 cars, the company told a forum.", "700",
         "Zolo Group"),
        # the office of a person
        ("Ana Ruiz, Minister for Ports, Rural Affairs and Fishing Fleets said sales rose 7 percent.", "7", "Ana Ruiz"),
        ("Landings rose 7 percent, said Ana Lima, chief executive of Zolo Fisheries.", "7", "Ana Lima"),
        ("Ana Ruiz, the mayor, spoke. The mayor said 700 homes were ready.", "700", "Ana Ruiz"),
        ("Ana Ruiz, the mayor, spoke. Some 700 homes are ready, said the mayor.", "700", "Ana Ruiz"),
        ("Ana Ruiz, the mayor, spoke. In the harbour, the chief executive said 700 boats lay idle.", "700", "Ana Ruiz"),
        ("Some 700 homes were built there, and the mayor praised them.", "700", ""),
        ('Governor Ana Ruiz came. Ruiz said: "We have 700 boats."', "700", "Ana Ruiz"),
        # a report that was told of before, a body by its first letters
        ("A study by Zolo Group counts mills. According to the study, 700 opened.", "700", "Zolo Group"),
        ("In a study published by Zolo Group, mills grow. According to the study, 700 opened.", "700", "Zolo Group"),
        ("Mills grow, according to a survey by Zolo Group. The survey found that 700 opened.", "700", "Zolo Group"),
        ("Mills grow, Ana Ruiz, the mayor, said. The survey found that 700 opened.", "700", ""),
        ("The VMC Mill Board met. Some 700 mills opened, VMC said.", "700", "VMC Mill Board"),
        # what is called a conference may publish
        ("Trade rose 3 percent, according to the latest figures released by the World Tea Conference.", "3",
         "World Tea Conference"),
        ("Trade rose 3 percent, according to figures released at the World Tea Conference.", "3", ""),
        ("Strong points are rents (ranked first), and homes and research (ranked third).", "third", ""),
        # the verb closes the sentence
        ("Togo has the third-best ports on the coast, with 700 cranes, Lome University found in a study.", "700",
         "Lome University"),
        ("The firm holds about 30 percent of the world market for pumps, analysts estimate.", "30", "analysts"),
        ("In the second quarter of the year, with 700 clerks, Zolo Group found partners in Chile.", "700", ""),
        ("Tugs rose to 700 in a year of heavy trade, Zolo Bank economists noted.", "700", "Zolo Bank"),
        ("Mills grew to 700, figures of the Norwegian millers' association show.", "700",
         "Norwegian millers' association"),
        ("Mills grew to 700, said research firm Zolo Insights.", "700", "Zolo Insights"),
        ("Mills grew to 700, note the study's authors.", "700", "authors"),
        ("Mills grew to 700, finance ministry figures showed.", "700", "finance ministry"),
        # people and their bodies
        ("Juan Lopez of the Callao Port Authority said that 700 ships had called.", "700", "Juan Lopez"),
        ("Ana Ruiz, who works at Zolo Group, said 700 ships were sold.", "700", "Ana Ruiz"),
        ("If it is signed, 700 trams will be built, Prime Minister Jane Hill and the transport ministry said.",
         "700", "Jane Hill and transport ministry"),
        ("Trams were sold, with the regulator saying over 700 were scrapped.", "700", "regulator"),
        ("Mayor Ana Ruiz toured the dock, adding 700 boats to the fleet.", "700", ""),
        ("Sales may reach 700, the agency quoted mayor Ana Ruiz as saying.", "700", "Ana Ruiz"),
        # what another clause tells is nobody's
        ("Lending rose to 700 pesos from 600 pesos and mayor Ana Ruiz said the bank wants to cut costs.", "700", ""),
        ("With growth of 700 boats, Zolo Group said it would hire more people in Chile.", "700", "Zolo Group"),
        ("The economy grew by 7 percent and its governor Ana Ruiz hopes for 5 percent.", "7", ""),
        # a demand is no source, data that are told of in passing are
        ("Citing weak demand for its Home Group, Zolo Group made 700 stoves.", "700", ""),
        ("Citing data for May from the Bureau of Mines, the paper wrote of 700 pits.", "700", "Bureau of Mines"),
        ("Mr Soto shared data from Enel, which showed that capacity rose to 700 MW.", "700", "Enel"),
        # what a body expects of others, not what it plans
        ("For Peru as a whole the central bank expects growth of 7 percent.", "7", "central bank"),
        ("The Ministry of Trade met. The ministry forecasts growth of 7 percent.", "7", "Ministry of Trade"),
        ("Zolo Group met. The company expects sales of 700 stoves.", "700", ""),
        # a body or a report that was credited before
        ("The Ohio Tea Board said sales rose. Stocks rose 7 percent, the trade body said.", "7", "Ohio Tea Board"),
        ("The Ohio Tea Board said sales rose. Stocks rose 7 percent, it added.", "7", "Ohio Tea Board"),
        ("A survey published by Gartner is out. The survey, called Ships at Sea, reveals that 700 sank.", "700",
         "Gartner"),
        ("The survey, compiled by Gartner, shows that 700 ships sank.", "700", "Gartner"),
        ("According to the World Tea Report, published by Gartner, 700 mills opened.", "700", "Gartner"),
        ("Mayor Ana Ruiz came. The Union Minister noted that 700 ships were new.", "700", "Ana Ruiz"),
        ("The press officer said 700 ships were new.", "700", ""),
        # whom no name was seen for
        ("Rents rose 7 percent, according to Statistics Malta.", "7", "Statistics Malta"),
        ("The Zolo Fisheries Board met. Landings rose 7 percent, according to the ZFB.", "7", "Zolo Fisheries Board"),
        ("Rents in the old town rose 7 percent, Lagos Evening Post reported on Saturday.", "7", "Lagos Evening Post"),
        ("The Harbour and Fisheries Minister says almost 7 percent of boats are new.", "7",
         "Harbour and Fisheries Minister"),
        ("Among the Member States, rents rose 7 percent.", "7", ""),
        # bodies and groups of a place
        ("The Kerala government on Tuesday said it had built 700 schools.", "700", "Kerala government"),
        ("Some 700 mills opened, said the Norwegian government.", "700", "Norwegian government"),
        ("Officials in Accra said 700 mills had opened.", "700", "officials in Accra"),
        ("Accra authorities said 700 mills had opened.", "700", "Accra authorities"),
        ("The trade bureau of Accra introduced that 700 mills had opened.", "700", "trade bureau of Accra"),
        ("The EU notes that 7 percent of farms have solar panels.", "7", "European Union"),
        ("Some 700 mills opened, according to plans announced by the town's trade bureau at the fair.", "700",
         "trade bureau"),
        ("A report released by the research institute at the Zolo Tea Centre says 700 mills opened.", "700",
         "Zolo Tea Centre"),
        ("The Ghanaian government has published a mining report showing that 700 pits opened.", "700",
         "Ghanaian government"),
        # spokesmen
        ("A Salt Board spokesperson said 700 mills had opened.", "700", "Salt Board"),
        ("Some 700 mills opened, a Salt Board senior official said on Monday.", "700", "Salt Board"),
        ("Zolo Group grew. A company spokesman said 700 mills had opened.", "700", "Zolo Group"),
        ("A spokesman said 700 mills had opened.", "700", ""),
        # the document behind its verb, with a title, or told of again
        ("Some 700 mills opened, show figures from the Salt Board.", "700", "Salt Board"),
        ("Some 700 mills opened, said a study issued by the Salt Board on Friday.", "700", "Salt Board"),
        ("Some 700 mills opened, showing demand in the list of towns, the Salt Board reported.", "700", "Salt Board"),
        ("Ana Ruiz said the board backed 700 data centre projects with a loan.", "700", "Ana Ruiz"),
        ('Some 700 mills opened, according to the "Salt Report 2020" released by the Salt Board.', "700", "Salt Board"),
        ("Salt Board's report, Salt of the World 2021, estimates that 700 mills opened.", "700", "Salt Board"),
        ("The Global Salt Report 2021 says 700 mills opened.", "700", "Global Salt Report 2021"),
        ("Mills grow, the Salt Board said in a report. As per the report, which came in May, 700 opened.", "700",
         "Salt Board"),
        ("The Salt Board issued a statement on Monday. Some 700 mills opened, the statement said.", "700",
         "Salt Board"),
        ("Mills grow, according to a survey by Zolo Group. Some 700 opened, per the survey.", "700", "Zolo Group"),
        ("Some 700 mills opened, according to a talk given to tell people about Zolo Group.", "700", ""),
        # what was learned
        ("Some 700 mills opened, it was learned on Monday from the Salt Board.", "700", "Salt Board"),
        ("Reporters learned from the Salt Board that mills grow. Some 700 opened in May.", "700", "Salt Board"),
        ("The town learned in May that 700 mills had opened.", "700", ""),
        # who speaks, whatever stands between or behind
        ("Mayor Ana Ruiz this week announced that 700 mills had opened.", "700", "Ana Ruiz"),
        ('"We sold 700 boats," Ana Ruiz, head of the Salt Board, said, according to Norway Today.', "700", "Ana Ruiz"),
        ("In her speech, mayor Ana Ruiz, 40, spoke of salt. The mayor indicated that 700 mills had opened.", "700",
         "Ana Ruiz"),
        ("The state gave 700 pesos to mines, and on May 3, Finance Minister Ana Ruiz announced the rules.", "700", ""),
        # no source
        ("Zolo announced 700 new jobs.", "700", ""),
        ("Official data showed that exports rose 5 percent.", "5", ""),
        ("One study found that 40 percent of farmers gained.", "40", ""),
        ("Mayor Li Wen toured the park, which has 22 lines.", "22", ""),
        ("Kenya added 5 million lines.", "5", ""),
    ],
)  # fmt: skip
def test_the_sentence_names_its_source(text: str, figure: str, source: str) -> None:
    assert credited(text, figure) == source


@pytest.mark.parametrize(
    ("text", "figure", "source"),
    [
        # a body that the same sentence named, whatever it does
        ("Zolo Inc's profit rose 7% last year, the company said.", "7", "Zolo"),
        ("Nokia sold 700 boats last year, the Finnish company said in its yearbook.", "700", "Nokia"),
        ("Zolo Bank grew. It has 700 desks, according to the lender.", "700", "Zolo Bank"),
        ("Zolo Inc sold more salt. Some 700 mills opened, according to a company statement.", "700", "Zolo"),
        ("Embattled salt group Zolvik has sold 700 mills, it said in a statement.", "700", "Zolvik"),
        ("Mills grow. Some 700 opened, the regional statistics office said.", "700", "regional statistics office"),
        ("The company said Zolo Inc had 700 mills.", "700", "company"),
        ("Analysts said salt was dear. They said 700 mills had opened.", "700", "analysts"),
        ("Ana Ruiz and Tom Bell said salt was dear. They said 700 mills had opened.", "700", "Ana Ruiz and Tom Bell"),
        ("The Salt Fish Board (SFB) met. Some 700 mills opened, an SFB official said.", "700", "Salt Fish Board"),
        ("Some 700 mills opened, according to the trade bureau's statistics.", "700", "trade bureau"),
        # an office stands for the person who spoke
        ("Ana Ruiz, the minister, spoke on Monday. Some 700 mills will open, according to the minister.", "700",
         "Ana Ruiz"),
        ("Mayor Ana Ruiz, head of the ministry, spoke. The head of the ministry said 700 mills had opened.", "700",
         "Ana Ruiz"),
        ("At a session chaired by Mayor Tom Bell, Minister of Salt Ana Ruiz said 700 mills had opened.", "700",
         "Ana Ruiz"),
        # several speak, or two verbs follow one who does
        ("Milk output of the north rose 7%, the Bureau of Farms, the Ministry of Trade and the Tea Board announced.",
         "7", "Bureau of Farms, Ministry of Trade and Tea Board"),
        ("Mayor Ana Ruiz toured a port and pointed out that 700 mills had opened.", "700", "Ana Ruiz"),
        ("Mayor Ana Ruiz sold 700 mills and pointed out that salt was dear.", "700", ""),
        # a verb of speech and its clause, not its object
        ("The Ports Department reported salt stocks shot up 7% last month.", "7", "Ports Department"),
        ("The Ports Department reported a decline of 7% last month.", "7", ""),
        ("The Ports Department reported sharply increased stocks of 700 sacks.", "700", ""),
        # whose report
        ("Salt sales in the north rose 7 percent, trade group SEMI showed in a report on Monday.", "7", "SEMI"),
        ("Towns got 7 percent of grants, the latest report issued by the Tea Board, Fiskdir, showed.", "7",
         "Tea Board, Fiskdir"),
        ("A report by the Tea Board showed growth. The report gave a list of ports, revealing that 700 were small.",
         "700", "Tea Board"),
        ("Some 7 in 9 homes had a boat, according to the report on boats released at the ongoing Oslo Boat Summit.",
         "7 in 9", ""),
        # those who expect
        ("City officials in Porto expect 700 mills to open.", "700", "city officials in Porto"),
        ("Norway had 700 mills in May, says the Ministry of Fisheries (MOF) of the country.", "700",
         "Ministry of Fisheries"),
        # what somebody else said is no source of what came before
        ("Shares of Lorvi fell 7 percent after Davy Research said boat makers would be cautious.", "7", ""),
        ("Ana Ruiz, head of the Tea Board, said that a cut was near. Traders in Accra looked at rents, up 7 percent.",
         "7", ""),
        # whom a paper cites, whom it told
        ("Some 700 mills opened last spring, Reuters reported, citing the Tea Board.", "700", "Tea Board"),
        ("Some 700 mills opened, Ana Ruiz, the head of the Tea Board, told Salt Times.", "700", "Ana Ruiz"),
        # an office and its holder, a body behind its verb, a quotation behind a colon
        ('"We have 700 mills," explains the director of the Tea Board, Ana Ruiz.', "700", "Ana Ruiz"),
        ("Some 700 mills opened, said an official with the Tea Board.", "700", "Tea Board"),
        ("Some 700 mills opened last spring, estimates the Tea Board.", "700", "Tea Board"),
        ('Ana Ruiz, head of Zolo: "We have 700 mills."', "700", "Ana Ruiz"),
        ("The president of Zolo Group, Ana Ruiz, said the group had 700 mills.", "700", "Ana Ruiz"),
        # what follows "said" is what was said
        ("The Tea Board issued a report on Monday. The report said 700 mills had opened.", "700", "Tea Board"),
        ("The Tea Board issued a report on Monday. It showed that 700 mills had opened.", "700", "Tea Board"),
        ("The Tea Board issued a report on Monday. It says 700 mills have opened.", "700", "Tea Board"),
        ("The Tea Board and the Salt Board jointly announced that 700 mills would open.", "700",
         "Tea Board and Salt Board"),
        ("The Tea Board and four other departments said 700 mills would open.", "700", "Tea Board"),
        ("Some 700 mills opened, according to the organizers of the fair.", "700", "organizers"),
        ("According to incomplete statistics, 700 mills opened.", "700", ""),
        ("The Tea Board announced at a press conference on Monday that 700 mills had opened.", "700", "Tea Board"),
        ("The Tea Board announced a plan for 700 mills.", "700", ""),
        ("Results published by the Tea Board show 700 mills.", "700", "Tea Board"),
    ],
)  # fmt: skip
def test_those_that_a_source_points_at(text: str, figure: str, source: str) -> None:
    assert credited(text, figure) == source


def test_a_family_name_stands_for_the_person_named_before() -> None:
    text = "Liu Dawei, director of the office, said talks went on.\n\nThe sector gave 60 percent, Liu added."
    assert credited(text, "60") == "Liu Dawei"


def test_a_quotation_without_a_verb_goes_on_with_the_last_speaker() -> None:
    text = 'Sara Haile, head of the fund, said it is time to act.\n\n"We should train 500 engineers."'
    assert credited(text, "500") == "Sara Haile"


def test_a_data_source_does_not_reach_the_next_sentence() -> None:
    text = "According to the World Bank, growth was 4 percent. A second problem is cost: 15 percent cannot pay."
    assert credited(text, "15") == ""


def test_promises_between_two_credits_of_one_source_are_its_own() -> None:
    text = (
        "According to local authorities, the province will build roads.\n\nIt will expand ports.\n\n"
        "Efforts will go on, said local authorities."
    )
    assert credited(text, "will expand ports", "commitment") == "local authorities"


def test_he_is_the_last_person_not_the_last_source() -> None:
    text = (
        "Jobs rose, local authorities said. Herdsman Dawa Tsering, who sells butter, is 40. He said he earned 60,000."
    )
    assert credited(text, "60,000") == "Dawa Tsering"


def test_a_title_alone_stands_for_the_person_who_was_named_with_it() -> None:
    text = 'Metro Mayor Ana Ruiz spoke.\n\nThe Metro Mayor said:\n\n"Our goal is 5 percent."'
    assert credited(text, "5") == "Ana Ruiz"


def test_a_quotation_of_several_sentences_has_one_speaker() -> None:
    text = 'Ana Ruiz, head of the fund, said:\n\n"I am glad. Our goal is 5 percent. Nobody is bolder."'
    assert credited(text, "5") == "Ana Ruiz"


@pytest.mark.parametrize("figure", ["700", "30"])
def test_whom_him_stands_for_speaks_on_in_the_paragraph(figure: str) -> None:
    text = "Ana Ruiz, the mayor, said work went on. According to her, 700 homes are ready. Some 30 more will follow."
    assert credited(text, figure) == "Ana Ruiz"


def test_a_quotation_that_begins_before_its_speaker_is_named_is_all_the_speakers() -> None:
    text = 'Prices rose.\n\n"The mill cost 700 pesos. It pays. We like it," said Ana Ruiz, the owner.'
    assert credited(text, "700") == "Ana Ruiz"


@pytest.mark.parametrize(
    ("second", "source"),
    [
        ("This is according to Gartner.", "Gartner"),
        ("These figures were released by the Bureau of Statistics on Monday.", "Bureau of Statistics"),
        ("This year was good, according to Gartner.", ""),
    ],
)
def test_the_next_sentence_may_name_the_source(second: str, source: str) -> None:
    assert credited(f"Lima has 700 inns. {second}", "700") == source


@pytest.mark.parametrize(
    ("headline", "source"),
    [
        ("Tea sales up 700 sacks: Gartner", "Gartner"),
        ("Tea sales up 700 sacks: Gartner, IDC", "Gartner, IDC"),
        ("Tea sales: 700 sacks for Gartner", ""),
        ("Gartner: tea sales up 700 sacks", "Gartner"),
        ("Ministry of Ports: tea sales up 700 sacks", "Ministry of Ports"),
        ("Zolo Group: tea sales up 700 sacks", ""),
    ],
)
def test_a_headline_may_name_its_source_beside_a_colon(headline: str, source: str) -> None:
    article = parse("article.txt", f"{headline}\n\nAna Ruiz, head of the Ministry of Ports, drinks tea.".encode())
    mention = Mention(0, headline.index("700"), headline.index("700") + 3, "quantity")
    views = scenes(article)
    attribution.assign([mention], views, attribution.credits(views))
    assert mention.attribution == source


def test_what_stands_before_a_quotation_is_not_its_speakers() -> None:
    text = 'The mill sold 300 sacks."We bought 700 sacks. It pays. We like it," said Ana Ruiz, the owner.'
    assert [credited(text, "300"), credited(text, "700")] == ["", "Ana Ruiz"]


@pytest.mark.parametrize("row", lexicons.rows("en/reporting_verbs"), ids=lambda row: row["word"])
def test_every_verb_of_speech_credits_as_its_example_says(row: dict[str, str]) -> None:
    assert row["word"] in row["example"].lower()
    assert credited(row["example"], "700") == row["source"]
