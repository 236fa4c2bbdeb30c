"""The words that times are written with, and the pieces of pattern made of them."""

from __future__ import annotations

import re
from collections.abc import Iterable

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ),
        1,
    )
    for name in names.split()
}
WEEKDAYS = {
    name: number
    for number, name in enumerate(
        ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
    )
}
UNITS = {
    "second": "TS",
    "minute": "TM",
    "hour": "TH",
    "day": "D",
    "night": "D",
    "week": "W",
    "weekend": "D",
    "fortnight": "W",
    "month": "M",
    "quarter": "M",
    "year": "Y",
    "decade": "Y",
    "century": "Y",
}
"""Unit → the letter of its TIMEX3 duration; a leading T marks clock time."""
MULTIPLES = {"fortnight": 2, "weekend": 2, "quarter": 3, "decade": 10, "century": 100}
PARTS = {
    "morning": "TMO",
    "midday": "T12:00",
    "noon": "T12:00",
    "afternoon": "TAF",
    "evening": "TEV",
    "night": "TNI",
    "overnight": "TNI",
    "midnight": "T24:00",
    "dawn": "TMO",
    "dusk": "TEV",
    "lunchtime": "T12:00",
}
SEASONS = {"spring": ("SP", 3), "summer": ("SU", 6), "autumn": ("FA", 9), "fall": ("FA", 9)}
SEASONS["winter"] = ("WI", 12)
ORDINALS = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3}
ORDINALS |= {"fourth": 4, "4th": 4, "last": 4, "final": 4}
FIXED_HOLIDAYS = {
    "christmas": (12, 25),
    "christmas day": (12, 25),
    "christmas eve": (12, 24),
    "boxing day": (12, 26),
    "new year's eve": (12, 31),
    "new year's day": (1, 1),
    "new year's": (1, 1),
    "valentine's day": (2, 14),
    "st patrick's day": (3, 17),
    "april fools' day": (4, 1),
    "may day": (5, 1),
    "halloween": (10, 31),
    "all saints' day": (11, 1),
    "armistice day": (11, 11),
    "veterans day": (11, 11),
    "international women's day": (3, 8),
}
FLOATING_HOLIDAYS = {
    # name: (month, weekday, which one of the month); -1 is the last
    "thanksgiving": (11, 3, 4),
    "thanksgiving day": (11, 3, 4),
    "labor day": (9, 0, 1),
    "memorial day": (5, 0, -1),
    "mother's day": (5, 6, 2),
    "father's day": (6, 6, 3),
    "martin luther king day": (1, 0, 3),
    "columbus day": (10, 0, 2),
}
EASTER_DAYS = {"easter": 0, "easter sunday": 0, "easter monday": 1, "good friday": -2}


def _any(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


_ONE_TO_NINETEEN = (
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
)
_FROM_TWENTY = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
NUMBERS = {word: number for number, word in enumerate(_ONE_TO_NINETEEN, 1)}
NUMBERS |= {word: number * 10 for number, word in enumerate(_FROM_TWENTY, 2)}
NUMBERS |= {"a": 1, "an": 1, "couple of": 2, "a couple of": 2, "a dozen": 12, "half a": 0}
VAGUE: tuple[str, ...] = (
    "several",
    "a few",
    "few",
    "some",
    "many",
    "a number of",
    "dozens of",
    "hundreds of",
)
VAGUE += ("thousands of", "recent", "countless", "numerous", "the coming", "coming")

MONTH = "(?:" + _any(name for name in MONTHS if len(name) > 4 or name in ("may", "june", "july"))
MONTH += r"|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b\.?)"
WEEKDAY = "(?:" + _any(WEEKDAYS) + r")(?!s\b)"
PART = "(?:" + _any(PARTS) + ")"
SEASON = "(?:" + _any(SEASONS) + ")"
UNIT = "(?:" + _any(unit for unit in UNITS if unit != "second") + "|centurie(?=s)|second(?=s))"
HOLIDAY = "(?:" + _any((*FIXED_HOLIDAYS, *FLOATING_HOLIDAYS, *EASTER_DAYS)) + ")"
DAY = r"(?:3[01]|[12]\d|0?[1-9])"
YEAR = r"(?:1[5-9]\d\d|20\d\d)"
_TENS = "|".join(_FROM_TWENTY)
_ONES = "|".join(sorted(_ONE_TO_NINETEEN, key=len, reverse=True))
COUNT = r"(?:\d{1,3}(?:,\d{3}){1,3}|\d{1,7}(?:\.\d{1,3})?"
COUNT += rf"|(?:{_TENS})(?:[ -](?:{_ONES}))?|{_ONES}"
COUNT += r"|a couple of|a dozen|half an?|an?)"
LOOSE = "(?:" + _any(VAGUE) + ")"


def count_of(words: str) -> float | None:
    """Return the number that `words` spell, or None for a vague one ("several")."""
    text = " ".join(words.casefold().replace(",", "").replace("-", " ").split())
    if text.startswith("half a"):
        return 0.5
    if text in NUMBERS:
        return NUMBERS[text]
    parts = text.split()
    if len(parts) == 2 and all(part in NUMBERS for part in parts):
        return NUMBERS[parts[0]] + NUMBERS[parts[1]]
    try:
        return float(text)
    except ValueError:
        return None
