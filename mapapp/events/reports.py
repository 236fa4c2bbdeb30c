"""What each sentence reports: its triggers gathered into one report a happening."""

from __future__ import annotations

from typing import NamedTuple

from mapapp.events import english
from mapapp.events.absorbing import PHYSICAL, is_absorbed
from mapapp.events.clauses import Clause, Span
from mapapp.events.inflection import Form, forms_of
from mapapp.events.parsing import Parsed
from mapapp.events.standing import Standing
from mapapp.events.triggers import Trigger
from mapapp.events.turning import HOSTILE, is_habit, is_match, is_only_named, required, turned_type
from mapapp.events.vocabulary import vocabulary
from mapapp.model import EventType


class Report(NamedTuple):
    """One happening as a sentence tells it. `clause` is None for a bare noun ("the bombing")."""

    parsed: Parsed
    type: EventType
    weight: float
    trigger: Trigger
    clause: Clause | None
    extent: Span
    absorbed: tuple[EventType, ...]


_LEAST = 2.0


def find_reports(parsed: Parsed) -> list[Report]:
    """Return what the sentence reports, in order."""
    found: list[Report] = []
    if parsed.sentence.text.endswith("?"):
        return found
    for clause in parsed.clauses:
        report = _clause_report(parsed, clause)
        report = report and _gone_for(parsed, report)
        reduced = clause.verb.standing is Standing.REDUCED
        if report is None or ((reduced or not found) and _is_aside(parsed, clause)):
            continue
        if found and is_absorbed(report, found[-1]):
            found[-1] = _with_absorbed(found[-1], report)
            continue
        found.append(report)
    return found or _noun_reports(parsed)


_GOING = vocabulary(
    """
    call phone telephone fly travel go come arrive return visit gather cross drive walk head
    assemble sail march queue stop
    """
)


def _gone_for(parsed: Parsed, report: Report) -> Report:
    """Read "called the winner to congratulate her" as one deed, told by its finite verb."""
    clause = report.clause
    if clause is None or clause.verb.standing is not Standing.INFINITIVE:
        return report
    before = [c for c in parsed.clauses if c.verb.position < clause.verb.position and c.subject]
    if not before or before[-1].verb.standing is not Standing.ACTIVE or before[-1].verb.auxiliaries:
        return report
    deed = before[-1]
    verb = parsed.tokens[deed.verb.position].lower
    gone = any(forms_of(word).get(verb, 0) & Form.PAST for word in _GOING)
    if not gone:
        return report
    whole = deed._replace(rest=(deed.rest[0], max(deed.rest[1], clause.rest[1])))
    return report._replace(clause=whole, extent=_extent(whole))


def _is_aside(parsed: Parsed, clause: Clause) -> bool:
    """Leave out "Speaking to reporters, ..." and what a speaker says of "us" and "you"."""
    if clause.verb.standing is Standing.REDUCED:
        harm = PHYSICAL - {EventType.OTHER}
        physical = any(t.type in harm for t in parsed.triggers if _at(t, clause))
        return not physical and any(c.verb.finite for c in parsed.clauses)
    if clause.verb.standing is Standing.GERUND:
        before = parsed.tokens[: clause.verb.position]
        return not any(t.is_word for t in before[-1:]) and any(
            c.verb.finite and c.verb.position > clause.verb.position for c in parsed.clauses
        )
    subject = clause.subject
    if subject is None:
        earlier = [
            c for c in parsed.clauses if c.subject and c.verb.position < clause.verb.position
        ]
        subject = earlier[-1].subject if earlier else None
    own = ("i", "we", "you", "my", "our")
    return subject is not None and parsed.tokens[subject[0]].lower in own


def _at(trigger: Trigger, clause: Clause) -> bool:
    return trigger.first == clause.verb.position


def _with_absorbed(governing: Report, report: Report) -> Report:
    extent = governing.extent[0], max(governing.extent[1], report.extent[1])
    kind = governing.type
    infinitive = report.clause is not None and report.clause.verb.standing is Standing.INFINITIVE
    if kind is EventType.AGREE and report.type in HOSTILE and infinitive:
        kind = EventType.THREATEN
    return governing._replace(absorbed=(*governing.absorbed, report.type), extent=extent, type=kind)


