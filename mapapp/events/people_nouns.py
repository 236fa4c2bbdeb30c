"""Nouns for those who can do or suffer something: persons, groups and bodies."""

from __future__ import annotations

from functools import cache

from mapapp.errors import MapAppError
from mapapp.events.inflection import plural
from mapapp.resources import resource

_IRREGULAR = {"man": "men", "woman": "women", "child": "children", "person": "persons"}


@cache
def people_nouns() -> frozenset[str]:
    """Return the nouns of `resources/events/people.txt`, singular and plural.

    Raises `MapAppError` when the file is missing.
    """
    path = resource("events/people.txt")
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise MapAppError(f"{path} is damaged: {error}. Install mapapp again.") from error
    nouns = {noun for line in lines if not line.startswith("#") for noun in line.split()}
    return frozenset(nouns | {_plural(noun) for noun in nouns})


def _plural(noun: str) -> str:
    for one, many in _IRREGULAR.items():
        if noun.endswith(one):
            return noun.removesuffix(one) + many
    return plural(noun)
