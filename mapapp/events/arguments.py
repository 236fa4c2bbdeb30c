"""Who did it and to whom, as a parse tells: subjects, objects, and what hangs on nouns."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from mapapp.events import english
from mapapp.events.clauses import Clause, Span
from mapapp.events.fronting import CALENDAR
from mapapp.events.objects import ABOUT
from mapapp.events.people_nouns import people_nouns
from mapapp.events.reached import LEADS, STRUCK, sends_its_own
from mapapp.events.reports import Report
from mapapp.events.standing import Standing
from mapapp.events.tokens import Token
from mapapp.events.tree_clauses import noun_phrase
from mapapp.events.trees import Tree
from mapapp.events.vocabulary import vocabulary
from mapapp.model import EventType

_UPON = vocabulary("of on against with into at over between from for to")
_AROUND = vocabulary("at between from for to")
_DEEPEST = 4


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


def named_members(tokens: list[Token], tree: Tree, head: int) -> list[Span]:
    """Return the members of a noun phrase without where they are: "soldiers | off Tripoli"."""
    return [_without_place(tokens, span) for span in members(tokens, tree, head)]


def _without_place(tokens: list[Token], span: Span) -> Span:
    start, end = span
    for position in range(start + 1, end):
        before = [t.lower for t in tokens[position - 1 : position + 1]]
        leads = before[1] in english.PREPOSITIONS - {"of", "than"} and before[0] != "up"
        score = tokens[position].text[0].isdigit() and tokens[position - 1].text[0].isupper()
        if leads or score:
            return start, position
    return span


def members(tokens: list[Token], tree: Tree, head: int) -> list[Span]:
    """Return a noun phrase and those joined to it, each by itself."""
    start, end = noun_phrase(tokens, tree, head)
    relative = (p for p in range(head, end) if tokens[p].lower in ("who", "which", "that"))
    end = next(relative, end)
    for words in ABOUT:
        if tuple(t.lower for t in tokens[start : start + len(words)]) == words:
            start += len(words)
    joined = [c for c in tree.dependents(head, "conj") if tree.nodes[c].tag[:2] in ("NN", "PR")]
    if not joined:
        return [(start, end)]
    starts = [start, *(noun_phrase(tokens, tree, c)[0] for c in joined if start < c < end)]
    found = []
    for first, last in zip(starts, [*starts[1:], end], strict=True):
        while last > first and (
            not tokens[last - 1].is_word or tokens[last - 1].lower in english.CONJUNCTIONS
        ):
            last -= 1
        while first < last and (
            not tokens[first].is_word or tokens[first].lower in english.CONJUNCTIONS
        ):
            first += 1
        if first < last:
            found.append((first, last))
    return found


def _candidates(report: Report, tree: Tree, verb: int, depth: int) -> Iterator[Candidate]:
    """Yield what a verb is done to, nearest first, and what the verbs under it are done to."""
    if depth > _DEEPEST:
        return
    lower = 0.6 * depth
    for child in tree.children[verb]:
        node = tree.nodes[child]
        if child < verb:
            continue
        if node.dep in ("obj", "iobj"):
            yield from _object(report, tree, child, lower)
        elif node.dep.startswith("obl") and _leads(report, tree, child, depth):
            yield from _weighed(report, tree, child, 3.4 - lower, 3.0 - lower)
        elif _is_clause(report, tree, child) and _follows(report, tree, child):
            if report.type is EventType.DEMAND:
                for subject in tree.dependents(child, "nsubj"):
                    yield from _weighed(report, tree, subject, 5.0 - lower, 4.0 - lower)
            yield from _candidates(report, tree, child, depth + 1)


def _object(report: Report, tree: Tree, noun: int, lower: float) -> Iterator[Candidate]:
    people = 2.0 if sends_its_own(report) or _is_owned(report, tree, noun) else 4.4
    deed = _is_deed(report, noun)
    if not deed:
        named = 5.0 if people > 4 else 2.6
        yield from _weighed(report, tree, noun, named - lower, people - lower)
        if report.type in STRUCK and report.trigger.first < noun:
            yield Candidate(noun, 2.9 - lower, thing=True)
    elif described := _described_by(report.parsed.tokens, tree, noun):
        yield Candidate(described[0][1] - 1, 3.6 - lower)
    yield from _within(report, tree, noun, 3.8 - lower, 0)


def _within(report: Report, tree: Tree, noun: int, score: float, depth: int) -> Iterator[Candidate]:
    """Yield those whom a noun tells of: "the resignation of X", "a ban on X", "X's plan"."""
    for child in tree.dependents(noun, "nmod", "obl"):
        case = _case(report.parsed.tokens, tree, child)
        if tree.nodes[child].dep == "nmod:poss" or case in _UPON:
            far = 1.4 if case in _AROUND else 0.0
            yield from _weighed(report, tree, child, score - far, score - 0.6 - far)
            if depth < _DEEPEST:
                yield from _within(report, tree, child, score - 0.3, depth + 1)


def _weighed(
    report: Report, tree: Tree, noun: int, named: float, people: float
) -> Iterator[Candidate]:
    tokens = report.parsed.tokens
    token = tokens[noun]
    if token.lower in english.PRONOUNS | CALENDAR or _is_deed(report, noun):
        return
    core = [c for c in tree.children[noun] if c < noun and tree.nodes[c].dep != "nmod:poss"]
    if token.text[0].isupper() or any(
        tokens[c].text[0].isupper() and tokens[c].lower not in CALENDAR for c in core
    ):
        yield Candidate(noun, named)
    elif token.lower in people_nouns():
        yield Candidate(noun, people)


_FORCES = vocabulary(
    "troops soldiers forces force army navy ambassador ambassadors envoy envoys staff contingent"
)


def _is_owned(report: Report, tree: Tree, noun: int) -> bool:
    own = ("its", "his", "her", "their", "my", "our")
    if report.parsed.tokens[noun].lower not in _FORCES:
        return False
    return any(report.parsed.tokens[c].lower in own for c in tree.dependents(noun, "nmod"))


def _is_deed(report: Report, noun: int) -> bool:
    """Say whether a noun is a happening: "sanctions", "an attack"."""
    return any(t.kind == "noun" and t.first <= noun <= t.last for t in report.parsed.triggers)


def _case(tokens: list[Token], tree: Tree, noun: int) -> str:
    cases = [c for c in tree.dependents(noun, "case") if c < noun]
    return tokens[cases[0]].lower if cases else ""


def _leads(report: Report, tree: Tree, noun: int, depth: int) -> bool:
    leads = LEADS.get(report.type, frozenset()) | (_FURTHER if depth else frozenset())
    return _case(report.parsed.tokens, tree, noun) in leads


_FURTHER = vocabulary("from to with against on")
"""What leads to whom under a second verb: "willing to withdraw its troops from Chad"."""


def _is_clause(report: Report, tree: Tree, verb: int) -> bool:
    """Say whether a clause tells what the deed is about, as a protest's aim is."""
    node = tree.nodes[verb]
    aim = report.type is EventType.PROTEST and node.dep == "advcl" and node.tag == "VB"
    return node.dep in ("xcomp", "ccomp") or aim


