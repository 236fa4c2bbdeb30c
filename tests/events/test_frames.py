"""Frames of verb and object: the same verb tells another type by what it is done to."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from mapapp.model import Event, EventType


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Egypt lifted the blockade of Benghazi.", EventType.RETREAT),
        ("Libya allowed aid convoys into Benghazi.", EventType.RETREAT),
        ("Libya reopened its border crossing with Egypt.", EventType.RETREAT),
        ("The mayor accepted the demands of the miners.", EventType.CONCEDE),
        ("The court allowed the candidate to run.", EventType.CONCEDE),
        ("The kidnappers released five women and a child.", EventType.CONCEDE),
        ("The dispute over wages went on as the dockers stopped work.", EventType.PROTEST),
        ("The navy held war games off Benghazi.", EventType.MOBILIZE),
        ("Egypt ended its mediation efforts in Libya.", EventType.SANCTION),
        ("Peru announced the suspension of all flights.", EventType.SANCTION),
        ("The union repeated its call for an inquest.", EventType.DEMAND),
        ("Libya violated the treaty.", EventType.REJECT),
        ("The bank was put under investigation in Lima.", EventType.INVESTIGATE),
        ("Peacekeepers arrived in Tripoli.", EventType.AID),
        ("Reinforcements and warships arrived in Benghazi, where soldiers landed.",
         EventType.MOBILIZE),
    ],
)  # fmt: skip
def test_what_a_verb_is_done_to_tells_the_type(
    tell: Callable[..., object], text: str, kind: EventType
) -> None:
    events: tuple[Event, ...] = tell(text).events  # type: ignore[attr-defined]
    assert kind in {event.type for event in events}
