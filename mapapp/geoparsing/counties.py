"""Gives divisions named without their word what belongs to them: "Clarke and Oconee counties"."""

from __future__ import annotations

from collections.abc import Iterable

from mapapp.geoparsing.scene import Name
from mapapp.geoparsing.senses import Senses
from mapapp.geoparsing.spans import Span, new_span
from mapapp.geoparsing.tokens import Tokens
from mapapp.model import Kind

_PLURALS = {
    "counties": "county",
    "parishes": "parish",
    "provinces": "province",
    "prefectures": "prefecture",
    "governorates": "governorate",
    "oblasts": "oblast",
    "districts": "district",
    "states": "state",
    "townships": "township",
}
_OWN_WORD = frozenset({"county", "parish"})
"""Words that stand in the gazetteer's names of such divisions."""
_LONGEST = 3
_UNSAID = 0.2
"""What a county weighs less where the text does not call it one."""
_MOST = 40


def complete_counties(spans: list[Span], tokens: Tokens, senses: Senses) -> list[Span]:
    """Return the spans with those of lists that end in "counties" made counties.

    Names that are of no place but a county are added: "Denton, Cooke and Collin counties".
    """
    added = []
    for at in range(1, len(tokens)):
        word = _PLURALS.get(tokens.keys[at])
        if word and tokens.gaps[at] == " ":
            added += _complete_list(spans, at, word, tokens, senses)
    return sorted([*spans, *added], key=lambda span: span.first) if added else spans


def add_counties(names: Iterable[Name], senses: Senses) -> None:
    """Let towns' names mean the county of the name, too, in place: "Kanawha Circuit Court"."""
    for name in names:
        town = name.senses[0]
        if town.kind is not Kind.CITY or town.capital == 1 or name.spans[0].is_code:
            continue
        known = {sense.record for sense in name.senses}
        counties = [
            sense._replace(prior=sense.prior - _UNSAID)
            for sense in senses.of(f"{name.key} county")
            if sense.kind is Kind.ADMIN2 and sense.record not in known
        ]
        name.senses = (*name.senses, *counties)


def _complete_list(
    spans: list[Span], end: int, word: str, tokens: Tokens, senses: Senses
) -> list[Span]:
    listed = _list_ending(end, tokens)
    if len(listed) < 2:
        return []
    at_words = {(span.first, span.last): span for span in spans}
    taken = {at for span in spans for at in range(span.first, span.last)}
    added = []
    for first, last in listed:
        span = at_words.get((first, last))
        if span:
            _make_division(span, word, senses)
        elif taken.isdisjoint(range(first, last)):
            span = _division(tokens, first, last, word, senses)
            added += [span] if span else []
    return added


def _list_ending(end: int, tokens: Tokens) -> list[tuple[int, int]]:
    """Return the runs of capitalised words, joined by commas or "and", that end at word `end`."""
    listed: list[tuple[int, int]] = []
    while end > 0 and len(listed) < _MOST:
        first = _run_start(end, tokens)
        if first == end:
            break
        listed.append((first, end))
        end = _end_before(first, tokens)
    return listed


def _run_start(end: int, tokens: Tokens) -> int:
    first = end
    while first > 0 and end - first < _LONGEST and tokens.is_capitalised(first - 1):
        first -= 1
        if tokens.gaps[first] not in (" ", "-") or tokens.starts_sentence(first):
            break
    return first


def _end_before(first: int, tokens: Tokens) -> int:
    """Return where the name before ends, over a comma or "and"; -1 when none is joined."""
    gap = tokens.gaps[first]
    if gap == ", ":
        return first
    if first > 0 and gap == " " and tokens.keys[first - 1] in ("and", "or"):
        before = tokens.gaps[first - 1]
        return first - 1 if before in (" ", ", ") else -1
    return -1


def _make_division(span: Span, word: str, senses: Senses) -> None:
    if word not in _OWN_WORD:
        span.head = word
    elif counties := senses.of(f"{span.key} {word}"):
        span.key = f"{span.key} {word}"
        span.senses = counties
        span.head = word


def _division(tokens: Tokens, first: int, last: int, word: str, senses: Senses) -> Span | None:
    if word not in _OWN_WORD:
        return None
    key = f"{tokens.phrase(first, last)} {word}"
    counties = senses.of(key)
    return new_span(tokens, first, last, key, counties, word) if counties else None
