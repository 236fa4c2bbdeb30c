"""Whether what a report tells is so, to come, denied, conditional or only called for."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

from mapapp.events.clauses import Clause
from mapapp.events.english import BE, HAVE
from mapapp.events.inflection import Form
from mapapp.events.parsing import is_negated
from mapapp.events.reports import Report
from mapapp.events.standing import Standing
from mapapp.events.vocabulary import vocabulary
from mapapp.model import EventType, Interval, Status

_WISHING = vocabulary("should must ought")
_POSSIBLE = vocabulary("may might could would can")
_PLANNING = vocabulary(
    """
    plan plans planned planning scheduled expected due set intend intends intended hope hopes
    prepare prepares preparing aims aim ready poised
    """
)
_TRYING = vocabulary("trying struggling racing race scrambling battling rushing working fighting")
_FAILING = vocabulary("fail fails failed failing")
_CLAIMS = vocabulary("claim claims allegation allegations accusations rumours rumors suggestions")
_CONDITIONS = frozenset(("if", "unless", "whether"))
_FEARING = vocabulary("fear fears feared fearing")
_DENYING = vocabulary("deny denies denied denying")
_CONTINUING = vocabulary("continue continues continuing ongoing remain remains")
_CALLING = frozenset((EventType.RETREAT, EventType.CONCEDE, EventType.AGREE, EventType.CONSULT))
_CALLING |= frozenset((EventType.AID, EventType.SUPPORT, EventType.ELECTION, EventType.INVESTIGATE))


def status_of(report: Report) -> Status:
    """Return the status of what `report` tells, by the words around its verb."""
    if report.clause is None:
        return Status.HAPPENED
    auxiliaries = report.clause.verb.auxiliaries
    before = _words_before(report)
    denied = set(before[-6:]) & _DENYING or _is_denied(report, report.clause)
    if is_negated(report.parsed, report.clause) or denied:
        return Status.DENIED if report.type is not EventType.REJECT else Status.HAPPENED
    if set(before[-2:]) & _FAILING and before[-1:] == ["to"]:
        return Status.DENIED
    if _WISHING & set(auxiliaries):
        return Status.CALLED_FOR
    verb = report.parsed.tokens[report.clause.verb.position].lower
    if _is_conditional(verb, auxiliaries, before):
        return Status.CONDITIONAL
    if report.type is EventType.DEMAND and set(report.absorbed) & _CALLING:
        return Status.CALLED_FOR
    if set(before[-3:]) & _TRYING and before[-1:] == ["to"]:
        return Status.ONGOING
    if _is_planned(report, auxiliaries, before):
        return Status.PLANNED
    return Status.ONGOING if _is_ongoing(report, auxiliaries, before) else Status.HAPPENED


def _is_denied(report: Report, clause: Clause) -> bool:
    """Say whether the clause is what somebody denies: "denied reports that two men had died"."""
    start = clause.subject[0] if clause.subject else clause.verb.group
    before = [t.lower for t in report.parsed.tokens[max(0, start - 5) : start]]
    return before[-1:] == ["that"] and bool(set(before) & _DENYING)


def _is_conditional(verb: str, auxiliaries: tuple[str, ...], before: list[str]) -> bool:
    if _FEARING & {verb, *before[-5:]} or _POSSIBLE & set(auxiliaries):
        return True
    claimed = any(w in _CLAIMS and then == "that" for w, then in pairwise(before))
    return claimed or bool(_CONDITIONS & {*before[-5:], *before[:1]})


def told_by(
    report: Report, status: Status, when: Interval | None, reference: date | None
) -> tuple[Status, Interval | None]:
    """Let nothing have happened after the day of writing: it is planned, or the day is not its."""
    told = status in (Status.HAPPENED, Status.ONGOING)
    if not told or when is None or when.start is None or reference is None:
        return status, when
    if when.start <= reference:
        return status, when
    past = report.clause is not None and bool(
        report.trigger.form & Form.PAST or set(report.clause.verb.auxiliaries) & (BE | HAVE)
    )
    return (status, None) if past else (Status.PLANNED, when)


def _words_before(report: Report) -> list[str]:
    assert report.clause is not None  # noqa: S101 - asked after a check
    return [t.lower for t in report.parsed.tokens[: report.clause.verb.position]]


def _is_planned(report: Report, auxiliaries: tuple[str, ...], before: list[str]) -> bool:
    if auxiliaries == ("to",) and _is_under_way(report, before):
        return False
    if "will" in auxiliaries or "shall" in auxiliaries or auxiliaries[-1:] == ("to",):
        return report.type not in (EventType.THREATEN, EventType.AGREE)
    infinitive = report.clause is not None and report.clause.verb.standing is Standing.INFINITIVE
    return infinitive and bool(set(before[-5:]) & _PLANNING)


_BEGUN = vocabulary(
    """
    begin begins began begun start starts started continue continues continued manage manages
    managed help helps helped proceed proceeded go went
    """
)


def _is_under_way(report: Report, before: list[str]) -> bool:
    """Say whether "to" leads to what is done: "began to vaccinate", "shows nerve to avoid"."""
    if set(before[-3:]) & _BEGUN:
        return True
    finite = any(clause.verb.finite for clause in report.parsed.clauses)
    return report.parsed.sentence.heading and finite and not set(before) & _PLANNING


def _is_ongoing(report: Report, auxiliaries: tuple[str, ...], before: list[str]) -> bool:
    if set(before[-4:]) & _CONTINUING:
        return True
    present = any(word in ("is", "are", "'s", "'re") for word in auxiliaries)
    return present and bool(report.trigger.form & Form.GERUND)
