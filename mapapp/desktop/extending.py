"""What other parts of the window add to its menus and details, each by a function of its own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from mapapp.desktop.detail import Detail
from mapapp.desktop.menus import Command
from mapapp.desktop.reading import Reading
from mapapp.desktop.selection import Selection
from mapapp.model import Candidate, Mention

ForSelection = Callable[[Selection], list[Command]]
ForDetail = Callable[[Reading, Selection, Detail], object]
ForPoint = Callable[[float, float], list[Command]]
ForCandidate = Callable[[Reading, Mention, Candidate, Detail], object]


@dataclass(slots=True)
class Extending:
    """The functions that are asked whenever a context menu or a detail is made.

    `context` gives commands for what was clicked with the right button; `details` adds to the
    detail of an event, a place or a name to review; `candidates` adds to each candidate of such a
    name; `points` gives commands for a point of the map, by its latitude and longitude.
    """

    context: list[ForSelection] = field(default_factory=list)
    details: list[ForDetail] = field(default_factory=list)
    candidates: list[ForCandidate] = field(default_factory=list)
    points: list[ForPoint] = field(default_factory=list)

    def commands_for(self, selection: Selection) -> list[Command]:
        """Return the commands that fit what was clicked."""
        return [command for ask in self.context for command in ask(selection)]

    def commands_at(self, lat: float, lon: float) -> list[Command]:
        """Return the commands that fit a point of the map."""
        return [command for ask in self.points for command in ask(lat, lon)]

    def fill_detail(self, reading: Reading, selection: Selection, detail: Detail) -> None:
        """Add to a detail."""
        for add in self.details:
            add(reading, selection, detail)

    def fill_candidate(
        self, reading: Reading, mention: Mention, candidate: Candidate, detail: Detail
    ) -> None:
        """Add to a candidate of a name to review."""
        for add in self.candidates:
            add(reading, mention, candidate, detail)
