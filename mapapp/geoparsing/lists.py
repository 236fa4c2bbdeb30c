"""Reads which names are listed side by side: "in Homs, Hama and Aleppo"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from mapapp.geoparsing.scene import Name
from mapapp.geoparsing.spans import Span
from mapapp.geoparsing.tokens import Tokens

_COMMAS = frozenset({", ", " & "})
_LINKS = frozenset({"and", "or"})


def read_lists(spans: Sequence[Span], of_span: Mapping[int, Name], tokens: Tokens) -> None:
    """Tell each name with which others it is listed, in place."""
    chain: list[Name] = []
    for one, other in pairwise(spans):
        if not (one.senses and other.senses):
            continue
        if not _are_listed(one, other, of_span, tokens):
            chain = []
            continue
        chain = chain or [of_span[one.first]]
        chain.append(of_span[other.first])
        for name in chain[:-1]:
            _join(name, chain[-1])


def _are_listed(one: Span, other: Span, of_span: Mapping[int, Name], tokens: Tokens) -> bool:
    if one.is_people or other.is_people or one.is_code or other.is_code:
        return False
    between = other.first - one.last
    gap = tokens.gaps[one.last]
    if between == 0:
        linked = gap in _COMMAS
    else:
        linked = between == 1 and tokens.keys[one.last] in _LINKS and gap in (" ", ", ")
        linked = linked and tokens.gaps[other.first] == " "
    part, whole = of_span[one.first], of_span[other.first]
    return linked and part is not whole and whole not in part.containers


def _join(one: Name, other: Name) -> None:
    if one is not other and other not in one.listed:
        one.listed.append(other)
        other.listed.append(one)
