"""The words of other languages than English, for every part of the program. No Qt.

`resources/translations/*.ts` are the sources, in Qt Linguist's form. Made from them are a `.qm`
for Qt, and a `.json` with the same pairs for whatever runs without Qt.
"""

from __future__ import annotations

import json
from functools import cache

from mapapp.resources import resource
from mapapp.wording import Say

LANGUAGES = {"en": "English", "tr": "Türkçe"}
"""The languages of the interface, each under its code by its own name."""


def later(words: str) -> str:
    """Return English words as they are: a mark that they are translated when they are shown."""
    return words


def speech(language: str) -> Say:
    """Return what turns mapapp's English words into a language's; unknown words stay.

    Any language that mapapp does not speak is English. Raises `MapAppError` when the installation
    is incomplete.
    """
    if language == "en" or language not in LANGUAGES:
        return str
    table = _table(language)
    return lambda words: table.get(words, words)


@cache
def _table(language: str) -> dict[str, str]:
    text = resource(f"translations/{language}.json").read_text(encoding="utf-8")
    table: dict[str, str] = json.loads(text)
    return table
