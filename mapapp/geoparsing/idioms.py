"""Reads off an article's words which country's local affairs it tells of: "sheriff", "gardaí".

News of a town seldom names its country: its readers know. But county commissioners and school
boards are American as gardaí are Irish, and speak against a well-known namesake elsewhere. The
words are in `resources/language/words.txt`, a section `local_xx` for each country.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple

from mapapp.geoparsing.lexicon import lexicon
from mapapp.geoparsing.tokens import Tokens

FULL = 4
"""So many of a country's words say as much as can be said."""


class Idiom(NamedTuple):
    """The words of one country's local affairs that an article has, as it first has them."""

    words: tuple[str, ...]

    @property
    def strength(self) -> float:
        """How much they say, 0..1: one word alone may be chance."""
        return min(max(len(self.words) - 1, 0), FULL - 1) / (FULL - 1)


@cache
def _countries() -> dict[str, str]:
    """Return each word or pair of words → the country whose it is."""
    words = lexicon()
    sections = {
        "US": words.local_us,
        "GB": words.local_gb,
        "CA": words.local_ca,
        "IE": words.local_ie,
        "AU": words.local_au,
        "IN": words.local_in,
    }
    return {word: country for country, section in sections.items() for word in section}


@cache
def _openings() -> frozenset[str]:
    return frozenset(word.partition(" ")[0] for word in _countries())


def read_idioms(tokens: Tokens) -> Mapping[str, Idiom]:
    """Return the countries of whose local affairs the article has two words or more."""
    keys, countries, openings = tokens.keys, _countries(), _openings()
    found: dict[str, list[str]] = {}
    for at, key in enumerate(keys):
        if key in openings:
            for phrase in _phrases(keys, at):
                if phrase in countries:
                    found.setdefault(countries[phrase], []).append(phrase)
    idioms = {country: Idiom(tuple(dict.fromkeys(words))) for country, words in found.items()}
    return {country: idiom for country, idiom in idioms.items() if idiom.strength}


def _phrases(keys: Sequence[str], at: int) -> tuple[str, str]:
    return keys[at], " ".join(keys[at : at + 2])
