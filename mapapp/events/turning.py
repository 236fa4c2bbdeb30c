"""What auxiliaries and company turn a trigger's type into: promises, threats, matches."""

from __future__ import annotations

import re

from mapapp.events import english
from mapapp.events.clauses import Clause
from mapapp.events.inflection import Form
from mapapp.events.parsing import Parsed, is_negated
from mapapp.events.standing import Standing
from mapapp.events.triggers import Trigger
from mapapp.events.vocabulary import vocabulary
from mapapp.events.word_forms import form_of
from mapapp.model import EventType

_COOPERATIVE = frozenset(
    {
        EventType.AID,
        EventType.COOPERATE,
        EventType.CONCEDE,
        EventType.RETREAT,
    }
)
HOSTILE = frozenset(
    {
        EventType.ASSAULT,
        EventType.COERCE,
        EventType.SANCTION,
        EventType.PROTEST,
        EventType.MOBILIZE,
        EventType.REJECT,
    }
)
_WARM = frozenset({EventType.CONSULT, EventType.SUPPORT})
_PROMISES = frozenset({"will", "shall", "would", "'ll"})
_WISHES = frozenset({"must", "should", "ought"})


def turned_type(parsed: Parsed, trigger: Trigger, clause: Clause) -> EventType:
    """Turn a promise into AGREE, a threat into THREATEN, "must" into DEMAND, as PLOVER does."""
    if is_match(parsed, trigger):
        return EventType.SPORT
    auxiliaries = set(clause.verb.auxiliaries)
    if auxiliaries & _WISHES:
        return EventType.DEMAND
    if not auxiliaries & _PROMISES or clause.verb.standing is Standing.PASSIVE:
        return trigger.type
    if is_negated(parsed, clause):
        return EventType.REJECT
    if _is_ultimatum(parsed, clause):
        return EventType.THREATEN
    committed = _is_commitment(parsed, clause)
    if trigger.type in _COOPERATIVE or (committed and trigger.type in _WARM):
        return EventType.AGREE if "would" not in auxiliaries or committed else trigger.type
    hostile = trigger.type in HOSTILE and ("would" not in auxiliaries or committed)
    return EventType.THREATEN if hostile else trigger.type


def _is_ultimatum(parsed: Parsed, clause: Clause) -> bool:
    """Say whether a promise is to be kept "unless" another gives in."""
    return any(t.lower == "unless" for t in parsed.tokens[clause.verb.position :])


def required(parsed: Parsed, clause: Clause) -> Trigger | None:
    """Read "Ana Ruiz said the mill must pay" as a demand, whatever the mill must do."""
    index = clause.verb.position
    if not {"must", "ought"} & set(clause.verb.auxiliaries) or clause.subject is None:
        return None
    if parsed.tokens[index].lower in english.BE:
        return None
    before = [c for c in parsed.clauses if c.verb.position < index and c.subject][-1:]
    after = [c for c in parsed.clauses if c.verb.position > index and c.subject][-1:]
    said = [c for c in (*before, *after) if _says(parsed, c) and c.subject != clause.subject]
    if not said:
        return None
    lemma = parsed.tokens[index].lower
    return Trigger(index, index, lemma, EventType.DEMAND, 2.6, "verb", Form.BASE, -1)


def _says(parsed: Parsed, clause: Clause) -> bool:
    return parsed.tokens[clause.verb.position].lower in english.saying_forms()


_HABITS = vocabulary("often usually typically generally normally always sometimes seldom rarely")
_NOW = vocabulary("is are 's 're")


def is_habit(parsed: Parsed, clause: Clause) -> bool:
    """Say whether a clause tells what is often so: "is usually blamed on the weather"."""
    index = clause.verb.position
    written = parsed.tokens[index].lower
    present = bool(set(clause.verb.auxiliaries) & _NOW) or written in _NOW
    present |= not clause.verb.auxiliaries and not form_of(parsed.tokens[index]) & Form.PAST
    near = parsed.tokens[max(0, clause.verb.group - 1) : index + 2]
    return present and any(t.lower in _HABITS for t in near)


def is_only_named(parsed: Parsed, clause: Clause) -> bool:
    """Say whether a deed is only what a word is about: "reminded him of what had been agreed"."""
    before = [t.lower for t in parsed.tokens[max(0, clause.verb.group - 2) : clause.verb.group]]
    return before[-1:] == ["what"] and before[0] in english.PREPOSITIONS


def _is_commitment(parsed: Parsed, clause: Clause) -> bool:
    """Say whether a speaker speaks of himself: "Hungary said it will ..."."""
    if clause.subject is None:
        return False
    first, last = clause.subject
    if last - first != 1 or parsed.tokens[first].lower not in ("he", "she", "it", "they"):
        return False
    before = parsed.tokens[max(0, first - 6) : first]
    return any(t.lower in english.saying_forms() for t in before)


_CONTESTED = vocabulary(
    """
    beat defeat lose draw win thrash edge meet face host play knock crush rout overcome stun
    down trounce outclass top blank hold trail lead visit hit score down
    """
)
_SCORE = re.compile(r"\d{1,3}[-–]\d{1,3}")
_COMPETITIONS = vocabulary(
    """
    league cup championship playoff playoffs semifinal semi-final semifinals quarterfinal
    final finals derby season goal goals striker goalkeeper midfielder quarterback inning
    innings touchdown coach fc liga bundesliga serie nba nfl nhl mlb match fixture tournament
    stoppage halftime penalties unbeaten relegation standings
    """
)


def is_match(parsed: Parsed, trigger: Trigger) -> bool:
    """Say whether a verb of contest tells of a game: a score stands by it, or a competition."""
    if trigger.lemma not in _CONTESTED or trigger.last > trigger.first:
        return False
    if trigger.type not in (EventType.ASSAULT, EventType.CONSULT, EventType.OTHER):
        return False
    near = parsed.tokens[max(0, trigger.first - 12) : trigger.first + 16]
    scored = any(_SCORE.fullmatch(t.text) for t in near)
    return scored or any(t.lower in _COMPETITIONS for t in near)
