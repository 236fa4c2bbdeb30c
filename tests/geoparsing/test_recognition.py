from __future__ import annotations

import pytest

from mapapp.model import Kind


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Snow fell in Oslo and Bergen.", ["Oslo", "Bergen"]),
        ("Flights to São Paulo, Brazil, were late.", ["São Paulo", "Brazil"]),
        ("The river rose near Port-au-Prince.", ["Port-au-Prince"]),
        ("Rain reached northern Syria on Monday.", ["Syria"]),
        ("They met in St. Louis and in St. Petersburg.", ["St. Louis", "St. Petersburg"]),
        ("Turks and Syrians spoke to a Brazilian.", ["Turks", "Syrians", "Brazilian"]),
        ("Marchers from #Khartoum wrote #sudan.", ["Khartoum", "sudan"]),
        ("The US and the U.S. are one.", ["US", "U.S."]),
        ("He drove to Fresno, Calif., alone.", ["Fresno", "Calif."]),
        ("Sen. Ann Lee, D-Vermont, disagreed.", ["Vermont"]),
        ("The Hague is wet.", ["The Hague"]),
        ("LONDON The inquiry went on.", ["LONDON"]),
        ("QUAKE KILLS 40 IN NORTHERN IRAN", ["IRAN"]),
        ("Why Young Women in Lagos Are Leaving Big Tech", ["Lagos"]),
        ("The Dallas Morning News hired Georgia Power Company.", ["Dallas", "Georgia"]),
        ("She flew from Washington, D.C., to Oslo.", ["Washington, D.C.", "Oslo"]),
    ],
)
def test_finds(names, text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Jordan Smith met Chelsea Brown.",
        "Mr. Paris spoke first. Then Paris sat down.",
        "Judge Orlando ruled for Mrs. Lincoln.",
        "Reading is good for you. Nice people do it.",
        "In March and on Sunday it rained.",
        "They painted the west wall.",
        "Please let us know.",
        "The Lincoln Project met the Cleveland Quartet.",
        "She speaks Turkish and Spanish.",
        "The temple dates from 480 BC.",
        "A SWAT team came.",
        "It was a Southern tradition.",
        "St. Patrick's Day is in spring.",
        "Many Native Americans and African Americans voted.",
        "Georgia Meloni met Sydney Miller and Ann Hill.",
        "Paris Medina, a nurse, walked home.",
        "POLICE HELD MAN AFTER CHASE",
        "Dr. Kurz arrived.",
        "She wrote it in Turkish, then in Spanish.",
        "The Lincoln administration fell.",
        "He sued Hartford & Hill.",
        "They burn the Man. It is big.",
        "They roasted a turkey. Turkey is served cold with cranberry sauce.",
        "Michael Jordan scored 40 points. Jordan then left the court.",
        "Jordan Henderson passed the ball and Jordan shot wide.",
        "Sofia Lopez, 23, said she would stay. Sofia cried.",
        "He ate Brussels sprouts and Peking duck in a Panama hat.",
        "The USS Lincoln and the HMS Belfast sailed on Monday.",
        "He drove a Chevrolet Tahoe and a Hyundai Santa Fe to work.",
        "In May and March it rained. April was dry. Easter came.",
        "A worker sleeps. (AA Photo)",
        "A bomb hit a Shia neighborhood.",
        "Smoke rises over the port. (Reuters)",
        "Firefighters at work. (Photo by Jane Doe/Getty Images)",
        "(AP Photo/Charlotte Hill)",
        "",
        "12 345 !?",
    ],
)
def test_finds_no_place(names, text: str) -> None:
    assert names(text) == []


def test_no_person_of_an_envoys_visit_is_a_place(names) -> None:
    text = (
        "Envoy Peter Houston arrived with adviser Rich Lansing. Houston said he would see "
        "Sedat Akçay and İbrahim Bafra. Bafra told reporters that Lansing agreed."
    )
    assert names(text) == []


def test_a_surname_does_not_hide_the_place_of_its_own_name(names) -> None:
    assert names("Laura Houston was born in Houston, Texas.") == ["Houston", "Texas"]


def test_evidence_of_one_mention_carries_over(names) -> None:
    once = "Quarrying began early. Settle slept on."
    assert "Settle" not in names(once)
    assert names(f"{once} The road to Settle, England, is closed.").count("Settle") >= 1


def test_a_longer_name_wins(names) -> None:
    assert names("She left New York for South Sudan.") == ["New York", "South Sudan"]


def test_organisations_keep_their_place(names) -> None:
    text = "The Boston Globe asked the Denver Police Department and the University of Nairobi."
    assert names(text) == ["Boston", "Denver", "Nairobi"]


def test_lists_of_counties(find) -> None:
    found = find("Rain closed roads in Coweta and Fayette counties in Georgia.")
    assert [m.place.name for m in found if m.place][:2] == ["Coweta County", "Fayette County"]


def test_names_known_only_by_their_form_stay_unplaced(find) -> None:
    found = find("A bear crossed Quibblestone Creek into Quibblestone Township.")
    assert [m.text for m in found] == ["Quibblestone Creek", "Quibblestone Township"]
    assert all(m.place is None for m in found)


def test_a_small_town_near_the_articles_places_is_found(names) -> None:
    alone = "Hikers crossed the green Ingleton meadows."
    assert names(alone) == []
    assert names(f"{alone} They came from Skipton, England.")[0] == "Ingleton"


def test_a_person_of_a_town(names) -> None:
    assert names("Ann Hill, 34, of Arvika, sang.") == ["Arvika"]


@pytest.mark.parametrize(
    "text",
    [
        "They fled the village of Quibbleton. Quibbleton burned.",
        "They fled Quibbleton district, and Quibbleton burned.",
    ],
)
def test_a_place_in_no_gazetteer_is_told_by_its_kind(find, text: str) -> None:
    found = find(text)
    assert [m.text for m in found] == ["Quibbleton", "Quibbleton"]
    assert all(m.place is None and m.candidates == () for m in found)


def test_an_arabic_article_belongs_to_the_name(names) -> None:
    assert names("Shells fell on al-Bab in Syria.") == ["al-Bab", "Syria"]


def test_a_list_of_counties_names_some_that_no_town_is_called(find) -> None:
    found = find("The governor of Texas visited Denton, Montague, Cooke and Collin counties.")
    assert [m.text for m in found] == ["Texas", "Denton", "Montague", "Cooke", "Collin"]
    assert [m.place.name for m in found[1:]] == [
        "Denton County",
        "Montague County",
        "Cooke County",
        "Collin County",
    ]


def test_a_list_of_provinces(find) -> None:
    found = find("Shells fell in Homs, Hama and Idlib provinces in Syria.")
    assert [m.place.kind for m in found[:3]] == [Kind.ADMIN1] * 3


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Michael Jordan flew to Jordan.", ["Jordan"]),
        ("He ate turkey in Turkey. Turkey is large.", ["Turkey", "Turkey"]),
        ("Austin Reed lives in Austin, Texas.", ["Austin", "Texas"]),
    ],
)
def test_the_place_beside_its_namesake(names, text: str, expected: list[str]) -> None:
    assert names(text) == expected
