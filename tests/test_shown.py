"""What a place is on the map: the strongest that is said of it, and never more than that."""

import pytest

from mapapp.model import (
    Analysis,
    Article,
    Event,
    EventPlace,
    EventType,
    Kind,
    Mention,
    Place,
    Role,
    Status,
)
from mapapp.shown import shown_places

BEIRA = Place("geonames:1052373", "Beira", Kind.CITY, -19.84, 34.84)


def _role(*roles: Role, status: Status | None = None, relation: str = "in") -> str:
    mentions = tuple(Mention(0, 5, "Beira", role, BEIRA) for role in roles)
    where = (EventPlace(BEIRA, relation),)
    event = Event("e1", "A", EventType.OTHER, ((0, 5),), status or Status.HAPPENED, where=where)
    events = (event,) if status else ()
    (shown,) = shown_places(Analysis(Article("Beira"), mentions, events))
    return shown.role


@pytest.mark.parametrize("status", [Status.HAPPENED, Status.ONGOING])
def test_something_happened_there(status: Status) -> None:
    assert _role(Role.LITERAL, status=status) == "happened"


@pytest.mark.parametrize(
    "status", [Status.PLANNED, Status.DENIED, Status.CONDITIONAL, Status.CALLED_FOR]
)
def test_what_has_not_happened_leaves_a_place_mentioned(status: Status) -> None:
    assert _role(Role.LITERAL, status=status) == "mentioned"


def test_an_institution_s_event_did_not_happen_at_its_place() -> None:
    assert _role(Role.INSTITUTION, status=Status.HAPPENED, relation="institution") == "institution"
    assert (
        _role(Role.INSTITUTION, Role.LITERAL, status=Status.HAPPENED, relation="institution")
        == "mentioned"
    )


def test_peoples_alone_are_no_place() -> None:
    assert _role(Role.DEMONYM) == "demonym"


def test_a_country_around_the_place_of_an_event_is_only_mentioned() -> None:
    assert _role(Role.LITERAL, status=Status.HAPPENED, relation="around") == "mentioned"
