"""To whom a deed is done, as a parse tells: the noun for which most speaks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from mapapp.events import english
from mapapp.events.clauses import Span
from mapapp.events.fronting import CALENDAR
from mapapp.events.people_nouns import people_nouns
from mapapp.events.reached import LEADS, STRUCK, sends_its_own
from mapapp.events.reports import Report
from mapapp.events.tokens import Token
from mapapp.events.tree_members import case_of, members, named_members
from mapapp.events.trees import Tree
from mapapp.events.vocabulary import vocabulary
from mapapp.model import EventType

_UPON = vocabulary("of on against with into at over between from for to")
_AROUND = vocabulary("at between from for to")
_FURTHER = vocabulary("from to with against on")
"""What leads to whom under a second verb: "willing to withdraw its troops from Chad"."""
_APART = vocabulary("after before because if unless while when as since although though until")
_FORCES = vocabulary(
    "troops soldiers forces force army navy ambassador ambassadors envoy envoys staff contingent"
)
_DESCRIBING = vocabulary("amod compound nmod")
_DEEPEST = 4
_ORDERED = 5.0, 4.0
"""What speaks for whom a demand is to do it: by a name, by a noun for people; so below."""
_DONE_TO = 5.0, 4.4
_SENT = 2.6, 2.0
_OF_A_NOUN = 3.8, 3.2
_LED_TO = 3.4, 3.0
_THING = 2.9
_IN_ITS_NAME = 3.6
_LOOSE, _DEEPER, _NESTED = 1.4, 0.6, 0.3
"""What is taken off for a loose preposition, for each verb between, for each noun between."""


class Candidate(NamedTuple):
    """A noun that may be the target, and how much speaks for it."""

    head: int
    score: float
    thing: bool = False


def target_of(report: Report) -> list[Span] | None:
    """Return the target's members as spans; None where the tree names nobody."""
    tree, clause = report.parsed.tree, report.clause
    if tree is None or clause is None:
        return None
    best = max(_candidates(report, tree, clause.verb.position, 0), default=None, key=_score)
    if best is None:
        return None
    if best.thing:
        return members(report.parsed.tokens, tree, best.head)
    return named_members(report.parsed.tokens, tree, best.head)


def _score(candidate: Candidate) -> float:
    return candidate.score


def _candidates(report: Report, tree: Tree, verb: int, depth: int) -> Iterator[Candidate]:
    """Yield what a verb is done to, nearest first, and what the verbs under it are done to."""
    if depth > _DEEPEST:
        return
    lower = _DEEPER * depth
    for child in tree.children[verb]:
        node = tree.nodes[child]
        if child < verb:
            continue
        if node.dep in ("obj", "iobj"):
            yield from _object(report, tree, child, lower)
        elif node.dep.startswith("obl") and _leads(report, tree, child, depth):
            yield from _weighed(report, tree, child, _LED_TO, lower)
        elif _is_clause(report, tree, child) and _follows(report, tree, child):
            if report.type is EventType.DEMAND:
                for subject in tree.dependents(child, "nsubj"):
                    yield from _weighed(report, tree, subject, _ORDERED, lower)
            yield from _candidates(report, tree, child, depth + 1)


def _object(report: Report, tree: Tree, noun: int, lower: float) -> Iterator[Candidate]:
    if not _is_deed(report, noun):
        sent = sends_its_own(report) or _is_owned(report, tree, noun)
        yield from _weighed(report, tree, noun, _SENT if sent else _DONE_TO, lower)
        if report.type in STRUCK and report.trigger.first < noun:
            yield Candidate(noun, _THING - lower, thing=True)
    elif described := described_by(report.parsed.tokens, tree, noun):
        yield Candidate(described[0][1] - 1, _IN_ITS_NAME - lower)
    yield from _within(report, tree, noun, lower, 0)


def _within(report: Report, tree: Tree, noun: int, lower: float, depth: int) -> Iterator[Candidate]:
    """Yield those whom a noun tells of: "the resignation of X", "a ban on X", "X's plan"."""
    for child in tree.dependents(noun, "nmod", "obl"):
        case = case_of(report.parsed.tokens, tree, child)
        if tree.nodes[child].dep == "nmod:poss" or case in _UPON:
            loose = _LOOSE if case in _AROUND else 0.0
            yield from _weighed(report, tree, child, _OF_A_NOUN, lower + loose)
            if depth < _DEEPEST:
                yield from _within(report, tree, child, lower + _NESTED, depth + 1)


def _weighed(
    report: Report, tree: Tree, noun: int, weights: tuple[float, float], lower: float
) -> Iterator[Candidate]:
    tokens = report.parsed.tokens
    token, (named, people) = tokens[noun], weights
    if token.lower in english.PRONOUNS | CALENDAR or _is_deed(report, noun):
        return
    core = [c for c in tree.children[noun] if c < noun and tree.nodes[c].dep != "nmod:poss"]
    if any(tokens[c].text[0].isupper() and tokens[c].lower not in CALENDAR for c in (noun, *core)):
        yield Candidate(noun, named - lower)
    elif token.lower in people_nouns():
        yield Candidate(noun, people - lower)


def _is_owned(report: Report, tree: Tree, noun: int) -> bool:
    own = ("its", "his", "her", "their", "my", "our")
    if report.parsed.tokens[noun].lower not in _FORCES:
        return False
    return any(report.parsed.tokens[c].lower in own for c in tree.dependents(noun, "nmod"))


def _is_deed(report: Report, noun: int) -> bool:
    """Say whether a noun is a happening: "sanctions", "an attack"."""
    return any(t.kind == "noun" and t.first <= noun <= t.last for t in report.parsed.triggers)


def _leads(report: Report, tree: Tree, noun: int, depth: int) -> bool:
    leads = LEADS.get(report.type, frozenset()) | (_FURTHER if depth else frozenset())
    return case_of(report.parsed.tokens, tree, noun) in leads


def _is_clause(report: Report, tree: Tree, verb: int) -> bool:
    """Say whether a clause tells what the deed is about, as a protest's aim is."""
    node = tree.nodes[verb]
    aim = report.type is EventType.PROTEST and node.dep == "advcl" and node.tag == "VB"
    return node.dep in ("xcomp", "ccomp") or aim


def _follows(report: Report, tree: Tree, verb: int) -> bool:
    """Say whether a clause belongs to the deed: no reason, time or condition of it."""
    marks = {report.parsed.tokens[c].lower for c in tree.dependents(verb, "mark", "advmod")}
    return not marks & _APART


def described_by(tokens: list[Token], tree: Tree, noun: int) -> list[Span]:
    """Return "Syrian army" of "a Syrian army attack"."""
    inside = [c for c in tree.children[noun] if c < noun and tree.nodes[c].dep in _DESCRIBING]
    named = [c for c in inside if tokens[c].text[0].isupper() and tokens[c].lower not in CALENDAR]
    if not named:
        return []
    first = min(tree.span(c)[0] for c in named)
    last = max(
        c for c in inside if tokens[c].text[0].isupper() or tokens[c].lower in people_nouns()
    )
    return [(first, last + 1)] if first <= last else []
