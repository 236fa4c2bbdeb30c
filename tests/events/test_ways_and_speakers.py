"""A way is no target, a verb no speaker, and two names joined stay together."""

from __future__ import annotations

import pytest

from mapapp.events.attribution import find_attribution

from .conftest import Tell


@pytest.mark.parametrize("parsed", [False, True])
@pytest.mark.parametrize(
    "text",
    ["Peru closed the road from Lima to Cusco.", "Rebels marched from Tripoli to Benghazi."],
)
def test_nobody_is_reached_by_a_way(tell: Tell, tell_parsed: Tell, parsed: bool, text: str) -> None:
    (event,) = (tell_parsed if parsed else tell)(text).events
    assert event.target == ()


@pytest.mark.parametrize(
    "text",
    [
        "The Peruvian cabinet denied reports that a dam at Cusco had broken.",
        "His aunt, Ana Ruiz, said she would turn to the high court in Lima.",
    ],
)
def test_a_speaker_is_told_without_a_verb(text: str) -> None:
    found = find_attribution(text)
    assert found is None or found.speaker in ("His aunt, Ana Ruiz", "Ana Ruiz")


def test_two_villages_stay_together(tell_parsed: Tell) -> None:
    text = "Peru evacuated 900 people from the villages of Ak-Sai and Kok-Tash to Lima."
    (event,) = tell_parsed(text).events
    assert ("Ak-Sai" in event.headline) == ("Kok-Tash" in event.headline)
