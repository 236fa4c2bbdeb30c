"""Names with a suffix after an apostrophe, as Turkish writes them: "İzmir'de", "Ankara'dan"."""

from __future__ import annotations

import re
from dataclasses import replace

from mapapp.geoparsing.senses import Senses
from mapapp.geoparsing.spans import Span, new_span
from mapapp.geoparsing.tokens import Tokens

_SUFFIXED = re.compile(r"([^\W\d_]{3,})['’ʼ]([^\W\d_]{1,7})")
_MARKS = frozenset("'’ʼ")
_ENGLISH = frozenset({"s", "t", "re", "ve", "ll", "d", "m", "em"})
"""What English has after an apostrophe."""


def with_suffixed(spans: list[Span], tokens: Tokens, senses: Senses) -> list[Span]:
    """Return the spans and those of the known names that a suffix follows; it is not in them.

    Only where the whole word is no name: "Sana'a" and "Xi'an" are.
    """
    words = [at for at, word in enumerate(tokens.words) if not _MARKS.isdisjoint(word)]
    if not words:
        return spans
    taken = {at for span in spans for at in range(span.first, span.last)}
    more = [_suffixed(tokens, at, senses) for at in words if at not in taken]
    found = [span for span in more if span]
    return sorted([*spans, *found], key=lambda span: span.first) if found else spans


def _suffixed(tokens: Tokens, at: int, senses: Senses) -> Span | None:
    match = _SUFFIXED.fullmatch(tokens.words[at])
    if match is None or not tokens.is_capitalised(at):
        return None
    if not match[2].islower() or match[2] in _ENGLISH:
        return None
    key = tokens.folder(match[1])
    meanings = senses.of(key)
    span = new_span(tokens, at, at + 1, key, meanings) if meanings else None
    return replace(span, end=tokens.starts[at] + match.end(1)) if span else None


def has_suffix(span: Span, tokens: Tokens) -> bool:
    """Tell whether a span is less than its last word: a name that a suffix follows."""
    return span.end < tokens.ends[span.last - 1]
