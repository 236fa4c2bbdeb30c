from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "The USS Georgia left port.",
        "HMS Belfast is a museum now.",
        "The frigate Portland sailed at dawn, and the destroyer Norfolk followed.",
        "INS Kolkata took the crew aboard.",
    ],
)
def test_a_ship_is_no_place(names, text: str) -> None:
    assert names(text) == []


def test_the_place_of_a_ships_name_is_found_beside_it(where) -> None:
    text = "HMS Belfast lies in London. She was built in Belfast."
    assert where(text, "London") == "London, England, GB"
    assert where(text, "Belfast") == "Belfast, Northern Ireland, GB"


def test_the_people_of_a_ship_are_found(names) -> None:
    assert names("The destroyer Turkish crews had left was sunk.") == ["Turkish"]