def _clause_report(parsed: Parsed, clause: Clause) -> Report | None:
    if (
        _is_defined(parsed, clause)
        or _is_subject(parsed, clause)
        or is_habit(parsed, clause)
        or is_only_named(parsed, clause)
    ):
        return None
    best = _best_verb_trigger(parsed.triggers, clause)
    best = best or required(parsed, clause)
    if best is not None and is_match(parsed, best):
        best = best._replace(weight=3.5)
    extent = _extent(clause)
    nouns = [t for t in parsed.triggers if _is_noun_in(parsed, t, extent)]
    if best is None or best.weight < _LEAST:
        best = _by_noun(parsed, clause, nouns)
    if best is None or best.weight < _LEAST:
        return None
    kind = _harm_of(parsed, clause, turned_type(parsed, best, clause))
    absorbed = tuple(t.type for t in nouns)
    return Report(parsed, kind, best.weight, best, clause, extent, absorbed)


_NATURAL = (EventType.DISASTER, EventType.ACCIDENT, EventType.HEALTH)
_DOER_UNKNOWN = (EventType.ASSAULT, EventType.OTHER)


def _harm_of(parsed: Parsed, clause: Clause, kind: EventType) -> EventType:
    """Read harm that a quake, a crash or a disease does as of its type: "the quake killed 600"."""
    if kind not in _DOER_UNKNOWN or clause.subject is None:
        return kind
    heads = [t for t in parsed.triggers if t.kind == "noun" and _is_head(parsed, clause, t)]
    return next((t.type for t in heads if t.type in _NATURAL), kind)


def _best_verb_trigger(triggers: list[Trigger], clause: Clause) -> Trigger | None:
    index = clause.verb.position
    fitting = [t for t in triggers if t.first == index and t.kind in ("verb", "either")]
    fitting += [
        t for t in triggers if t.kind == "phrase" and clause.verb.group <= t.first < clause.rest[1]
    ]
    return max(fitting, key=lambda t: (t.weight, t.last), default=None)


def _extent(clause: Clause) -> Span:
    start = clause.subject[0] if clause.subject else clause.verb.group
    return min(start, clause.verb.group), max(clause.rest[1], clause.verb.position + 1)


def _is_noun_in(parsed: Parsed, trigger: Trigger, extent: Span) -> bool:
    if trigger.kind != "noun" or not extent[0] <= trigger.first < extent[1]:
        return False
    return all(trigger.first != clause.verb.position for clause in parsed.clauses)


_ASPECT = vocabulary(
    """
    begin began begun start started starts begins end ended ends continue continued
    continues occur occurred happen happened erupt erupted resume resumed follow followed
    launch launched stage staged hold held holds took take taken break broke broken cause
    caused carry carried conduct conducted make made open opened opens close closed suffer
    suffered face go went spread announce announced declare declared plan planned report
    reported flare flared rage raged set complete completed mount mounted continuing
    triggered trigger unleash unleashed sparked spark mark marked see saw host hosted came
    come comes
    """
)


_TOLD_OF = vocabulary(
    """
    leave leaves left enter enters entered last lasts lasted intensify intensified spill spilled
    rock rocks rocked shake shakes shook prompt prompts prompted force forced disrupt disrupted
    paralyse paralysed paralyze paralyzed draw drew
    """
)
"""What a happening does in its turn: "clashes left four dead", "the strike entered its week"."""


def _by_noun(parsed: Parsed, clause: Clause, nouns: list[Trigger]) -> Trigger | None:
    """Type a clause by its noun: "a new ceasefire began", "held elections"."""
    verb = parsed.tokens[clause.verb.position].lower
    if verb in _TOLD_OF:
        nouns = [t for t in nouns if _is_head(parsed, clause, t)]
    elif verb not in _ASPECT:
        nouns = [t for t in nouns if _is_object(parsed, clause, t) and t.weight >= 1.7]
        if verb in english.saying_forms() | english.BE:
            return None
    nouns = [t for t in nouns if _is_object(parsed, clause, t) or _is_head(parsed, clause, t)]
    antecedent = _antecedent(parsed, clause)
    noun = antecedent or max(nouns, key=lambda t: t.weight, default=None)
    if noun is None:
        return None
    index = clause.verb.position
    return Trigger(
        index, index, noun.lemma, noun.type, noun.weight + 0.5, "verb", noun.form, noun.group
    )


