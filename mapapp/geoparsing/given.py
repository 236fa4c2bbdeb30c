"""Spans that someone else found: only their places are to be chosen."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace

from mapapp.geoparsing.senses import Sense, Senses
from mapapp.geoparsing.spans import Span
from mapapp.geoparsing.tokens import Tokens

_SURE = 3.0
"""The evidence for a mention that someone vouches for."""


def given_spans(
    given: Iterable[tuple[int, int]], found: Sequence[Span], tokens: Tokens, senses: Senses
) -> list[Span]:
    """Return a span for each start and end that is `given`, by its start.

    Its name is that of the span `found` there, else its own words, else the longest known name in
    them. Those without a word, and those that overlap one before, are left out.
    """
    spans: list[Span] = []
    for start, end in sorted(given):
        first, last = bisect_right(tokens.ends, start), bisect_left(tokens.starts, end)
        if first < last and (not spans or first >= spans[-1].last):
            span = _span(first, last, found, tokens, senses)
            spans.append(replace(span, first=first, last=last, start=start, end=end))
    return spans


def _span(first: int, last: int, found: Sequence[Span], tokens: Tokens, senses: Senses) -> Span:
    there = [span for span in found if span.first < last and span.last > first and span.senses]
    same = [span for span in there if (span.first, span.last) == (first, last)]
    known = same or _looked_up(first, last, tokens, senses) or sorted(there, key=_length)[-1:]
    known = known or _longest_inside(first, last, tokens, senses)
    if not known:
        return _new(first, last, tokens.phrase(first, last), (), tokens)
    return replace(known[0], score=max(known[0].score, _SURE))


def _length(span: Span) -> tuple[int, int]:
    return span.last - span.first, -span.first


def _looked_up(first: int, last: int, tokens: Tokens, senses: Senses) -> list[Span]:
    key = tokens.phrase(first, last)
    meanings = senses.of(key)
    return [_new(first, last, key, meanings, tokens)] if meanings else []


def _longest_inside(first: int, last: int, tokens: Tokens, senses: Senses) -> list[Span]:
    for count in range(last - first - 1, 0, -1):
        for at in range(first, last - count + 1):
            if tokens.is_capitalised(at) and (known := _looked_up(at, at + count, tokens, senses)):
                return known
    return []


def _new(first: int, last: int, key: str, meanings: tuple[Sense, ...], tokens: Tokens) -> Span:
    start, end = tokens.starts[first], tokens.ends[last - 1]
    return Span(first, last, start, end, key, meanings, score=_SURE)