def _follows(report: Report, tree: Tree, verb: int) -> bool:
    """Say whether a clause belongs to the deed: no reason, time or condition of it."""
    marks = {report.parsed.tokens[c].lower for c in tree.dependents(verb, "mark", "advmod")}
    return not marks & _APART


_APART = vocabulary("after before because if unless while when as since although though until")


def agent_of(report: Report) -> list[Span] | None:
    """Return whom a passive was done by, None where the tree tells nobody."""
    tree, clause = report.parsed.tree, report.clause
    if tree is None or clause is None:
        return None
    tokens = report.parsed.tokens
    for child in tree.dependents(clause.verb.position, "obl"):
        if child > clause.verb.position and _case(tokens, tree, child) == "by":
            return named_members(tokens, tree, child)
    return None


def controller_of(report: Report) -> Span | None:
    """Return who does what an infinitive or gerund tells: "ordered the police to fire"."""
    tree, clause = report.parsed.tree, report.clause
    if tree is None or clause is None or clause.subject is not None:
        return None
    if clause.verb.standing not in (Standing.INFINITIVE, Standing.GERUND):
        return None
    here = clause.verb.position
    for _ in range(_DEEPEST):
        node = tree.nodes[here]
        above = node.head
        if node.dep.startswith("acl") and above < here and _may_do(report, above):
            return noun_phrase(report.parsed.tokens, tree, above)
        objects = [c for c in tree.dependents(above, "obj", "iobj") if above < c < here]
        if node.dep == "xcomp" and objects and _may_do(report, objects[0]):
            return noun_phrase(report.parsed.tokens, tree, objects[0])
        known = _clause_at(report, above)
        if known is not None and known.subject is not None:
            return None if known.verb.standing is Standing.PASSIVE else known.subject
        if above == here:
            return None
        here = above
    return None


def _may_do(report: Report, noun: int) -> bool:
    token = report.parsed.tokens[noun]
    return token.text[0].isupper() or token.lower in people_nouns()


def _clause_at(report: Report, position: int) -> Clause | None:
    return next((c for c in report.parsed.clauses if c.verb.position == position), None)


def of_a_noun(report: Report, noun: int) -> tuple[list[Span], list[Span]]:
    """Return who did and who underwent a deed that a noun tells: "the killing of X by Y"."""
    tree, tokens = report.parsed.tree, report.parsed.tokens
    if tree is None:
        return [], []
    source: list[Span] = []
    target: list[Span] = []
    for child in tree.children[noun]:
        dep, case = tree.nodes[child].dep, _case(tokens, tree, child)
        if dep == "nmod:poss" or (dep in ("nmod", "obl") and case in ("by", "between")):
            source = named_members(tokens, tree, child)
        elif dep == "nmod" and case in ("of", "on", "against", "with", "into", "at"):
            target = target or named_members(tokens, tree, child)
    by = [c for c in _under(tree, noun) if _case(tokens, tree, c) == "by"]
    if not source and by:
        source = named_members(tokens, tree, by[0])
    return source or _described_by(tokens, tree, noun), target


def _under(tree: Tree, noun: int) -> list[int]:
    children = tree.dependents(noun, "nmod")
    return children + [g for c in children for g in tree.dependents(c, "nmod")]


def _described_by(tokens: list[Token], tree: Tree, noun: int) -> list[Span]:
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


_DESCRIBING = vocabulary("amod compound nmod")
