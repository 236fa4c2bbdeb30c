"""The places of an analysis with all that is said of each: what GeoJSON and tables list."""

from __future__ import annotations

from dataclasses import dataclass, field

from mapapp.model import Analysis, Event, Mention, Place, Role

INSTITUTION_RELATION = "institution"


@dataclass(slots=True)
class ShownPlace:
    """One place, the mentions that name it, and its events with their relation to it."""

    place: Place
    mentions: list[Mention] = field(default_factory=list)
    events: list[tuple[Event, str]] = field(default_factory=list)

    @property
    def role(self) -> str:
        """`happened`, `mentioned`, `institution` or `demonym`: the strongest that holds."""
        if any(relation != INSTITUTION_RELATION for _, relation in self.events):
            return "happened"
        roles = {mention.role for mention in self.mentions}
        if Role.LITERAL in roles:
            return "mentioned"
        if self.events or Role.INSTITUTION in roles:
            return "institution"
        return "demonym"


def shown_places(analysis: Analysis) -> list[ShownPlace]:
    """Return every place that a mention or an event is at, in order of appearance."""
    shown: dict[str, ShownPlace] = {}
    for mention in analysis.mentions:
        if mention.place:
            shown.setdefault(mention.place.id, ShownPlace(mention.place)).mentions.append(mention)
    for event in analysis.events:
        for where in event.where:
            one = shown.setdefault(where.place.id, ShownPlace(where.place))
            one.events.append((event, where.relation))
    return list(shown.values())
