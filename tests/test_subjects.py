"""Whose figure it is: the subject and place of a mention in a short article."""

from __future__ import annotations

import pytest

from claimbook.articles import parse
from claimbook.extraction.name.names import scenes
from claimbook.extraction.subject import attribution, subjects
from claimbook.model import Mention


def owned(text: str, figure: str, claim_type: str = "quantity") -> tuple[str, str]:
    """Subject and place of the claim whose span is `figure`."""
    article = parse("article.txt", f"A headline\n\n{text}".encode())
    start = article.text.rindex(figure)
    sentence = next(s.index for s in article.sentences if s.start <= start < s.end)
    mention = Mention(sentence, start, start + len(figure), claim_type)
    others = [
        Mention(s.index, s.start + at, s.start + at + len(word), "quantity")
        for s in article.sentences
        for at, word in _figures(s.text)
        if s.start + at != start
    ]
    views = scenes(article)
    subjects.assign(sorted([mention, *others], key=lambda m: m.start), views, attribution.credits(views))
    return mention.subject, mention.place


def _figures(text: str) -> list[tuple[int, str]]:
    """The plain digit figures of a sentence, so that a list is seen as a list."""
    found, at = [], 0
    for word in text.split(" "):
        bare = word.strip("($,;:.)%")
        if bare[:1].isdigit() and not (len(bare) == 4 and bare.isdigit()):
            found.append((at + word.index(bare), bare))
        at += len(word) + 1
    return found


@pytest.mark.parametrize(
    ("text", "figure", "subject", "place"),
    [
        # the clause's own subject or owner
        ("Ghana's cocoa exports rose 5 percent last year.", "5", "Ghana", "Ghana"),
        ("Shenzhen has built 51,000 5G base stations.", "51,000", "Shenzhen", "Shenzhen"),
        ("In Kenya, Safaricom added 2.4 million customers.", "2.4", "Safaricom", "Kenya"),
        ("The revenue of Infosys grew 9 percent.", "9", "Infosys", "India"),
        ("Karnataka grew 8 percent, while Tamil Nadu grew 7 percent.", "8", "Karnataka", "Karnataka"),
        ("Karnataka grew 8 percent, while Tamil Nadu grew 7 percent.", "7", "Tamil Nadu", "Tamil Nadu"),
        ("Chinese imports of chips fell 10 percent.", "10", "China", "China"),
        ("The European Union invested 43 billion euros in chips.", "43", "European Union", "European Union"),
        ("The software revenue of the sector in Nanjing was 90 billion yuan.", "90", "Nanjing", "Nanjing"),
        ("Hefei in East China's Anhui province is home to 60 quantum firms.", "60", "Hefei", "Hefei"),
        ("South China's Guangdong Province has 320,000 racks.", "320,000", "Guangdong", "Guangdong"),
        ("Wuxi, Jiangsu province, hosts 300 chip firms.", "300", "Wuxi", "Wuxi"),
        ("The coastal city Xiamen handled 12 million containers.", "12", "Xiamen", "Xiamen"),
        ("Nairobi-based Copia raised 50 million dollars.", "50", "Copia", "Nairobi"),
        # relative clauses
        ("Talent flows to Estonia, which has 1,400 startups.", "1,400", "Estonia", "Estonia"),
        ("The plant was sold to Hitachi, whose sales rose 4 percent.", "4", "Hitachi", "Japan"),
        ("The lowest rate was seen in Malta where women held 12 percent of posts.", "12", "Malta", "Malta"),
        # brackets, lists, respectively
        ("The share was highest in Sweden (24 percent) and Ireland (22 percent).", "24", "Sweden", "Sweden"),
        ("The share was highest in Sweden (24 percent) and Ireland (22 percent).", "22", "Ireland", "Ireland"),
        ("Rwanda and Uganda spent $12 million and $30 million respectively.", "30", "Uganda", "Uganda"),
        ("Women made up 20 percent in Peru, 25 percent in Chile and 31 percent in Cuba.", "25", "Chile", "Chile"),
        ("Ghana, Kenya and Togo pledged 50 million dollars.", "50", "Ghana, Kenya and Togo", "Ghana"),
        # only after the figure
        ("Last year, 40 percent of Vietnam's exports were electronics.", "40", "Vietnam", "Vietnam"),
        ("More than 4,000 towers were built across the Philippines.", "4,000", "Philippines", "Philippines"),
        ("An estimated 24 million Americans lack broadband.", "24", "United States", "United States"),
        # fronted phrases
        ("With 300 stores, Jumia is growing.", "300", "Jumia", "Nigeria"),
        ("In states such as Ohio and Utah, 25 percent of homes are offline.", "25", "Ohio and Utah", "Ohio"),
        # speakers are not owners
        ("Eurostat said Poland's chip sector employs 9,000 people.", "9,000", "Poland", "Poland"),
        ("Safaricom said on Tuesday its revenue rose 16 percent.", "16", "Safaricom", "Kenya"),
        # pointing words
        ("Chengdu is growing fast. The city has 30 incubators.", "30", "Chengdu", "Chengdu"),
        ("Chengdu is growing fast. Its output rose 7 percent.", "7", "Chengdu", "Chengdu"),
        ("Chengdu leads in chips. The province has 21 cities.", "21", "Sichuan", "Sichuan"),
        ("Chengdu leads in chips. Across the country, 90 cities follow.", "90", "China", "China"),
        ("Binhai New Area opened a lab. The new area hosts 500 firms.", "500", "Binhai New Area", "Binhai New Area"),
        ("BYD makes buses. The company employs 600,000 people.", "600,000", "BYD", "China"),
        ("BYD makes buses, and it sold 3 million cars.", "3", "BYD", "China"),
        ("The Smart Farms Initiative began in Mali. The initiative reached 800 villages.", "800",
         "Smart Farms Initiative", "Mali"),
        ("The Bright Start Fund (BSF) helps Fiji. The BSF paid out 5 million dollars.",
         "5", "Bright Start Fund", "Fiji"),
        # names in no list
        ("Deep Harvest Robotics of Suzhou has sold 500 machines.", "500", "Deep Harvest Robotics", "Suzhou"),
        ("Lekki Free Zone in Lagos attracted 150 firms.", "150", "Lekki Free Zone", "Lekki Free Zone"),
        ("The Nanhu Innovation Park in Hefei has 70 tenants.", "70", "Nanhu Innovation Park", "Nanhu Innovation Park"),
        # what the paragraph is about
        ("Kigali hosts a tram depot. So far, 30 percent of the track is laid.", "30", "Kigali", "Kigali"),
    ],
)  # fmt: skip
def test_a_figure_belongs_to_its_grammatical_owner(text: str, figure: str, subject: str, place: str) -> None:
    assert owned(text, figure) == (subject, place)


