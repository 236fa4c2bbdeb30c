"""What each sentence reports: its triggers gathered into one report a happening."""

from __future__ import annotations

from typing import NamedTuple

from mapapp.events import english
from mapapp.events.clauses import Clause, Span, cut_clauses
from mapapp.events.sentences import Sentence
from mapapp.events.tokens import Token, tokenise
from mapapp.events.triggers import Trigger, find_triggers
from mapapp.events.verbs import Standing, Verb, find_verbs
from mapapp.events.vocabulary import vocabulary
from mapapp.model import EventType


class Parsed(NamedTuple):
    """A sentence with its tokens, clauses and triggers."""

    sentence: Sentence
    tokens: list[Token]
    clauses: list[Clause]
    triggers: list[Trigger]


class Report(NamedTuple):
    """One happening as a sentence tells it. `clause` is None for a bare noun ("the bombing")."""

    parsed: Parsed
    type: EventType
    weight: float
    trigger: Trigger
    clause: Clause | None
    extent: Span
    absorbed: tuple[EventType, ...]


_MATRIX = frozenset(
    {
        EventType.DEMAND,
        EventType.REJECT,
        EventType.THREATEN,
        EventType.DISAPPROVE,
        EventType.AGREE,
        EventType.INVESTIGATE,
    }
)
"""Types whose verbs take a whole clause: what that clause reports did not itself happen."""
_COOPERATIVE = frozenset(
    {
        EventType.AID,
        EventType.COOPERATE,
        EventType.CONCEDE,
        EventType.RETREAT,
    }
)
_HOSTILE = frozenset(
    {
        EventType.ASSAULT,
        EventType.COERCE,
        EventType.SANCTION,
        EventType.PROTEST,
        EventType.MOBILIZE,
        EventType.REJECT,
    }
)
_PROMISES = frozenset({"will", "shall", "would", "'ll"})
_WISHES = frozenset({"must", "should", "ought"})
_PHYSICAL = frozenset(
    {
        EventType.ASSAULT,
        EventType.COERCE,
        EventType.CRIME,
        EventType.DISASTER,
        EventType.ACCIDENT,
        EventType.HEALTH,
        EventType.OTHER,
    }
)
_LEAST = 2.0
_LONGEST = 3000
"""Characters of a sentence that are read: no one writes longer ones, but files hold anything."""


def parse(sentence: Sentence, *, all_clauses: bool = False) -> Parsed:
    """Return `sentence` cut into tokens and clauses, with its triggers.

    A sentence without triggers is not cut into clauses, unless `all_clauses`.
    """
    sentence = sentence._replace(text=sentence.text[:_LONGEST])
    tokens = tokenise(sentence.text, sentence.start)
    triggers = find_triggers(tokens)
    if not triggers and not all_clauses:
        return Parsed(sentence, tokens, [], [])
    verbs = find_verbs(tokens, triggers)
    if sentence.heading and not any(verb.finite for verb in verbs):
        verbs = [_as_told(verb) for verb in verbs]
    return Parsed(sentence, tokens, cut_clauses(tokens, verbs), triggers)


def _as_told(verb: Verb) -> Verb:
    """Read a title's "Consulate bombed in Kabul" as "was bombed"."""
    reduced = verb.standing is Standing.REDUCED
    return verb._replace(standing=Standing.PASSIVE) if reduced else verb


def find_reports(parsed: Parsed) -> list[Report]:
    """Return what the sentence reports, in order."""
    found: list[Report] = []
    if parsed.sentence.text.endswith("?"):
        return found
    for clause in parsed.clauses:
        report = _clause_report(parsed, clause)
        if report is None or (not found and _is_aside(parsed, clause)):
            continue
        if found and (_is_absorbed(parsed, report, found)):
            found[-1] = _with_absorbed(found[-1], report)
            continue
        found.append(report)
    return found or _noun_reports(parsed)


def _is_aside(parsed: Parsed, clause: Clause) -> bool:
    """Leave out "Speaking to reporters, ..." and what a speaker says of "us" and "you"."""
    if clause.verb.standing is Standing.REDUCED:
        physical = any(t.type in _PHYSICAL for t in parsed.triggers if _at(t, clause))
        return not physical and any(c.verb.finite for c in parsed.clauses)
    if clause.verb.standing is Standing.GERUND:
        before = parsed.tokens[: clause.verb.position]
        return not any(t.is_word for t in before[-2:]) and any(
            c.verb.finite and c.verb.position > clause.verb.position for c in parsed.clauses
        )
    if clause.subject is None:
        return False
    return parsed.tokens[clause.subject[0]].lower in ("i", "we", "you", "my", "our")


def _at(trigger: Trigger, clause: Clause) -> bool:
    return trigger.first == clause.verb.position


