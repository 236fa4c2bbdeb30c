"""A noun behind "In April 2021," is no verb."""

from __future__ import annotations

import pytest

from mapapp.model import EventType

from .conftest import Tell


@pytest.mark.parametrize("parsed", [False, True])
def test_what_follows_a_fronted_time_is_a_noun(tell: Tell, tell_parsed: Tell, parsed: bool) -> None:
    text = "In March 2019, clashes over a well at Beira killed more than 20 people."
    (event,) = (tell_parsed if parsed else tell)(text).events
    assert event.headline == "Clashes over a well at Beira killed more than 20 people"
    assert event.type is EventType.ASSAULT
    assert event.source == ()
    assert [a.text for a in event.target] == ["20 people"]