def test_the_running_subject_is_reset_in_a_new_paragraph() -> None:
    text = (
        "Oman's ports are growing. Oman plans a free zone.\n\nA test in Salalah went well.\n\nExports rose 9 percent."
    )
    assert owned(text, "9") == ("Oman", "Oman")


def test_an_owner_right_before_a_promise_wins_over_the_subject() -> None:
    text = "Chengdu is growing. The deal shows Sichuan's commitment to cut emissions."
    assert owned(text, "commitment to cut emissions", "commitment") == ("Sichuan", "Sichuan")


def test_the_place_in_a_superlative_is_its_scope_not_its_subject() -> None:
    text = "As the only free zone in Yunnan province, Honghe Park has a role. It is the largest base in Asia."
    assert owned(text, "the only free zone in Yunnan province", "superlative")[0] == "Honghe Park"
    assert owned(text, "the largest base in Asia", "superlative")[0] == "Honghe Park"


@pytest.mark.parametrize(
    ("text", "figure", "subject"),
    [
        # where it was written is not what it is about
        ("NEW DELHI, 3 March — Sales of solar panels in Goa rose 5 percent.", "5", "Goa"),
        ("Accra — The Volta Skills Fund paid out 9 million dollars.", "9", "Volta Skills Fund"),
        ("Lima, Feb 18 (Andina).- Peru shipped 3 million tonnes.", "3", "Peru"),
        ("Press Office, Rabat, 2 May 2024\n\nGhana is growing. Jobs rose 3 percent.", "3", "Ghana"),
        # the words beside a name tell what it is, so that a pointing word finds it
        ("PayZolo, a Kenyan payments company, began. The firm has 300 agents.", "300", "PayZolo"),
        ("Chile's instant payment system Rapo grew. The system moved 4 million pesos.", "4", "Rapo"),
        ("The northern state of Tarvano drew 3 billion dollars.", "3", "Tarvano"),
        ("Bodo Textiles, an exporter based in Kara Vel, grew. The firm earned 4 million.", "4", "Bodo Textiles"),
        ("The Nairobi Commodity Exchange opened. The exchange has 40 members.", "40", "Nairobi Commodity Exchange"),
        ("The company's director, Tran Van Hai, spoke. Vietnam grew 6 percent.", "6", "Vietnam"),
        ("Fiji is a kingdom no more. Output of the Union's farms rose in Malta, where 9 percent fell.", "9", "Malta"),
        ("Shares of Bourse Casablanca rose. Bourse Casablanca gained 8 percent.", "8", "Bourse Casablanca"),
        ('Mali is hot. "We added 20 shops," said Ana Diaz, chief executive of Zolo.', "20", "Zolo"),
        # owners and owned
        ("Safaricom's Zuri Platform holds 30 percent.", "30", "Zuri Platform"),
        ("Exports from Agadir, a port in southern Morocco, rose 7 percent. Agadir has 3 ports.", "3", "Agadir"),
        ("A Lagos start-up called Zolo, which has 12 staff, opened a shop.", "12", "Zolo"),
        ("The Spain-Morocco cable broke. Peru has 12 cables.", "12", "Peru"),
        ("In 2024 Poland generated 29 percent of its power from wind.", "29", "Poland"),
        # names that are none
        ("Oman is growing. Real GDP rose 2 percent.", "2", "Oman"),
        ("Oman is growing. The Information and Communications sector rose 2 percent.", "2", "Oman"),
        ("The Department of Commerce and Zolo Inc. signed. The company has 11 shops.", "11", "Zolo"),
        ("The Prince Ali bin Hamad Al Sabri Solar Park makes 5 percent of it.", "5",
         "Prince Ali bin Hamad Al Sabri Solar Park"),
        # bodies that count or foresee
        ("Zolo Robotics grew. Zolo Robotics hired.\n\nAccording to the Central Bank of Malta, wages sank 9.",
         "9", "Malta"),
        ("Ghana grew. The Central Bank of Ghana expects the rate to reach 24 percent.", "24", "Ghana"),
        # a figure that counts places, in a paragraph on one of them
        ("Malaysia grew. Malaysia has malls.\n\nKedah is rich. Wages fell in 11 states.", "11", "Malaysia"),
    ],
)  # fmt: skip
def test_what_an_article_is_about(text: str, figure: str, subject: str) -> None:
    assert owned(text, figure)[0] == subject


