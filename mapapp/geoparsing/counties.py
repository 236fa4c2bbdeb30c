"""Gives counties named without their word what belongs to them: "Clarke and Oconee counties"."""

from __future__ import annotations

from mapapp.geoparsing.senses import Senses
from mapapp.geoparsing.spans import Span
from mapapp.geoparsing.tokens import Tokens

_PLURALS = {"counties": "county", "parishes": "parish"}


def complete_counties(spans: list[Span], tokens: Tokens, senses: Senses) -> None:
    """Make counties of names in a list that ends in "counties", in place."""
    at_end = {span.last: span for span in spans}
    for span in spans:
        if span.last >= len(tokens) or tokens.gaps[span.last] != " ":
            continue
        word = _PLURALS.get(tokens.keys[span.last])
        listed = _list_ending(span, at_end, tokens) if word else []
        if word and len(listed) > 1:
            for county in listed:
                _make_county(county, word, senses)


def _list_ending(last: Span, at_end: dict[int, Span], tokens: Tokens) -> list[Span]:
    listed = [last]
    while before := at_end.get(_end_before(listed[-1].first, tokens)):
        listed.append(before)
    return listed


def _end_before(first: int, tokens: Tokens) -> int:
    """Return where the name before ends, over a comma or "and"; -1 when none is joined."""
    gap = tokens.gaps[first]
    if gap == ", ":
        return first
    if first > 0 and gap == " " and tokens.keys[first - 1] in ("and", "or"):
        return first - 1
    return -1


def _make_county(span: Span, word: str, senses: Senses) -> None:
    counties = senses.of(f"{span.key} {word}")
    if counties:
        span.key = f"{span.key} {word}"
        span.senses = counties
        span.head = word
