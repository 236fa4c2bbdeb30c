"""The places of an analysis with all that is said of each: what map, lists and exports show."""

from __future__ import annotations

from dataclasses import dataclass, field

from mapapp.model import INSTITUTION_RELATION, Analysis, Event, Mention, Place, Role, Status

HAPPENED, MENTIONED, INSTITUTION, DEMONYM = "happened", "mentioned", "institution", "demonym"
"""What a place is on the map; a demonym's place only tints its country."""

_SO = frozenset({Status.HAPPENED, Status.ONGOING})


@dataclass(slots=True)
class ShownPlace:
    """One place, the mentions that name it, and its events with their relation to it."""

    place: Place
    mentions: list[Mention] = field(default_factory=list)
    relations: list[tuple[Event, str]] = field(default_factory=list)

    @property
    def role(self) -> str:
        """The strongest that holds. What is planned or denied has not happened here."""
        if any(is_so(event) for event in self.events):
            return HAPPENED
        if self.events or self.count(Role.LITERAL):
            return MENTIONED
        if self.relations or self.count(Role.INSTITUTION):
            return INSTITUTION
        return DEMONYM

    @property
    def events(self) -> list[Event]:
        """The events that are at the place itself, whatever their status."""
        return self._related(institution=False)

    @property
    def institution_events(self) -> list[Event]:
        """The events that the place only stands for an institution in."""
        return self._related(institution=True)

    def count(self, role: Role) -> int:
        """Return how many mentions name the place in a role."""
        return sum(mention.role is role for mention in self.mentions)

    def _related(self, *, institution: bool) -> list[Event]:
        found = {
            event.id: event
            for event, relation in self.relations
            if (relation == INSTITUTION_RELATION) is institution
        }
        return list(found.values())


def is_so(event: Event) -> bool:
    """Tell whether an event is said to have happened or to go on: not planned, not denied."""
    return event.status in _SO


def shown_places(analysis: Analysis) -> list[ShownPlace]:
    """Return every place that a mention or an event is at, in order of appearance."""
    shown: dict[str, ShownPlace] = {}
    for mention in analysis.mentions:
        if mention.place:
            shown.setdefault(mention.place.id, ShownPlace(mention.place)).mentions.append(mention)
    for event in analysis.events:
        for where in event.sites:
            one = shown.setdefault(where.place.id, ShownPlace(where.place))
            one.relations.append((event, where.relation))
    return list(shown.values())