def test_a_line_that_names_the_publisher_is_no_topic() -> None:
    article = parse(
        "article.txt", b"Port sets a record\nChina Daily\n\nSohar Port grew. Annual growth came to 4 percent."
    )
    start = article.text.rindex("4")
    sentence = next(s.index for s in article.sentences if s.start <= start < s.end)
    mention = Mention(sentence, start, start + 1, "quantity")
    views = scenes(article)
    subjects.assign([mention], views, attribution.credits(views))
    assert mention.subject == "Sohar Port"


@pytest.mark.parametrize(
    ("text", "figure", "subject"),
    [
        # one capitalised word at the head of a sentence
        ("Oman grew. Zorvex shipped 300 robots.", "300", "Zorvex"),
        ("Oman grew. QLTECH, a laser maker, sold 40 machines.", "40", "QLTECH"),
        ("Oman grew. Lorvi's staff rose to 90.", "90", "Lorvi"),
        ("Oman grew. Cargo handled rose 5 percent.", "5", "Oman"),
        ("Oman grew. Farmers planted 90 hectares.", "90", "Oman"),
        ("Oman grew. Rival Zolo cut 80 jobs.", "80", "Zolo"),
        ("Oman grew. Person-to-person transfers rose 5 percent.", "5", "Oman"),
        ("Oman grew. Gross Value Added rose 5 percent.", "5", "Oman"),
        ("Fiji grew. The awards are:\n\nZorvex \u2013 90 sites in Oman", "90", "Zorvex"),
        # phrases that point with words between
        ("Zolo makes robots. The Lagos-based company sold 80 of them.", "80", "Zolo"),
        ("Zolo makes robots. The San Diego-based firm's two plants employ 80.", "80", "Zolo"),
        ("Zolo makes robots. The ride-hailing group sold 80.", "80", "Zolo"),
        ("Oman is dry. Sohar Solar Park opened. The $3 million park has 80 panels.", "80", "Sohar Solar Park"),
        ("Oman is dry. Zolo began in Lima Robot City. The robot city has 80 firms.", "80", "Lima Robot City"),
        ("Zolo grew. Zari, a start-up in Oman, began. The start-up has 80 staff.", "80", "Zari"),
        ("Zolo grew. Ana Diaz told the Gulf Times. She said it plans to hire 80.", "80", "Zolo"),
        # clauses that stand between
        ("Lorvik, where Zolo is based, came second with 80.", "80", "Lorvik"),
        ("Oman hired Zolo, a company that has 80 staff.", "80", "Zolo"),
        ("In Suzhou, Jiangsu province, where trials began, 80 shops joined.", "80", "Suzhou"),
        ("Zolo's plant at Lorvik, which employs 80, opened.", "80", "Zolo"),
        ("The plant at Reno will be built by Zolo at a cost of 80.", "80", "Zolo"),
        # names that a sentence takes one by one
        ("Ohio led with 61, followed by Utah and Iowa, with 28 and 14 respectively.", "28", "Utah"),
        ("Ohio and Utah follow with 90 and 40 windmills.", "40", "Utah"),
        ("Texas has 90, with Utah on 60 and Iowa on 40.", "60", "Utah"),
        ("A plant in Reno, Nevada, and Zolo grew. Zolo hired 80.", "80", "Zolo"),
        ("Trade of Fiji with China, including Hong Kong, rose 8 percent.", "8", "Fiji"),
        # other names and forms of a name
        ("Dawn Alliance, better known as Lorvi, began. Dawn Alliance has 80 staff.", "80", "Lorvi"),
        ("Zolo Energy grew. Zolo hired 80.", "80", "Zolo Energy"),
        ("Zolo grew. Zolo Energy hired 80.", "80", "Zolo"),
        ("The Rural Homes and Net Links (RHNL) program began. The RHNL has 80 sites.", "80",
         "Rural Homes and Net Links program"),
        ("The 2023 World Kite Expo drew 80 makers.", "80", "2023 World Kite Expo"),
        ("The Fiji Kite Expo 2017 began. The expo drew 80 makers.", "80", "Fiji Kite Expo 2017"),
        ("JOHOR BARU: Ana Diaz said Johor has 80 firms.", "80", "Johor"),
        # bodies, works and sums
        ("China grew. The State Intellectual Property Office of China received 80 claims.", "80", "China"),
        ("Zolo Robotics grew. The new plant in Penang will hire 80.", "80", "Zolo Robotics"),
        ("Oman grew. A cloud data center in Sohar opened. It has 80 racks.", "80", "cloud data center"),
        ("Oman grew. Under the Bright Homes Programme, 80 villages were lit.", "80", "Bright Homes Programme"),
        ("Hefei leads. Hefei has labs. Nationwide the total now stands at 70.", "70", "China"),
        ("Zolo opened a shop in Oman. It hired.\n\nThe plant there makes 80 cars.", "80", "Zolo"),
        ("Airtel Zambia has 44 percent and state-owned Zamtel the remaining 7 percent.", "7", "Zamtel"),
        ("Zolo, an Acme Group company, makes 80 chips a day.", "80", "Zolo"),
        ("Zolo grew. In the Eastern Cape it has 80 towers.", "80", "Zolo"),
        ("Oman grew. Theft cost Zolo 80 million rials.", "80", "Zolo"),
        ("Ohio will get 90, while 80 goes to Utah.", "80", "Utah"),
        ("Brain Works 23, one of the biggest, earned 80.", "80", "Brain Works 23"),
        ("Zolo grew. Its rivals Lorvi and Zari have 80 sites.", "80", "Lorvi and Zari"),
        ("Lorvi and Togo pledged 80.", "80", "Lorvi and Togo"),
        ("Oman grew. Globally, 80 percent of homes are online.", "80", "world"),
        ("Hefei grew. Sales rose to 80, or half of the total for Anhui province.", "half", "Hefei"),
        ("Oman grew. At the World Internet of Things Exposition, 80 firms met.", "80",
         "World Internet of Things Exposition"),
        ("Mali is hot. \"We added 20,\" said Ana Diaz, chief executive of Lima-based Zolo.", "20", "Zolo"),
        # what a part is about
        ("Finland leads the EU. Sweden is next, and Malta last in the EU.\n\nUse rose 8 percent.", "8",
         "European Union"),
        ("Foxel grew in Ohio. Ohio, Utah and Iowa lead.\n\nThe country added 80.", "80", "United States"),
    ],
)  # fmt: skip
def test_owners_of_articles_that_no_list_foresees(text: str, figure: str, subject: str) -> None:
    assert owned(text, figure)[0] == subject


