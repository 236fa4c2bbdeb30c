"""Guesses at spellings that no gazetteer has: the name of a town near the article's other places.

"Saraqueb" for Saraqib, "Khoums" for Khums: names from other scripts come in many spellings. A guess
is made only for an unknown name that the words around tell to be of a place, only among the towns
near places that the article is sure of, and it says that it is one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from mapapp.gazetteer import Gazetteer, distance_km, fold
from mapapp.geoparsing.lexicon import Lexicon
from mapapp.geoparsing.people import People
from mapapp.geoparsing.spans import Span
from mapapp.geoparsing.tokens import Tokens
from mapapp.model import Candidate, Kind, Mention, Place, Reason, Role

REACH_KM = 100.0
"""How far from a place of the article a guess is looked for."""
LEAST_LIKENESS = 88.0
"""How alike two spellings must be, of 100, their letters simplified."""
CONFIDENCE = 0.35
_LEAST_LETTERS = 5
_LEAST_SURE = 0.6
_TOWNS = 100
_MOST_AROUND = 3
_MOST_NAMES = 6
_PLACE_WORDS = frozenset({"in", "near", "outside", "towards", "toward"})
_SIMPLER = tuple(
    pair.split(">")
    for pair in """kh>h gh>g dj>j dh>d th>t sch>sh tch>ch ou>u oo>u ee>i ei>i ai>e ay>e aw>o ph>f
    ck>k q>k c>k y>i w>v e>i o>u""".split()  # noqa: SIM905, a table reads so
)
"""What one spelling writes and another, in this order."""
_DOUBLE = re.compile(r"(.)\1+")


class _Town(NamedTuple):
    simple: str
    record: int


_NOWHERE = _Town("", -1)


def with_variants(
    mentions: tuple[Mention, ...],
    spans: Sequence[Span],
    tokens: Tokens,
    lexicon: Lexicon,
    people: People,
    gazetteer: Gazetteer,
) -> tuple[Mention, ...]:
    """Return the mentions with guesses for unknown names. `spans` are theirs, in the same order."""
    around = _sure_places(mentions)
    if not around:
        return mentions
    found = list(mentions)
    for at, (mention, span) in enumerate(zip(mentions, spans, strict=True)):
        unknown = not span.senses and mention.place is None and span.head not in lexicon.nature
        if unknown and span.head not in lexicon.sites:
            found[at] = _guessed(mention, span.key, around, gazetteer) or mention
    taken = {at for span in spans for at in range(span.first, span.last)} | people.words
    for at in _unknown_words(tokens, taken, lexicon, gazetteer):
        bare = Mention(tokens.starts[at], tokens.ends[at], tokens.words[at], Role.LITERAL)
        if guess := _guessed(bare, tokens.keys[at], around, gazetteer):
            found.append(guess)
    return tuple(sorted(found, key=lambda mention: mention.start))


def _sure_places(mentions: Sequence[Mention]) -> list[tuple[Mention, Place]]:
    """Return the towns that the article is surest of, each once."""
    sure: dict[str, tuple[Mention, Place]] = {}
    for mention in mentions:
        place = mention.place
        if place and place.kind is Kind.CITY and mention.confidence >= _LEAST_SURE:
            sure.setdefault(place.id, (mention, place))
    return list(sure.values())[:_MOST_AROUND]


def _unknown_words(
    tokens: Tokens, taken: set[int], lexicon: Lexicon, gazetteer: Gazetteer
) -> Iterator[int]:
    """Yield the unknown capitalised words that "in" or "near" tells to be of places."""
    known_words = (lexicon.calendar, lexicon.first_names, lexicon.common_words, lexicon.titles)
    found = 0
    for at in range(1, len(tokens)):
        key = tokens.keys[at]
        if tokens.keys[at - 1] not in _PLACE_WORDS or not tokens.is_capitalised(at):
            continue
        if at in taken or len(key) < _LEAST_LETTERS or not key.isalpha() or key in tokens.lower:
            continue
        if tokens.gaps[at] != " " or tokens.is_shouted(at) or tokens.possessive[at]:
            continue
        if any(key in words for words in known_words) or _goes_on(tokens, at + 1):
            continue
        if not gazetteer.lookup_folded(key) and found < _MOST_NAMES:
            found += 1
            yield at


def _goes_on(tokens: Tokens, at: int) -> bool:
    return at < len(tokens) and tokens.gaps[at] in (" ", "-") and tokens.is_capitalised(at)


def _guessed(
    mention: Mention, key: str, around: Sequence[tuple[Mention, Place]], gazetteer: Gazetteer
) -> Mention | None:
    """Return the mention at the town near `around` whose name is most like its own."""
    from rapidfuzz.fuzz import ratio  # here: most articles have no use for it

    simple = simplified(key)
    if len(simple) < _LEAST_LETTERS - 1:
        return None
    alike, town, (other, place) = max(
        (
            (ratio(simple, town.simple), town, near)
            for near in around
            for town in _towns_near(gazetteer, near[1].lat, near[1].lon)
            if town.simple[:1] == simple[:1]
        ),
        key=lambda found: found[0],
        default=(0.0, _NOWHERE, around[0]),
    )
    if alike < LEAST_LIKENESS:
        return None
    guess = gazetteer.place(town.record)
    km = distance_km(guess.lat, guess.lon, place.lat, place.lon)
    likely = f"“{mention.text}” is spelt much like {guess.name}, {km:.0f} km from {other.text}"
    reason = Reason("spelling", round(alike / 100.0, 3), f"a guess: {likely}")
    candidate = Candidate(guess, reason.value, (reason,))
    return replace(mention, place=guess, confidence=CONFIDENCE, candidates=(candidate,))


@lru_cache(maxsize=512)
def _towns_near(gazetteer: Gazetteer, lat: float, lon: float) -> tuple[_Town, ...]:
    near = gazetteer.nearest(lat, lon, _TOWNS)
    within = [index for index, km in near if km <= REACH_KM]
    return tuple(_Town(simplified(fold(gazetteer.name(index))), index) for index in within)


def simplified(key: str) -> str:
    """Return a folded name without what spellings differ in: "saraqeb" and "sarakib" are one."""
    for written, simpler in _SIMPLER:
        key = key.replace(written, simpler)
    return _DOUBLE.sub(r"\1", key.replace(" ", "").removeprefix("al").removeprefix("il"))
