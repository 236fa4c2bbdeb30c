"""What kind of harm an article tells of: who dies where a storm was told of was not attacked."""

from __future__ import annotations

from dataclasses import replace

from mapapp.events.reports import Report
from mapapp.events.standing import Standing
from mapapp.events.vocabulary import vocabulary
from mapapp.model import Event, EventType

_NATURAL = (EventType.DISASTER, EventType.ACCIDENT)
_HARM = vocabulary("kill injure hurt destroy damage die drown sweep displace wound")
_VIOLENT = vocabulary(
    """
    attack attacked attackers gunmen gunman police soldiers troops army rebels militants bomb
    bombs bombing shot shooting shelling missile missiles rocket rockets airstrike airstrikes
    strike strikes gunfire clashes fighting stabbed knife murdered murder war drone drones
    raid fighters forces assailants executed beaten
    """
)


class Mood:
    """The last disaster or accident, until violence is told of."""

    def __init__(self) -> None:
        self._natural: EventType | None = None

    def read(self, report: Report, event: Event) -> Event:
        """Return `event` with the type that the passage gives to its harm."""
        words = {t.lower for t in report.parsed.tokens}
        if event.type in _NATURAL:
            self._natural = event.type
        elif event.type is EventType.ASSAULT and not self._is_mild(report, words):
            self._natural = None
        elif self._natural is not None and self._is_mild(report, words):
            return replace(event, type=self._natural)
        return event

    def _is_mild(self, report: Report, words: set[str]) -> bool:
        """Say whether nobody did it: "was killed", "died", with no word of violence around."""
        if report.clause is None or report.trigger.lemma not in _HARM or words & _VIOLENT:
            return False
        done = report.clause.verb.standing in (Standing.PASSIVE, Standing.REDUCED)
        agent = any(t.lower == "by" for t in report.parsed.tokens[slice(*report.clause.rest)])
        return (done and not agent) or report.trigger.lemma in ("die", "drown")
