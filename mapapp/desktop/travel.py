"""Goes from event to event and from place to place by keyboard."""

from __future__ import annotations

from mapapp.desktop.reading import Reading
from mapapp.desktop.selection import Selection, SharedSelection


class Travel:
    """Steps the shared selection through a reading, round and round."""

    def __init__(self, shared: SharedSelection) -> None:
        self._shared = shared
        self.reading: Reading | None = None

    def next_event(self) -> None:
        """Select the event after the selected one in the list."""
        self._step_event(1)

    def previous_event(self) -> None:
        """Select the event before the selected one in the list."""
        self._step_event(-1)

    def next_place(self) -> None:
        """Select the next place in the text."""
        self._step_mention(1)

    def previous_place(self) -> None:
        """Select the place before in the text."""
        self._step_mention(-1)

    def _step_event(self, step: int) -> None:
        events = self.reading.events if self.reading else ()
        if not events:
            return
        chosen = self._shared.current.event
        now = next((n for n, event in enumerate(events) if event.id == chosen), None)
        event = events[_onward(now, step, len(events))]
        place = event.where[0].place.id if event.where else None
        self._shared.select(Selection(event.id, place))

    def _step_mention(self, step: int) -> None:
        mentions = self.reading.analysis.mentions if self.reading else ()
        if not mentions:
            return
        number = _onward(self._mention_now(), step, len(mentions))
        place = mentions[number].place
        self._shared.select(Selection(None, place.id if place else None, number))

    def _mention_now(self) -> int | None:
        current = self._shared.current
        if current.mention is not None or not (self.reading and current.place):
            return current.mention
        return next(iter(self.reading.mentions_of.get(current.place, ())), None)


def _onward(now: int | None, step: int, count: int) -> int:
    if now is None:
        return 0 if step > 0 else count - 1
    return (now + step) % count
