"""Colours and symbols shared by window, map page and basemap. No Qt here."""

from dataclasses import dataclass
from enum import StrEnum

from mapapp.model import EventType


@dataclass(frozen=True, slots=True)
class Theme:
    """One set of colours; the names are those of docs/architecture.md's table."""

    name: str
    ground: str
    pane: str
    ink: str
    soft: str
    line: str
    accent: str
    on_accent: str
    selection: str
    selection_bar: str
    literal: str
    literal_ground: str
    institution: str
    institution_ground: str
    demonym: str
    sea: str
    land: str
    border: str
    named_country: str
    conflict: str
    talk: str
    accord: str
    dispute: str
    other: str


LIGHT = Theme(
    name="light",
    ground="#F3F2EE",
    pane="#FFFFFF",
    ink="#1E2329",
    soft="#5B6470",
    line="#E2E0DA",
    accent="#1F6F8B",
    on_accent="#FFFFFF",
    selection="#FFF4D6",
    selection_bar="#E0A100",
    literal="#1F6F8B",
    literal_ground="#E3F0F4",
    institution="#7A4FA3",
    institution_ground="#F0E8F7",
    demonym="#666B74",
    sea="#DCE8EC",
    land="#F8F6F0",
    border="#C9C2B4",
    named_country="#EFE6D2",
    conflict="#A5351F",
    talk="#1A6677",
    accord="#336B30",
    dispute="#8A5A00",
    other="#5B6470",
)

DARK = Theme(
    name="dark",
    ground="#15181C",
    pane="#1D2126",
    ink="#E8EAED",
    soft="#9AA4AF",
    line="#2D333A",
    accent="#5FB4CF",
    on_accent="#0E1418",
    selection="#3A3320",
    selection_bar="#E0B040",
    literal="#7CC8E0",
    literal_ground="#1F3540",
    institution="#C3A0E8",
    institution_ground="#33284A",
    demonym="#A8AFB8",
    sea="#1A2530",
    land="#262B31",
    border="#4A525C",
    named_country="#343629",
    conflict="#F58A79",
    talk="#5FC2D6",
    accord="#86C97F",
    dispute="#E7B45A",
    other="#9AA4AF",
)

THEMES = {theme.name: theme for theme in (LIGHT, DARK)}


class EventGroup(StrEnum):
    """Event types that share a colour; the value is the Theme's field."""

    CONFLICT = "conflict"
    TALK = "talk"
    ACCORD = "accord"
    DISPUTE = "dispute"
    OTHER = "other"


class Shape(StrEnum):
    """The outline of an event's symbol: colour never speaks alone."""

    STAR = "star"
    DIAMOND = "diamond"
    DISC = "disc"
    TRIANGLE = "triangle"
    WAVE = "wave"
    CROSS = "cross"
    BALLOT = "ballot"
    PLUS = "plus"
    PENTAGON = "pentagon"
    NOTE = "note"
    SQUARE = "square"
    RING = "ring"


_MEMBERS = {
    EventGroup.CONFLICT: "ASSAULT COERCE MOBILIZE CRIME PROTEST",
    EventGroup.TALK: "CONSULT SUPPORT COOPERATE AID",
    EventGroup.ACCORD: "AGREE CONCEDE RETREAT",
    EventGroup.DISPUTE: "DEMAND DISAPPROVE REJECT THREATEN SANCTION INVESTIGATE",
    EventGroup.OTHER: "DISASTER ACCIDENT ELECTION HEALTH SPORT CULTURE BUSINESS OTHER",
}
_GROUP_SHAPES = {
    EventGroup.CONFLICT: Shape.STAR,
    EventGroup.TALK: Shape.DIAMOND,
    EventGroup.ACCORD: Shape.DISC,
    EventGroup.DISPUTE: Shape.TRIANGLE,
}
_OWN_SHAPES = {
    EventType.DISASTER: Shape.WAVE,
    EventType.ACCIDENT: Shape.CROSS,
    EventType.ELECTION: Shape.BALLOT,
    EventType.HEALTH: Shape.PLUS,
    EventType.SPORT: Shape.PENTAGON,
    EventType.CULTURE: Shape.NOTE,
    EventType.BUSINESS: Shape.SQUARE,
    EventType.OTHER: Shape.RING,
}
EVENT_GROUPS: dict[EventType, EventGroup] = {
    EventType(name): group for group, names in _MEMBERS.items() for name in names.split()
}


def event_shape(event_type: EventType) -> Shape:
    """Return the shape of an event type's symbol."""
    return _OWN_SHAPES.get(event_type) or _GROUP_SHAPES[EVENT_GROUPS[event_type]]
