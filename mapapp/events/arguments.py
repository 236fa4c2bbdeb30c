"""Who did it, as a parse tells: agents, who controls an infinitive, and the actors of a noun."""

from __future__ import annotations

from mapapp.events.clauses import Clause, Span
from mapapp.events.people_nouns import people_nouns
from mapapp.events.reports import Report
from mapapp.events.standing import Standing
from mapapp.events.targets import described_by
from mapapp.events.tree_clauses import noun_phrase
from mapapp.events.tree_members import case_of, named_members
from mapapp.events.trees import Tree

_DEEPEST = 4


def agent_of(report: Report) -> list[Span] | None:
    """Return whom a passive was done by, None where the tree tells nobody."""
    tree, clause = report.parsed.tree, report.clause
    if tree is None or clause is None:
        return None
    tokens = report.parsed.tokens
    for child in tree.dependents(clause.verb.position, "obl"):
        if child > clause.verb.position and case_of(tokens, tree, child) == "by":
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
        dep, case = tree.nodes[child].dep, case_of(tokens, tree, child)
        if dep == "nmod:poss" or (dep in ("nmod", "obl") and case in ("by", "between")):
            source = named_members(tokens, tree, child)
        elif dep == "nmod" and case in ("of", "on", "against", "with", "into", "at"):
            target = target or named_members(tokens, tree, child)
    by = [c for c in _under(tree, noun) if case_of(tokens, tree, c) == "by"]
    if not source and by:
        source = named_members(tokens, tree, by[0])
    return source or described_by(tokens, tree, noun), target


def _under(tree: Tree, noun: int) -> list[int]:
    children = tree.dependents(noun, "nmod")
    return children + [g for c in children for g in tree.dependents(c, "nmod")]
