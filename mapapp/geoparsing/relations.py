"""Reads how the text relates a place that has no name to one that has: "20 km south of Idlib"."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from mapapp.gazetteer.parts import BEARINGS
from mapapp.geoparsing.spans import Span
from mapapp.geoparsing.tokens import Tokens

_KM = {"km": 1.0, "kms": 1.0, "mile": 1.609, "miles": 1.609, "mi": 1.609}
_UNITS = frozenset({*_KM, "kilometre", "kilometres", "kilometer", "kilometers"})
_NUMBERS = {
    word: number
    for number, word in enumerate(
        """one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
        sixteen seventeen eighteen nineteen twenty""".split(),  # noqa: SIM905, a list reads so
        start=1,
    )
} | {"thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "hundred": 100, "dozen": 12}
_DISTANCE = (
    r"(?P<number>\d[\d,]*(?:\.\d+)?|[a-z]+)[ -](?P<unit>km|kms|kilomet(?:re|er)s?|miles?|mi)\.?"
    r"(?:\s*\([^()]*\))?(?:\s+(?:away|outside))?"
    r"(?:\s+(?:(?:to|in)\s+the\s+)?"
    r"(?P<direction>(?:north|south)[ -]?(?:east|west)|north|south|east|west)"
    r"(?:ern)?(?:ward)?)?\s*(?:of|from|outside|beyond|off|away from)?\s+"
    r"(?:the\s+(?:[a-z]+\s+){0,3}(?:of\s+)?)?$"
)
_REACH = 90
_NEAR_WORDS = 12
_FARTHEST_KM = 500.0
_PARTS = {
    **{direction: direction for direction in BEARINGS},
    **{f"{direction}ern": direction for direction in BEARINGS},
    "central": "central",
}
_DEGREES = frozenset({"far", "extreme", "deep", "very"})
_NEAR = {
    "near": "near",
    "outside": "outside",
    "around": "around",
    "outskirts of": "outside",
    "outside of": "outside",
    "close to": "near",
    "vicinity of": "near",
    "environs of": "around",
    "countryside of": "around",
    "near the city of": "near",
    "near the town of": "near",
    "near the village of": "near",
    "outside the city of": "outside",
    "outside the town of": "outside",
}
_LONGEST_NEAR = 4
_MOVED = frozenset(
    """overturned crashed derailed skidded plunged swerved ambushed located situated stranded stuck
    vanished disappeared travelled traveled travelling traveling shuttled drove driving drives runs
    ran lies lay lying somewhere fell sank burned intercepted stopped""".split()  # noqa: SIM905
)
_BORDERS = frozenset({"border", "borders", "frontier", "borderlands"})
_ROADS = frozenset(
    """road roads highway motorway railway railroad line route stretch corridor midway halfway area
    village town located lies lie hamlet junction track pipeline freeway""".split()  # noqa: SIM905
)
_ROAD_REACH = 6
_BORDER_REACH = 5
_COASTS = frozenset({"coast", "coastline", "shore", "shores", "seaboard"})


class Distance(NamedTuple):
    """So many kilometres from the name, in a direction ("" where none is told)."""

    km: float
    direction: str
    words: str


@cache
def _distance() -> re.Pattern[str]:
    """Compile the pattern when it is first needed: few articles tell a distance."""
    return re.compile(_DISTANCE, re.IGNORECASE)


def read_distance(span: Span, tokens: Tokens) -> Distance | None:
    """Return the distance told before a name: "about 20 km (12 miles) south of Idlib"."""
    if _UNITS.isdisjoint(tokens.keys[max(0, span.first - _NEAR_WORDS) : span.first]):
        return None
    match = _distance().search(tokens.text, max(0, span.start - _REACH), span.start)
    km = _kilometres(match) if match else 0.0
    if match is None or not 0.0 < km <= _FARTHEST_KM or not _relates(match):
        return None
    direction = re.sub(r"[ -]", "", (match["direction"] or "").casefold())
    return Distance(km, direction, " ".join(match[0].split()))


def _relates(match: re.Match[str]) -> bool:
    words = match[0].casefold().split()
    return any(word in ("of", "from", "outside", "off", "beyond") for word in words)


def _kilometres(match: re.Match[str]) -> float:
    number = match["number"].casefold()
    value = _NUMBERS.get(number, 0) if number.isalpha() else float(number.replace(",", ""))
    return value * _KM.get(match["unit"].casefold(), 1.0)


def read_part(span: Span, tokens: Tokens) -> str:
    """Return the direction told before a name, "" when none: "northwestern Syria"."""
    at = span.first - 1
    if at < 0 or tokens.gaps[span.first] != " " or span.is_people:
        return ""
    keys = tokens.keys
    if keys[at] == "of" and at > 1 and keys[at - 1] in BEARINGS:
        before = at - 3 if keys[at - 2] in _DEGREES and at > 2 else at - 2
        return keys[at - 1] if keys[before] == "the" else ""
    if at and tokens.gaps[at] == "-" and keys[at - 1] in ("north", "south"):
        return _PARTS.get(keys[at - 1] + keys[at], "")
    return _PARTS.get(keys[at], "")


def read_near(span: Span, tokens: Tokens) -> str:
    """Return "near", "outside" or "around" where a name only tells what lies nearby, else ""."""
    if span.is_people or (span.first and tokens.gaps[span.first] != " "):
        return ""
    for count in range(min(_LONGEST_NEAR, span.first), 0, -1):
        if word := _NEAR.get(tokens.phrase(span.first - count, span.first)):
            return word
    return ""


def read_coast(span: Span, tokens: Tokens) -> bool:
    """Tell whether the coast of a place is meant: "the Black Sea coast", "the coast of Somalia"."""
    keys, at = tokens.keys, span.first
    after = span.last < len(tokens) and tokens.gaps[span.last] == " "
    if after and keys[span.last] in _COASTS:
        return True
    return at > 1 and keys[at - 1] in ("of", "off") and keys[at - 2] in _COASTS


def read_border(one: Span, other: Span, tokens: Tokens) -> bool:
    """Tell whether two names, one after the other, are of the two sides of a border."""
    between = tokens.keys[one.last : other.first]
    after = tokens.keys[other.last] if other.last < len(tokens) else ""
    if after in _BORDERS and tokens.gaps[other.last] == " ":
        return not between or between == ["and"]
    if between == ["and"]:
        before = tokens.keys[max(0, one.first - 3) : one.first]
        return "between" in before and not _BORDERS.isdisjoint(before)
    if not between or between[-1] != "with" or len(between) > _BORDER_REACH:
        return False
    return not _BORDERS.isdisjoint(between[-2:-1])


def read_between(one: Span, other: Span, tokens: Tokens) -> bool:
    """Tell whether something on the ground is between two names: "the road between A and B"."""
    if tokens.keys[one.last : other.first] != ["and"] or not one.first:
        return False
    if tokens.keys[one.first - 1] != "between" or tokens.gaps[one.first] != " ":
        return False
    if one.first > 1 and tokens.keys[one.first - 2] in _MOVED:
        return True
    return not _ROADS.isdisjoint(tokens.keys[max(0, one.first - _ROAD_REACH) : one.first - 1])
