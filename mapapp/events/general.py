"""General statements, which are no events: habits, rules, permissions, advice, definitions.

News is told in the past, in the perfect, as going on, or as to come. What a sentence says in the
plain present, it mostly says of every day; a day, a title or a stand that somebody takes is news.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from mapapp.events import english
from mapapp.events.clauses import Clause, Span
from mapapp.events.inflection import Form
from mapapp.events.parsing import Parsed, is_negated
from mapapp.events.prepositions import preposition_before
from mapapp.events.reports import Report
from mapapp.events.standing import Standing
from mapapp.events.tokens import Token
from mapapp.events.vocabulary import vocabulary
from mapapp.events.word_forms import form_of
from mapapp.model import Mention, Role, TimeExpression

_STANDS = vocabulary(
    """
    condemn criticize criticise denounce deplore accuse blame oppose object reject refuse deny
    demand urge insist appeal call plead support back endorse welcome praise hail agree threaten
    warn vow pledge promise willing ready prepared committed
    """
)
"""What somebody says or holds in the present: "Turkey opposes the plan" is news."""
_PRESENT_BE = vocabulary("is are am 's 're")
_PRESENT_DO = vocabulary("do does")
_PASSED = english.BE - _PRESENT_BE - {"be", "being"} | english.HAVE | {"did"}
_MEANING = vocabulary(
    """
    plan plans want wants hope hopes aim aims intend intends expect expects seek seeks try tries
    begin begins start starts continue continues vow vows agree agrees threaten threatens refuse
    refuses prepare prepares promise promises set due expected scheduled ready likely poised
    """
)
"""Behind these an infinitive tells of what is to come, though they stand in the present."""
_WEEK = 7
"""Days: what is so in a month or a season of every year is named with these."""
_ANYBODY = vocabulary("any anyone anybody every everyone everybody each whoever most nobody")
_MASSES = vocabulary("many most some more")
_PLURALS = vocabulary("people men women children police")
_RATE = re.compile(
    r"\b(?:an?|per|each|every)\s(?:day|week|month|year|night|hour|season|spring|summer|winter)\b"
    r"|\bused to\b|\bwould rather\b"
)
_ADVICE = re.compile(
    r"(?:please|click|tap|read|see|visit|follow|subscribe|sign up|call|email)\b", re.IGNORECASE
)


_CONTACT = re.compile(
    r"\b\d{3}[-.]\d{4}\b|\bwww\.|\w@\w|\b[Ff]or (?:more )?information\b|\b[Ii]nbox\b|[Nn]ewsletter"
)
"""Telephone numbers and the like: what tells readers what to do."""


def is_general(
    report: Report, times: Sequence[TimeExpression], mentions: Sequence[Mention]
) -> bool:
    """Say whether `report` tells of no happening; `times` and `mentions` are its sentence's."""
    parsed = report.parsed
    if parsed.sentence.heading or any(_names_days(time) for time in times):
        return False
    if report.clause is None:
        return _is_bare_general(parsed, mentions)
    rate = _RATE.search(parsed.sentence.text) is not None
    return (
        _is_advice(parsed, report.clause)
        or (rate and not _is_over(parsed, report.clause))
        or _is_for_anybody(parsed, report.clause)
        or _is_always_so(report, report.clause, mentions)
    )


def _names_days(time: TimeExpression) -> bool:
    if time.interval is None or time.value == "PRESENT_REF" or time.type not in ("DATE", "TIME"):
        return False
    start, end = time.interval.start, time.interval.end
    if any(character.isdigit() for character in time.text):
        return True
    return start is None or end is None or (end - start).days < _WEEK


def _is_bare_general(parsed: Parsed, mentions: Sequence[Mention]) -> bool:
    """Say whether a noun is only spoken of: "peace talks need patience"."""
    finite = [c for c in parsed.clauses if c.verb.finite]
    if not finite:
        return not any(m.role is Role.LITERAL for m in mentions) or _is_advice(parsed, None)
    return all(_is_plain_present(parsed.tokens, c) for c in finite)


def _is_advice(parsed: Parsed, clause: Clause | None) -> bool:
    text = parsed.sentence.text.lstrip(' “"')
    if _CONTACT.search(text) or any(t.lower in ("you", "your") for t in parsed.tokens):
        return True
    told = clause is not None and clause.subject is not None
    return text.startswith("Please ") or (not told and _ADVICE.match(text) is not None)


def _is_over(parsed: Parsed, clause: Clause) -> bool:
    """Say whether a verb stands in the past: "fined him $20 a day"."""
    past = bool(form_of(parsed.tokens[clause.verb.position]) & Form.PAST)
    return bool(_PASSED & set(clause.verb.auxiliaries)) or (not clause.verb.auxiliaries and past)


