"""The closed word classes that the rules look at, read once from `resources/language/`."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import NamedTuple

from mapapp.gazetteer import fold
from mapapp.resources import resource


class Lexicon(NamedTuple):
    """Sets of folded words, one a section of `words.txt`; phrases have one space between words."""

    first_names: frozenset[str]
    titles: frozenset[str]
    given_places: frozenset[str]
    person_after: frozenset[str]
    agencies: frozenset[str]
    prepositions: frozenset[str]
    weak_prepositions: frozenset[str]
    directions: frozenset[str]
    containers: frozenset[str]
    counties: frozenset[str]
    provinces: frozenset[str]
    container_heads: frozenset[str]
    before_nature: frozenset[str]
    nature: frozenset[str]
    streets: frozenset[str]
    buildings: frozenset[str]
    sites: frozenset[str]
    visited: frozenset[str]
    unlisted: frozenset[str]
    located: frozenset[str]
    facilities: frozenset[str]
    grounds: frozenset[str]
    organisations: frozenset[str]
    local_bodies: frozenset[str]
    inhabitants: frozenset[str]
    language_uses: frozenset[str]
    ethnic: frozenset[str]
    ships: frozenset[str]
    ship_verbs: frozenset[str]
    makes: frozenset[str]
    eaten: frozenset[str]
    kitchen: frozenset[str]
    points: frozenset[str]
    relatives: frozenset[str]
    products: frozenset[str]
    speakers: frozenset[str]
    sources: frozenset[str]
    not_places: frozenset[str]
    agreements: frozenset[str]
    governments: frozenset[str]
    agency_verbs: frozenset[str]
    speech_verbs: frozenset[str]
    commitments: frozenset[str]
    alignment: frozenset[str]
    addressed: frozenset[str]
    policies: frozenset[str]
    relations: frozenset[str]
    sport_words: frozenset[str]
    sport_verbs: frozenset[str]
    sport_results: frozenset[str]
    calendar: frozenset[str]
    abbreviations: frozenset[str]
    joiners: frozenset[str]
    local_us: frozenset[str]
    local_gb: frozenset[str]
    local_ca: frozenset[str]
    local_ie: frozenset[str]
    local_au: frozenset[str]
    local_in: frozenset[str]
    common_words: frozenset[str]


@cache
def lexicon() -> Lexicon:
    """Return the built-in word classes.

    Raises `MapAppError` when the installation is incomplete.
    """
    sections = _read_sections(resource("language/words.txt"))
    sections["first_names"] = _read_words(resource("language/first_names.txt"))
    return Lexicon(**{name: frozenset(sections[name]) for name in Lexicon._fields})


def _read_words(path: Path) -> set[str]:
    lines = path.read_text("utf-8").splitlines()
    return {word for line in lines if not line.startswith("#") for word in line.split()}


def _read_sections(path: Path) -> dict[str, set[str]]:
    sections: dict[str, set[str]] = {}
    words: set[str] = set()
    for line in path.read_text("utf-8").splitlines():
        if line.startswith("["):
            words = sections.setdefault(line.strip("[] "), set())
        elif not line.startswith("#"):
            words.update(fold(word.replace("_", " ")) for word in line.split())
    return sections
