"""The members of a noun phrase in a parsed sentence: "the mayor and a group of bishops" are two."""

from __future__ import annotations

from mapapp.events import english
from mapapp.events.clauses import Span
from mapapp.events.objects import ABOUT
from mapapp.events.tokens import Token
from mapapp.events.tree_clauses import noun_phrase
from mapapp.events.trees import Tree


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
    start, end = _without_joints(tokens, start, next(relative, end))
    for words in ABOUT:
        if tuple(t.lower for t in tokens[start : start + len(words)]) == words:
            start += len(words)
    joined = [c for c in tree.dependents(head, "conj") if tree.nodes[c].tag[:2] in ("NN", "PR")]
    starts = [start, *(noun_phrase(tokens, tree, c)[0] for c in joined if start < c < end)]
    parts = zip(starts, [*starts[1:], end], strict=True)
    found = (_without_joints(tokens, first, last) for first, last in parts)
    return [span for span in found if span[0] < span[1]]


def _without_joints(tokens: list[Token], start: int, end: int) -> Span:
    while end > start and _joins(tokens[end - 1]):
        end -= 1
    while start < end and _joins(tokens[start]):
        start += 1
    return start, end


def _joins(token: Token) -> bool:
    return token.lower in english.CONJUNCTIONS or not (token.is_word or token.lower == "'s")


def case_of(tokens: list[Token], tree: Tree, noun: int) -> str:
    """Return the preposition of a noun, "" where it has none."""
    cases = [c for c in tree.dependents(noun, "case") if c < noun]
    return tokens[cases[0]].lower if cases else ""