def _with_absorbed(governing: Report, report: Report) -> Report:
    extent = governing.extent[0], max(governing.extent[1], report.extent[1])
    kind = governing.type
    infinitive = report.clause is not None and report.clause.verb.standing is Standing.INFINITIVE
    if kind is EventType.AGREE and report.type in _HOSTILE and infinitive:
        kind = EventType.THREATEN
    return governing._replace(absorbed=(*governing.absorbed, report.type), extent=extent, type=kind)


def _clause_report(parsed: Parsed, clause: Clause) -> Report | None:
    if _is_defined(parsed, clause):
        return None
    best = _best_verb_trigger(parsed.triggers, clause)
    extent = _extent(clause)
    nouns = [t for t in parsed.triggers if _is_noun_in(parsed, t, extent)]
    if best is None or best.weight < _LEAST:
        best = _by_noun(parsed, clause, nouns)
    if best is None or best.weight < _LEAST:
        return None
    kind = _turned(parsed, best, clause)
    absorbed = tuple(t.type for t in nouns)
    return Report(parsed, kind, best.weight, best, clause, extent, absorbed)


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


def _by_noun(parsed: Parsed, clause: Clause, nouns: list[Trigger]) -> Trigger | None:
    """Type a clause by its noun: "a new ceasefire began", "held elections"."""
    verb = parsed.tokens[clause.verb.position].lower
    if verb not in _ASPECT:
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


def _turned(parsed: Parsed, trigger: Trigger, clause: Clause) -> EventType:
    """Turn a promise into AGREE, a threat into THREATEN, "must" into DEMAND, as PLOVER does."""
    auxiliaries = set(clause.verb.auxiliaries)
    if auxiliaries & _WISHES:
        return EventType.DEMAND
    if not auxiliaries & _PROMISES or clause.verb.standing is Standing.PASSIVE:
        return trigger.type
    if is_negated(parsed, clause):
        return EventType.REJECT
    committed = _is_commitment(parsed, clause)
    if trigger.type in _COOPERATIVE or (committed and trigger.type in _WARM):
        return EventType.AGREE if "would" not in auxiliaries or committed else trigger.type
    hostile = trigger.type in _HOSTILE and ("would" not in auxiliaries or committed)
    return EventType.THREATEN if hostile else trigger.type


_WARM = frozenset({EventType.CONSULT, EventType.SUPPORT})


def _is_commitment(parsed: Parsed, clause: Clause) -> bool:
    """Say whether a speaker speaks of himself: "Hungary said it will ..."."""
    if clause.subject is None:
        return False
    first, last = clause.subject
    if last - first != 1 or parsed.tokens[first].lower not in ("he", "she", "it", "they"):
        return False
    before = parsed.tokens[max(0, first - 6) : first]
    return any(t.lower in english.saying_forms() for t in before)


def _is_absorbed(parsed: Parsed, report: Report, found: list[Report]) -> bool:
    """Say whether a report only fills in the one before it."""
    clause, governing = report.clause, found[-1]
    assert clause is not None  # noqa: S101 - only clause reports are asked
    if clause.verb.standing in (Standing.INFINITIVE, Standing.GERUND):
        return True
    if clause.verb.standing is Standing.REDUCED:
        return report.type not in _PHYSICAL or report.type is governing.type
    shared = governing.clause is not None and clause.subject == governing.clause.subject
    if shared and report.trigger.lemma in _CONSEQUENCES and governing.type in _PHYSICAL:
        return True
    if governing.type in _MATRIX and governing.clause is not None and not shared:
        between = parsed.tokens[governing.clause.verb.position : clause.verb.position]
        return not any(t.lower in (";", "but", "while", "after") for t in between)
    return False


_CONSEQUENCES = vocabulary(
    """
    kill injure wound hurt destroy damage displace die flood devastate strike hit tear leave
    sink burn collapse
    """
)
_MEANING = vocabulary("imply implies implying mean means define defines denote denotes")


def _is_defined(parsed: Parsed, clause: Clause) -> bool:
    """Say whether the clause tells what a word means, not what happened."""
    before = parsed.tokens[: clause.verb.position]
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


def words_of(parsed: Parsed, span: Span) -> str:
    """Return the article's words under a stretch of tokens."""
    first, last = parsed.tokens[span[0]], parsed.tokens[span[1] - 1]
    offset = parsed.sentence.start
    return parsed.sentence.text[first.start - offset : last.end - offset]


def is_negated(parsed: Parsed, clause: Clause) -> bool:
    """Say whether the clause's own verb is negated."""
    group = parsed.tokens[clause.verb.group : clause.verb.position]
    ends = {"can't", "won't", "didn't", "cannot"}
    return any(t.lower in english.NEGATIONS | ends for t in group) or (
        clause.subject is not None and parsed.tokens[clause.subject[0]].lower in ("no", "none")
    )
