"""What shares its auxiliaries with the verb before: "two were killed and nine wounded"."""

from __future__ import annotations

import pytest

from .conftest import Tell


@pytest.mark.parametrize(
    ("text", "dead", "injured", "told"),
    [
        (
            "Four guards were killed and 11 wounded when smugglers opened fire near Cusco.",
            4,
            11,
            "were killed and 11 wounded",
        ),
        (
            "Nine people were killed and 30 injured in a bus crash near Lima.",
            9,
            30,
            "were killed and 30 injured in a bus crash",
        ),
        (
            "At least 12 people were killed and dozens of others hurt when a bomb exploded in "
            "Tripoli.",
            12,
            24,
            "",
        ),
    ],
)
@pytest.mark.parametrize("parsed", [False, True])
def test_both_or_neither_are_told(
    tell: Tell, tell_parsed: Tell, parsed: bool, text: str, dead: int, injured: int, told: str
) -> None:
    event = (tell_parsed if parsed else tell)(text).events[0]
    assert [count and count.min for count in (event.dead, event.injured)] == [dead, injured]
    assert told in event.headline
    assert "killed wounded" not in event.headline
    assert "killed hurt" not in event.headline
    (target,) = [a.text for a in event.target]
    assert target.endswith(("guards", "people"))
    assert "11" not in [a.text for a in event.source]


@pytest.mark.parametrize("parsed", [False, True])
def test_half_of_another_clause_is_not_told(tell: Tell, tell_parsed: Tell, parsed: bool) -> None:
    text = "Four men were killed and 11 wounded when guards of Peru and Egypt exchanged fire."
    event = (tell_parsed if parsed else tell)(text).events[0]
    assert event.headline == "Four men were killed and 11 wounded"
