"""A dependency parse laid over the tokens of a sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from mapapp.events.tokens import Token
from mapapp.syntax import Parse, Word

Span = tuple[int, int]
"""A stretch of tokens, the end not included."""


class Node(NamedTuple):
    """What the parse says of one token; `head` is a token, a root's its own."""

    tag: str
    lemma: str
    dep: str
    head: int


@dataclass(frozen=True, slots=True)
class Tree:
    """The nodes of a sentence's tokens, with the dependents of each in order."""

    nodes: tuple[Node, ...]
    children: tuple[tuple[int, ...], ...]

    def dependents(self, index: int, *deps: str) -> list[int]:
        """Return the dependents of a token by these relations; "nsubj" takes "nsubj:pass" too."""
        return [c for c in self.children[index] if self.nodes[c].dep.partition(":")[0] in deps]

    def span(self, index: int, without: frozenset[int] = frozenset()) -> Span:
        """Return the stretch from the first to the last token under `index`."""
        first = last = index
        waiting = [index]
        while waiting:
            here = waiting.pop()
            first, last = min(first, here), max(last, here)
            waiting += [c for c in self.children[here] if c not in without]
        return first, last + 1


def lay_over(tokens: Sequence[Token], parse: Parse) -> Tree:
    """Return the tree of `parse` over `tokens`.

    A token of several words ("51-year-old") stands for the uppermost of them; of several tokens
    within one word the last stands for it.
    """
    words = parse.words
    depths = _depths(words)
    owners = _owners(tokens, words)
    chosen: list[int | None] = [None] * len(tokens)
    for number, owner in enumerate(owners):
        known = chosen[owner]
        if known is None or depths[number] < depths[known]:
            chosen[owner] = number
    nodes = [_node(index, chosen, words, owners) for index in range(len(tokens))]
    for index in [i for i, node in enumerate(nodes) if node.dep == "case"]:
        _take_from_objects(nodes, index)
    children: list[list[int]] = [[] for _ in tokens]
    for index, node in enumerate(nodes):
        if node.head != index:
            children[node.head].append(index)
    return Tree(tuple(nodes), tuple(tuple(found) for found in children))


def _take_from_objects(nodes: list[Node], preposition: int) -> None:
    """Read the noun behind a preposition as an oblique where the parse calls it an object.

    "met in the Turkish capital Ankara", where the preposition was hung on "capital".
    """
    noun = nodes[preposition].head
    while nodes[noun].dep == "compound" and nodes[noun].head > noun:
        noun = nodes[noun].head
    if preposition < noun and nodes[noun].dep in ("obj", "iobj"):
        nodes[noun] = nodes[noun]._replace(dep="obl")


def _node(
    index: int, chosen: Sequence[int | None], words: Sequence[Word], owners: Sequence[int]
) -> Node:
    number = chosen[index]
    if number is None:
        following = next((i for i in range(index + 1, len(chosen)) if chosen[i] is not None), index)
        return Node("", "", "dep", following)
    word = words[number]
    return Node(word.tag, word.lemma, word.dep, owners[word.head])


def _owners(tokens: Sequence[Token], words: Sequence[Word]) -> list[int]:
    """Return the token of each word: the last one that begins before the word's end."""
    owners, index = [], 0
    for word in words:
        while index + 1 < len(tokens) and tokens[index + 1].start < word.end:
            index += 1
        owners.append(index)
    return owners


def _depths(words: Sequence[Word]) -> list[int]:
    depths = []
    for number in range(len(words)):
        depth, here = 0, number
        while words[here].head != here and depth < len(words):
            here, depth = words[here].head, depth + 1
        depths.append(depth)
    return depths
