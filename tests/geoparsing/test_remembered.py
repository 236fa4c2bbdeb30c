"""What the user chose before decides, says so, and goes when it is revoked."""

from __future__ import annotations

from typing import Any

import pytest

from mapapp.gazetteer import Gazetteer, open_gazetteer
from mapapp.geoparsing import geoparse
from mapapp.model import Article, Context, DecidedBy, Kind, Mention, Place, Remembered

TEXT = "Dockers in Tripoli stopped work on Monday. Guards in Beirut watched them."
QUARTER = Place("user:34.44000,35.84000", "Zahra", Kind.CITY, 34.44, 35.84, "LB", "Lebanon")


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return open_gazetteer()


@pytest.fixture(scope="module")
def lebanese(gazetteer: Gazetteer) -> Place:
    found = [gazetteer.place(entry.record) for entry in gazetteer.lookup("Tripoli")]
    return next(p for p in found if p.country == "LB" and p.kind is Kind.CITY)


@pytest.fixture(scope="module")
def libyan(gazetteer: Gazetteer) -> Place:
    found = [gazetteer.place(entry.record) for entry in gazetteer.lookup("Tripoli")]
    return next(p for p in found if p.country == "LY" and p.kind is Kind.CITY)


def read(gazetteer: Gazetteer, text: str, *memory: Remembered, **about: Any) -> dict[str, Mention]:
    made = geoparse(Article(text, **about), gazetteer, Context(memory=memory))
    return {mention.text: mention for mention in made.mentions}


def test_a_remembered_place_decides_and_says_so(
    gazetteer: Gazetteer, lebanese: Place, libyan: Place
) -> None:
    text = "Dockers in Tripoli stopped work. Guards in Benghazi, Libya, watched them."
    assert read(gazetteer, text)["Tripoli"].place == libyan
    made = read(gazetteer, text, Remembered("Tripoli", lebanese))["Tripoli"]
    assert (made.place, made.decided_by) == (lebanese, DecidedBy.MEMORY)
    assert made.candidates[0].place == lebanese
    assert made.candidates[0].reasons[0].words == "you chose it before"
    assert sum(r.term == "memory" for r in made.candidates[0].reasons) == 1


def test_the_names_around_are_read_with_it(gazetteer: Gazetteer) -> None:
    """Of two names that each could lie in either state, the remembered one decides the other."""
    text = "A shop in Springfield burnt. Another one in Chatham did too."
    of_state = {
        state: next(
            place
            for entry in gazetteer.lookup("Springfield")
            if (place := gazetteer.place(entry.record)).admin1 == state
        )
        for state in ("Illinois", "New Jersey")
    }
    chosen = {
        state: read(gazetteer, text, Remembered("Springfield", place))["Chatham"].candidates[0]
        for state, place in of_state.items()
    }
    assert chosen["Illinois"].place.admin1 == "Illinois"
    assert chosen["New Jersey"].place.admin1 == "New Jersey"


def test_it_holds_in_its_source_only(gazetteer: Gazetteer, lebanese: Place, libyan: Place) -> None:
    text = "Dockers in Tripoli stopped work. Guards in Benghazi, Libya, watched them."
    one = Remembered("Tripoli", lebanese, source="The Cedar")
    assert read(gazetteer, text, one, source="The Cedar")["Tripoli"].place == lebanese
    assert read(gazetteer, text, one, source="The Date")["Tripoli"].place == libyan
    assert read(gazetteer, text, one)["Tripoli"].place == libyan


def test_it_holds_in_articles_that_name_its_country_only(
    gazetteer: Gazetteer, lebanese: Place, libyan: Place
) -> None:
    one = Remembered("Tripoli", libyan, country="LY")
    assert read(gazetteer, TEXT, one)["Tripoli"].place == lebanese
    libya = TEXT + " Ships went on to Benghazi."
    assert read(gazetteer, libya, one)["Tripoli"].place == libyan


def test_what_is_no_place_is_left_out(gazetteer: Gazetteer) -> None:
    assert "Beirut" in read(gazetteer, TEXT)
    assert "Beirut" not in read(gazetteer, TEXT, Remembered("Beirut", None))


def test_places_of_ones_own_are_found(gazetteer: Gazetteer) -> None:
    text = "The Zahra quarter of Beirut stayed calm, Zahraland did not."
    made = read(gazetteer, text, Remembered("Zahra", QUARTER))
    assert (made["Zahra"].place, made["Zahra"].start) == (QUARTER, 4)
    assert made["Zahra"].decided_by is DecidedBy.MEMORY


def test_the_later_of_two_counts(gazetteer: Gazetteer, lebanese: Place, libyan: Place) -> None:
    both = (Remembered("Tripoli", libyan), Remembered("TRIPOLI", lebanese))
    assert read(gazetteer, TEXT, *both)["Tripoli"].place == lebanese