@pytest.mark.parametrize(
    ("text", "figure", "subject"),
    [
        # signs of money name no place
        ("Ghana traded more. Exports stood at US$80 million.", "80", "Ghana"),
        # an officer's body, and whom one tells, own nothing
        ("Kenya is online. The Chairman of the Roads Commission, Dr. Ana Ruiz, said gaps fell to 80.", "80", "Kenya"),
        ("Kenya is online. The Minister of Roads and Open Skies, Dr. Ana Ruiz, said gaps fell to 80.", "80", "Kenya"),
        ("Kenya is online. Ana Ruiz told reporters in Mombasa on Friday that taxes made up 80 percent.", "80", "Kenya"),
        # what stands between commas
        ("Penang has grown. The chip sector, the most complete one in Malaysia, earned 80.", "80", "Penang"),
        # among whose
        ("Penang grew. Penang ranks third among the country's 80 ports.", "80", "Malaysia"),
        # a company's officer, or a company that speaks
        ('Fiji grew. Fiji has mills.\n\nZolo Mills runs on steam.\n\n"We had 80 men," said Ana Ruiz, its founder.',
         "80", "Zolo Mills"),
        ("Fiji grew. Fiji has ports. Suva-based Zolo Mills said the port's dock had helped it. It sold 80 boats.", "80",
         "Zolo Mills"),
        # what a body does itself, and what it only counts
        ("Ghana grew. The Data Office of Ghana trained 80 nurses.", "80", "Data Office of Ghana"),
        ("Ghana grew. The Data Office of Ghana received 80 claims.", "80", "Ghana"),
        # programmes that something comes about through
        ("Oman grew. The Ember Fund began. Last year 80 nurses were trained through the fund.", "80", "Ember Fund"),
        ("Oman grew. The Sails Accelerator began. Last year 80 were trained through the programme.", "80",
         "Sails Accelerator"),
        # other forms of names
        ('Oman grew. The "Nakhla" app has 80 users.', "80", "Nakhla app"),
        ("Oman grew. Phase II houses 80 firms.", "80", "Phase II"),
        ("Oman grew. The Date Palm Expo Online 2021 drew 80 firms.", "80", "Date Palm Expo Online 2021"),
        ("Oman grew. Mei Lin, 27, one of its 80 pilots, is home.", "80", "Oman"),
        # places that no list holds, and names that are only examples
        ("Oman grew. Oman has ports.\n\nFactories in Dolvar had by last May made 80 kites.", "80", "Dolvar"),
        ("Oman drew 40 firms, among them those of the two carriers, Zolo Air and Lorvi Air, with a sum of 80.", "80",
         "Oman"),
        # an article about the world has no country of its own
        ("Global sales rose. Japan, Chile, Fiji, Ghana and Kenya lead.\n\nPrices fell 80 percent.", "80", "world"),
    ],
)  # fmt: skip
def test_owners_where_another_name_stands_nearer(text: str, figure: str, subject: str) -> None:
    assert owned(text, figure)[0] == subject
