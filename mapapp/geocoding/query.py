"""Takes a query apart: "City of Paris, Texas, USA" is Paris, in Texas, in the USA."""

from __future__ import annotations

from typing import NamedTuple

from mapapp.gazetteer import fold

_BEFORE = (
    "city of",
    "town of",
    "village of",
    "province of",
    "state of",
    "county of",
    "governorate of",
    "region of",
    "republic of",
    "kingdom of",
    "island of",
    "gulf of",
)
_AFTER = (
    "city",
    "province",
    "governorate",
    "county",
    "region",
    "district",
    "state",
    "oblast",
    "prefecture",
    "department",
)


class Query(NamedTuple):
    """A name to look up (folded), and the names of what the place lies in, inmost first."""

    names: tuple[str, ...]
    within: tuple[str, ...]


def parse(text: str) -> Query:
    """Return the parts of a query; its name is also tried without "City of", "Province" etc."""
    parts = [part.strip() for part in text.split(",")]
    parts = [part for part in parts if fold(part)]
    if not parts:
        return Query((), ())
    return Query(_spellings(fold(parts[0])), tuple(parts[1:]))


def _spellings(name: str) -> tuple[str, ...]:
    """Return the name, then what remains of it without the words for its kind."""
    short = [name.removeprefix(f"{words} ") for words in _BEFORE]
    short += [name.removesuffix(f" {word}") for word in _AFTER]
    return tuple(dict.fromkeys([name, *short]))
