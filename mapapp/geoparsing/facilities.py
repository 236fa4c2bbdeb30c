"""Places airports, universities, bridges and streets at the town that names or contains them.

The gazetteer lists only some well-known ones. The point of the others is the town's, and the radius
tells how far from it they may be; nothing but the text's own towns is asked, so none lands at a far
namesake.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from mapapp.geoparsing.lexicon import Lexicon
from mapapp.geoparsing.sites import is_gone_to
from mapapp.geoparsing.spans import Span
from mapapp.geoparsing.tokens import Tokens
from mapapp.geoparsing.unlisted import facility_at, feature_near, focus, town_told
from mapapp.model import Candidate, Kind, Mention, Place, Reason, Role

_LEAST_KM = 3.0
_LONGEST_TAIL = 4
_LONGEST_LEAD = 2
_CONFIDENCE = 0.75
_FOCUS_CONFIDENCE = 0.5


class _Named(NamedTuple):
    """The words, first to last (not counted), of a facility that a town names, and its kind."""

    first: int
    last: int
    head: str


def with_facilities(
    mentions: tuple[Mention, ...],
    spans: Sequence[Span],
    tokens: Tokens,
    lexicon: Lexicon,
    *,
    extend: bool = True,
) -> tuple[Mention, ...]:
    """Return the mentions, those of facilities placed. `spans` are theirs, in the same order.

    Where one may `extend` them, a mention of a town that names a facility takes in its whole name.
    """
    found = list(mentions)
    for at, (mention, span) in enumerate(zip(mentions, spans, strict=True)):
        place = mention.place
        if place is None and not span.senses:
            found[at] = _contained(at, mentions, spans, tokens, lexicon)
        elif place is None or place.kind is Kind.CITY:
            named = _facility_of(at, spans, tokens, lexicon)
            town = town_told(at, mentions, spans, tokens, named.last) or place if named else None
            if named and town:
                found[at] = _of_town(mention, town, named, tokens, lexicon, extend=extend)
        elif place is not None and place.kind is Kind.FACILITY:
            found[at] = _known(mention, place)
    return tuple(found)


def _known(mention: Mention, place: Place) -> Mention:
    """Return the mention of a facility that the gazetteer holds, how far it reaches stated."""
    stated = replace(place, radius_km=place.radius_km or _LEAST_KM)
    best, *others = mention.candidates
    return replace(mention, place=stated, candidates=(replace(best, place=stated), *others))


def _facility_of(at: int, spans: Sequence[Span], tokens: Tokens, lexicon: Lexicon) -> _Named | None:
    """Return the facility that a town's name is part of, as long as no other name is in it."""
    span = spans[at]
    last = _facility_end(span.last, tokens, lexicon)
    if last > span.last:
        overlaps = at + 1 < len(spans) and spans[at + 1].first < last
        return None if overlaps else _Named(span.first, last, tokens.keys[last - 1])
    first = _facility_start(span.first, tokens, lexicon)
    if first == span.first or (at and spans[at - 1].last > first):
        return None
    return _Named(first, span.last, tokens.keys[span.first - 2])


def _facility_end(at: int, tokens: Tokens, lexicon: Lexicon) -> int:
    """Return the end of "International Airport" and the like after a name; `at` when none."""
    last = at
    for end in range(at, min(at + _LONGEST_TAIL, len(tokens))):
        if tokens.gaps[end] != " " or tokens.possessive[end - 1] or not tokens.is_capitalised(end):
            break
        if tokens.keys[end] in lexicon.facilities:
            last = end + 1
    return last


def _facility_start(at: int, tokens: Tokens, lexicon: Lexicon) -> int:
    """Return the start of "University of" and the like before a name; `at` when none."""
    if at < _LONGEST_LEAD or tokens.gaps[at] != " " or tokens.gaps[at - 1] != " ":
        return at
    of_one = tokens.keys[at - 1] == "of" and tokens.keys[at - 2] in lexicon.facilities
    return at - _LONGEST_LEAD if of_one and tokens.is_capitalised(at - 2) else at


def _of_town(
    mention: Mention,
    town: Place,
    named: _Named,
    tokens: Tokens,
    lexicon: Lexicon,
    *,
    extend: bool,
) -> Mention:
    """Return the mention of a town that names a facility as one of the facility.

    What is a body as well, a university, is meant as a place only where one goes or is.
    """
    start, end = tokens.starts[named.first], tokens.ends[named.last - 1]
    name, head = tokens.text[start:end], named.head
    is_ground = head in lexicon.grounds or is_gone_to(tokens, named.first, lexicon)
    if is_ground:
        mention = replace(mention, role=Role.LITERAL)
        if extend and head in lexicon.grounds:
            mention = replace(mention, start=start, end=end, text=name)
    place = facility_at(town, name, head)
    if town is not mention.place:
        return _placed(mention, place, (), _CONFIDENCE, f"the text says it is in {town.name}")
    words = f"{_a(head)} named after {town.name}, known to lie within {place.radius_km:g} km of it"
    return _placed(mention, place, mention.candidates, mention.confidence, words)


def _contained(
    at: int,
    mentions: Sequence[Mention],
    spans: Sequence[Span],
    tokens: Tokens,
    lexicon: Lexicon,
) -> Mention:
    mention, span = mentions[at], spans[at]
    head = span.head
    is_site = head in lexicon.sites or head in lexicon.visited
    if not is_site and head not in lexicon.unlisted:
        return mention
    town, told = town_told(at, mentions, spans, tokens), True
    if town is None and not _is_national(span, tokens):
        town, told = focus(at, mentions), False
    if town is None:
        return mention
    name = mention.text
    place = facility_at(town, name, head) if is_site else feature_near(town, name, head)
    how = "the text says it is in" if told else "the text around it is about"
    sure = _CONFIDENCE if told else _FOCUS_CONFIDENCE
    return _placed(mention, place, (), sure, f"{how} {town.name}")


def _is_national(span: Span, tokens: Tokens) -> bool:
    """Tell whether it is known in all the country: "Rocky Mountain National Park"."""
    return "national" in tokens.keys[span.first : span.last]


def _placed(
    mention: Mention,
    place: Place,
    others: tuple[Candidate, ...],
    sure: float,
    words: str,
) -> Mention:
    """Return the mention at `place`; the candidates it had follow, their best lends its score."""
    best = others[0] if others else Candidate(place, 0.0)
    candidate = Candidate(place, best.score, (*best.reasons, Reason("facility", 0.0, words)))
    return replace(mention, place=place, confidence=sure, candidates=(candidate, *others))


def _a(head: str) -> str:
    return f"an {head}" if head[0] in "aeio" else f"a {head}"