def _is_for_anybody(parsed: Parsed, clause: Clause) -> bool:
    """Say whether a clause permits or supposes: "every citizen may vote", "it can kill"."""
    auxiliaries = set(clause.verb.auxiliaries)
    if "can" in auxiliaries and not is_negated(parsed, clause):
        return True
    generic = clause.subject is not None and _is_generic(parsed.tokens, clause.subject)
    supposed = parsed.tokens[0].lower == "if" and generic
    anybody = clause.subject is not None and parsed.tokens[clause.subject[0]].lower in _ANYBODY
    return supposed or (anybody and bool(auxiliaries & {"may", "must", "should", "would"}))


def _is_generic(tokens: list[Token], subject: Span) -> bool:
    """Say whether a subject names no one: "farmers", "a good negotiator"."""
    first, last = tokens[subject[0]], tokens[subject[1] - 1]
    if first.lower in ("a", "an") or first.lower in _ANYBODY:
        return True
    named = any(t.text[0].isupper() for t in tokens[subject[0] + (subject[0] == 0) : subject[1]])
    counted = first.text[0].isdigit() or first.lower in english.DETERMINERS
    return not named and not counted and (last.lower.endswith("s") or last.lower in _PLURALS)


def _is_plain_present(tokens: list[Token], clause: Clause) -> bool:
    """Say whether a finite verb stands in the plain present, active or passive."""
    auxiliaries, verb = clause.verb.auxiliaries, tokens[clause.verb.position]
    form = form_of(verb)
    if not auxiliaries:
        present = verb.lower in _PRESENT_BE or bool(form & (Form.PRESENT | Form.BASE))
        return present and not form & Form.PAST
    if auxiliaries[-1] == "to" or form & Form.GERUND:
        return False
    return set(auxiliaries) <= _PRESENT_BE or set(auxiliaries) <= _PRESENT_DO


def _is_always_so(report: Report, clause: Clause, mentions: Sequence[Mention]) -> bool:
    tokens = report.parsed.tokens
    if not clause.verb.finite:
        return _hangs_on_the_present(report, clause)
    if not _is_plain_present(tokens, clause):
        return _is_never(report.parsed, clause) or _is_of_masses(tokens, clause)
    if clause.relative:
        return True
    if report.trigger.lemma in _STANDS and _is_somebody(report.parsed, clause, mentions):
        return False
    text, offset = report.parsed.sentence.text, report.parsed.sentence.start
    first, last = tokens[clause.verb.position].end, tokens[max(clause.rest[1] - 1, 0)].end
    placed = any(
        m.role is Role.LITERAL
        and first <= m.start < last
        and preposition_before(text, m.start - offset) in ("in", "at", "near", "outside")
        for m in mentions
    )
    return not placed or (clause.subject is not None and _is_generic(tokens, clause.subject))


def _is_of_masses(tokens: list[Token], clause: Clause) -> bool:
    """Say whether it goes on with nobody in particular: "many employers are offering more"."""
    auxiliaries = set(clause.verb.auxiliaries)
    if clause.subject is None or not auxiliaries & (_PRESENT_BE | {"will"}):
        return False
    return tokens[clause.subject[0]].lower in _MASSES


def _is_never(parsed: Parsed, clause: Clause) -> bool:
    """Say whether nobody did or will do it, ever: "has never used", "no one will ever complain"."""
    group = parsed.tokens[max(0, clause.verb.group - 1) : clause.verb.position]
    return any(t.lower in ("never", "ever") for t in group)


def _is_somebody(parsed: Parsed, clause: Clause, mentions: Sequence[Mention]) -> bool:
    """Say whether a subject is someone in particular: a name, "the government", "they"."""
    if clause.subject is None:
        return True
    tokens = parsed.tokens
    start, end = tokens[clause.subject[0]].start, tokens[clause.subject[1] - 1].end
    if any(start <= mention.start < end for mention in mentions):
        return True
    return not _is_generic(tokens, clause.subject)


def _hangs_on_the_present(report: Report, clause: Clause) -> bool:
    """Say whether an infinitive or gerund belongs to a rule: "the law allows a judge to order"."""
    if clause.verb.standing is Standing.REDUCED:
        return False
    parsed, own = report.parsed, clause.verb.position
    finite = [c for c in parsed.clauses if c.verb.finite]
    before = [c for c in finite if c.verb.position < own]
    opens = clause.verb.group == 0
    governing = before[-1] if before else finite[0] if finite and opens else None
    if governing is None:
        within = opens or parsed.tokens[clause.verb.group - 1].is_word
        return not finite and within and clause.verb.standing is Standing.GERUND
    if not _is_plain_present(parsed.tokens, governing):
        return False
    between = parsed.tokens[governing.verb.position : max(own, governing.verb.position + 1)]
    return not {t.lower for t in between} & (_MEANING | english.saying_forms())
