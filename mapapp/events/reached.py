"""Whom a deed reaches when its object is a thing: "imposed sanctions on X", "gave Y to X"."""

from __future__ import annotations

from mapapp.events import english
from mapapp.events.clauses import Span
from mapapp.events.ends import HARD
from mapapp.events.fronting import CALENDAR
from mapapp.events.inflection import Form
from mapapp.events.people_nouns import people_nouns
from mapapp.events.reports import Report
from mapapp.events.tokens import Token
from mapapp.events.vocabulary import vocabulary
from mapapp.events.word_forms import form_of
from mapapp.model import EventType

LEADS = {
    EventType.CONSULT: vocabulary("with between"),
    EventType.COOPERATE: vocabulary("with"),
    EventType.AID: vocabulary("to for in"),
    EventType.AGREE: vocabulary("to with on in"),
    EventType.SUPPORT: vocabulary("to of with in"),
    EventType.CONCEDE: vocabulary("to from on in"),
    EventType.DEMAND: vocabulary("from by of on that"),
    EventType.REJECT: vocabulary("from by of to"),
    EventType.DISAPPROVE: vocabulary("of against by"),
    EventType.SANCTION: vocabulary("on against with for to"),
    EventType.COERCE: vocabulary("on against of in"),
    EventType.THREATEN: vocabulary("against with from to in"),
    EventType.PROTEST: vocabulary("against from by"),
    EventType.MOBILIZE: vocabulary("against"),
    EventType.INVESTIGATE: vocabulary("against by into"),
    EventType.ASSAULT: vocabulary("on against at of"),
}
"""The prepositions that lead to whom a deed of a type is done."""
STRUCK = frozenset((EventType.ASSAULT, EventType.COERCE, EventType.CRIME, EventType.DISASTER))
"""Types that are done to things as well."""
_STOPS = (english.PREPOSITIONS - {"of"}) | english.SUBORDINATORS | english.MODALS
_STOPS |= english.BE - {"'s"}
_FURTHEST = 14


_SENDING = vocabulary(
    "send dispatch fly deploy ship airlift deliver supply provide give lend grant"
)


def sends_its_own(report: Report) -> bool:
    """Say whether the verb's object is the doer's own: troops moved, doctors flown to others."""
    if report.type in (EventType.MOBILIZE, EventType.RETREAT):
        return True
    return report.type is EventType.AID and report.trigger.lemma in _SENDING


def reached_span(report: Report) -> Span | None:
    """Return the first name or people after the verb that a fitting preposition leads to."""
    tokens, leads = report.parsed.tokens, LEADS.get(report.type)
    if leads is None or report.clause is None:
        return None
    first = report.trigger.last + 1
    for position in range(first, min(len(tokens) - 1, first + _FURTHEST)):
        lower = tokens[position].lower
        if lower in HARD | {"."} or lower in english.SUBORDINATORS - leads:
            return None
        if tokens[position].lower in leads and not _opens_deed(tokens, position):
            span = position + 1, _end(tokens, position + 1)
            if span[0] < span[1] and _names(tokens, span):
                return span
    return None


def _opens_deed(tokens: list[Token], position: int) -> bool:
    """Say whether "to" leads to what is done, not to whom: "agreed to buy Lakehead"."""
    after = tokens[position + 1]
    return tokens[position].lower == "to" and bool(form_of(after) & Form.BASE)


def _end(tokens: list[Token], start: int) -> int:
    end = start
    while end < len(tokens) and (tokens[end].is_word or tokens[end].lower in ("'s", "’s")):
        if tokens[end].lower in _STOPS or (end > start and tokens[end].lower in _VERBAL):
            break
        end += 1
    return end


_VERBAL = english.HAVE | english.DO | vocabulary("to")


def _names(tokens: list[Token], span: Span) -> bool:
    named = [t for t in tokens[slice(*span)] if t.text[0].isupper() or t.lower in people_nouns()]
    return bool(named) and tokens[span[0]].lower not in CALENDAR
