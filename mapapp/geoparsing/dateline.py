"""Finds the dateline: "TROY, N.C. (AP) —", "ANKARA –", "BEIRUT (Reuters) -"."""

from __future__ import annotations

import re

from mapapp.geoparsing.lexicon import Lexicon
from mapapp.geoparsing.spans import Span
from mapapp.geoparsing.tokens import Tokens

_DASH = re.compile(r"\s*(?:--?|[–—])\s*$|\s*(?:--|[–—]|\s-\s)")
_REACH = 6


def find_dateline(spans: list[Span], tokens: Tokens, lexicon: Lexicon) -> list[Span]:
    """Return the spans of the article's dateline, the place first; empty when there is none."""
    for at, span in enumerate(spans):
        if not _starts_line(span, tokens):
            continue
        parts = [span]
        for other in spans[at + 1 : at + 3]:
            if other.first == parts[-1].last and tokens.gaps[other.first].lstrip(".") == ", ":
                parts.append(other)
        if _is_closed(parts[-1], span, tokens, lexicon):
            return parts
    return []


def opens_dateline(span: Span, tokens: Tokens, lexicon: Lexicon) -> bool:
    """Tell whether a shouted name with an agency, a dash or a date after it starts a line."""
    if not tokens.is_shouted(span.first):
        return False
    return _starts_line(span, tokens) and _is_closed(span, span, tokens, lexicon)


def _starts_line(span: Span, tokens: Tokens) -> bool:
    gap = tokens.gaps[span.first]
    return (
        span.first == 0
        or "\n" in gap
        or (tokens.starts_sentence(span.first) and tokens.is_shouted(span.first))
    )


def _is_closed(last: Span, first: Span, tokens: Tokens, lexicon: Lexicon) -> bool:
    """Tell whether an agency or a dash ends the dateline."""
    shouted = tokens.is_shouted(first.first)
    at = last.last
    gap = tokens.gaps[at].lstrip(".")
    if gap.startswith(" (") and at < len(tokens):
        return tokens.keys[at] in lexicon.agencies
    if _DASH.match(gap):
        return shouted or first.first == 0 or "\n" in tokens.gaps[first.first]
    if shouted and gap in (", ", " "):
        return _date_then_dash(at, tokens, lexicon)
    return False


def _date_then_dash(at: int, tokens: Tokens, lexicon: Lexicon) -> bool:
    if at >= len(tokens) or tokens.keys[at] not in lexicon.calendar:
        return False
    return any(
        _DASH.match(tokens.gaps[i].lstrip(".)")) for i in range(at, min(at + _REACH, len(tokens)))
    )
