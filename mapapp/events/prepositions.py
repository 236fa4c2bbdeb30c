"""The preposition that governs a name: "in the town of X" is in X."""

from __future__ import annotations

import re

from mapapp.events.english import PREPOSITIONS, SUBORDINATORS, common_verb_forms
from mapapp.events.inflection import Form, irregular_forms
from mapapp.events.vocabulary import vocabulary

_LEFTWARD = re.compile(r"[\w’'‘-]+|[^\w\s]")
_GEOGRAPHIC = vocabulary(
    """
    city cities town towns village villages hamlet district districts province provinces
    region regions state states port suburb suburbs neighbourhood neighborhood island islands
    county governorate municipality department area areas capital coast coasts shore shores
    outskirts street streets part parts north south east west centre center edge borders
    border valley territory territories republic kingdom enclave stronghold countryside
    township commune prefecture peninsula camp resort section sections quarter half heart
    northeast northwest southeast southwest mountains waters rest airport jungle jungles hills
    forest forests crossing jail prison
    """
)
_ALL_PREPOSITIONS = PREPOSITIONS - {"since", "until", "per", "after", "before"}


def preposition_before(text: str, start: int) -> str:
    """Return the preposition that governs the name at `start`, "" where none does.

    "of" after "town", "coast" and the like is passed over: "in the town of X" gives "in".
    """
    line = text.rfind("\n", max(0, start - 90), start) + 1
    words = _LEFTWARD.findall(text, max(line, start - 90), start)
    position = len(words) - 1
    while position >= max(0, len(words) - 9):
        word = words[position].casefold()
        if word == "of" and position and _head(words[position - 1]) in _GEOGRAPHIC:
            position -= 2
            continue
        if word in _ALL_PREPOSITIONS:
            infinitive = word == "to" and _is_bare_verb(words[position + 1 : position + 2])
            return "" if infinitive else str(word)
        stops = _is_deed(word) or word in SUBORDINATORS
        if not (word[0].isalnum() or word[0] in "'’‘“\"#") or stops:
            return ""
        position -= 1
    return ""


def _is_bare_verb(following: list[str]) -> bool:
    """Say whether "to" here only leads a verb: "to turn Idlib into a zone"."""
    return bool(following) and bool(common_verb_forms().get(following[0], 0) & Form.BASE)


def _head(word: str) -> str:
    return word.casefold().rpartition("-")[2]


def _is_deed(word: str) -> bool:
    return (word.endswith("ed") and "-" not in word) or word in irregular_forms()