def _is_object(parsed: Parsed, clause: Clause, noun: Trigger) -> bool:
    """Say whether a noun is what the verb is done to: no preposition between, close by."""
    between = parsed.tokens[clause.verb.position + 1 : noun.first]
    close = 0 <= noun.first - clause.verb.position - 1 <= 5
    return close and not any(t.lower in english.PREPOSITIONS or t.text == "," for t in between)


def _is_head(parsed: Parsed, clause: Clause, noun: Trigger) -> bool:
    """Say whether a noun is what the clause is about, not part of what is said of it."""
    if clause.subject is None or not clause.subject[0] <= noun.first < clause.subject[1]:
        return False
    following = parsed.tokens[noun.last + 1 : clause.subject[1]]
    return not following or following[0].lower in english.PREPOSITIONS


def _antecedent(parsed: Parsed, clause: Clause) -> Trigger | None:
    """Find what "one" stands for in "a new one that began"."""
    if clause.subject is None:
        return None
    last = parsed.tokens[clause.subject[1] - 1].lower
    if last not in ("one", "ones"):
        return None
    before = [t for t in parsed.triggers if t.kind == "noun" and t.first < clause.subject[1]]
    return before[-1] if before else None


_MEANING = vocabulary("imply implies implying mean means define defines denote denotes")


def _is_subject(parsed: Parsed, clause: Clause) -> bool:
    """Say whether a doing is only what the next verb is about: "shelling wounded three"."""
    if clause.verb.standing is not Standing.GERUND:
        return False
    position = clause.verb.position
    return any(
        c.verb.finite and c.subject == (position, position + 1) and c.verb.position == position + 1
        for c in parsed.clauses
    )


def _is_defined(parsed: Parsed, clause: Clause) -> bool:
    """Say whether the clause tells what a word means, not what happened."""
    before = parsed.tokens[: clause.verb.position]
    lower = [t.lower for t in before]
    if lower[:1] == ["whether"] or (
        any(w in lower for w in ("whenever", "each", "every"))
        and ("whenever" in lower or "time" in lower)
    ):
        return True
    quoted = len(before) > 1 and before[-1].lower in ('"', "“", "‘")
    term = any(t.lower in ("term", "word", "phrase", "expression") for t in before[-4:])
    return (quoted and term) or any(t.lower in _MEANING for t in before)


def _noun_reports(parsed: Parsed) -> list[Report]:
    """Report by a noun alone where no clause does: titles, "following a deadly attack"."""
    nouns = [t for t in parsed.triggers if t.kind == "noun" and t.weight >= 1.8]
    if not nouns or (any(c.verb.finite for c in parsed.clauses) and not parsed.sentence.heading):
        return []
    best = max(nouns, key=lambda t: t.weight)
    return [Report(parsed, best.type, best.weight, best, None, (0, len(parsed.tokens)), ())]


def report_at(parsed: Parsed, offset: int) -> Report:
    """Return the report that the word at `offset` makes, whatever it is."""
    tokens = parsed.tokens
    index = max((i for i, t in enumerate(tokens) if t.start <= offset), default=0)
    here = [t for t in parsed.triggers if t.first <= index <= t.last]
    bare = Trigger(index, index, tokens[index].lower, EventType.OTHER, 2.0, "verb", 0, -1)
    trigger = max(here, key=lambda t: t.weight, default=bare)
    clause = next((c for c in parsed.clauses if c.verb.position == index), None)
    around = [c for c in parsed.clauses if c.verb.finite and _extent(c)[0] <= index < _extent(c)[1]]
    extent = (0, len(tokens))
    if clause or around:
        extent = _extent(clause or around[-1])
    return Report(parsed, trigger.type, trigger.weight, trigger, clause, extent, ())
