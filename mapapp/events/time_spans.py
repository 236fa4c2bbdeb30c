"""What the forms of time that name a stretch, a length or a repetition mean."""

from __future__ import annotations

import re
from datetime import date, timedelta

from mapapp.events import calendar
from mapapp.events.calendar import Moment
from mapapp.events.time_days import month_day
from mapapp.events.time_setting import STEPS, Setting, group, nearest, singular, years_around
from mapapp.events.time_words import (
    MULTIPLES,
    ORDINALS,
    PARTS,
    SEASONS,
    UNITS,
    WEEKDAYS,
    count_of,
)
from mapapp.model import Precision

_ANAPHORIC = ("that", "same", "following", "previous", "preceding")


def _anchor(which: str, setting: Setting) -> date | None:
    if any(word in which for word in _ANAPHORIC) and setting.last and setting.last.first:
        return setting.last.first
    return setting.reference


def unit_near(match: re.Match[str], setting: Setting) -> Moment | None:
    """Resolve "last week", "this year", "the following day", "the past month"."""
    which, unit = group(match, "which"), singular(group(match, "unit"))
    if which in ("past", "coming") and unit in ("day", "week", "month", "year", "decade"):
        return _stretch(1, unit, which, setting)
    if unit == "night":
        return None
    step = next((STEPS[word] for word in which.split() if word in STEPS), 0)
    base = _anchor(which, setting)
    if base is None:
        return None
    moved = calendar.shift(base, unit, step) if unit not in ("second", "minute", "hour") else None
    return calendar.unit_around(moved, unit) if moved else None


def week_of(match: re.Match[str], setting: Setting) -> Moment | None:
    """Resolve "the week of March 6"."""
    inside = month_day(match, setting)
    return calendar.week(inside.first) if inside and inside.first else None


def season(match: re.Match[str], setting: Setting) -> Moment | None:
    """Resolve "summer of 2011", "last fall", "this spring"."""
    letters, first = SEASONS[group(match, "season")]
    written, which = group(match, "year"), group(match, "which")
    if written:
        return calendar.months(int(written), first, first + 2, f"{written}-{letters}")
    if not which and group(match, "season") in ("fall", "spring", "winter", "summer"):
        if not re.search(r"\b(?:in|during|since|until|by|of) (?:the )?(?:\w+ )?$", setting.before):
            return None
        if group(match, "season") == "fall" and not setting.before.endswith("the "):
            return None
    if setting.reference is None:
        return Moment("DATE", f"XXXX-{letters}")
    today = setting.reference
    middle = nearest([date(year, first, 15) for year in years_around(today)], setting)
    if which in ("last", "past"):
        middle = date(max(date.min.year, today.year - (first + 1 >= today.month)), first, 15)
    elif which in ("next", "coming"):
        middle = date(min(date.max.year, today.year + (first <= today.month)), first, 15)
    elif which == "this":
        middle = date(today.year, first, 15)
    if middle is None:
        return None
    return calendar.months(middle.year, first, first + 2, f"{middle.year}-{letters}")


def quarter(match: re.Match[str], setting: Setting) -> Moment | None:
    """Resolve "the third quarter", "the first half of 1998"."""
    number = ORDINALS[group(match, "ordinal")]
    written = group(match, "year")
    base = int(written) if written else setting.reference.year if setting.reference else None
    if base is None:
        return None
    if group(match, "whole") == "half":
        half = min(number, 2)
        return calendar.months(base, half * 6 - 5, half * 6, f"{base}-H{half}")
    return calendar.quarter(base, number)


_NO_YEAR = re.compile(
    r"(?:\b(?:[Ff]light|[Rr]oute|[Hh]ighway|[Rr]oom|Boeing|[Mm]odel) "
    r"|[$£€#:/.]|\bNo\.|than|about|some|least|nearly) ?$"
)


def bare_year(match: re.Match[str], setting: Setting) -> Moment | None:
    """Resolve "2011"; a figure that counts or prices something is no year."""
    if _NO_YEAR.search(setting.before[-12:]):
        return None
    if re.match(r"[,.:]\d|\s?%|[-/]\d{3}|\s(?:percent|people|miles|km|meters|metres|feet|dollars"
                r"|troops|soldiers|men|women|children|votes|points|homes|words|tons|GMT|hours)\b",
                setting.after):  # fmt: skip
        return None
    return calendar.year(int(match.group("year")))


def decade(match: re.Match[str], _setting: Setting) -> Moment | None:
    """Resolve "the 1990s", "the '90s"."""
    digits = re.sub(r"\D", "", match.group("decade"))
    first = int(digits) if len(digits) == 4 else 1900 + int(digits)
    if first % 100 == 0:
        return calendar.years(first, first + 99, f"{first // 100:02d}XX")
    return calendar.years(first, first + 9, f"{first // 10:03d}X")


def century(match: re.Match[str], _setting: Setting) -> Moment | None:
    """Resolve "the 19th century"."""
    number = int(re.sub(r"\D", "", match.group("century")))
    return calendar.years(max(1, number * 100 - 100), number * 100 - 1, f"{number - 1:02d}")


def ago(match: re.Match[str], setting: Setting) -> Moment | None:
    """Resolve "two days ago", "a year earlier", "three weeks later"."""
    unit, direction = singular(group(match, "unit")), group(match, "direction")
    count = count_of(group(match, "count"))
    base = setting.reference if direction in ("ago", "from now") else _later_base(setting)
    if count is None or base is None:
        same = base if unit in ("minute", "hour") else None
        later = direction in ("later", "from now")
        return Moment("DATE", "FUTURE_REF" if later else "PAST_REF", same, same)
    sign = 1 if direction in ("later", "after", "from now") else -1
    if direction not in ("ago", "from now") and _is_finer(unit, setting.last):
        return setting.last
    if unit in ("second", "minute", "hour"):
        return Moment("TIME", base.isoformat(), base, base)
    count, unit = (count * MULTIPLES.get(unit, 1), "day") if unit == "night" else (count, unit)
    moved = calendar.shift(base, unit, round(count) * sign)
    if moved is None:
        return None
    return calendar.unit_around(moved, _GRAINS.get(unit, unit))


_GRAINS = {"fortnight": "day", "weekend": "day", "decade": "year", "century": "year"}


def _is_finer(unit: str, base: Moment | None) -> bool:
    """Say whether a length says nothing beside its base: "two days later" than June 2016."""
    if base is None or base.first is None or base.last is None:
        return False
    days = (base.last - base.first).days
    return base.precision is not Precision.DAY and days > _UNIT_DAYS.get(unit, 0)


_UNIT_DAYS = {"month": 31, "quarter": 92, "year": 366, "decade": 3660, "century": 36_600}
_UNIT_DAYS |= {"week": 7, "fortnight": 14, "weekend": 7}


def _later_base(setting: Setting) -> date | None:
    return setting.last.first if setting.last and setting.last.first else setting.reference


def duration(match: re.Match[str], setting: Setting) -> Moment | None:
    """Resolve "two days", "a three-year ...", "the past four months", "several weeks"."""
    unit, words = singular(group(match, "unit")), group(match, "count")
    if match.group("unit")[0].isupper() and not match.group()[0].isupper():
        return None
    if re.match(r"[- ]?old\b", setting.after) or re.match(r"\s+of age\b", setting.after):
        return None
    if words in ("a", "an") and re.search(
        r"\b(?:half|times|once|twice|%|percent) $", setting.before
    ):
        return _set(unit)
    return _stretch(count_of(words), unit, group(match, "which"), setting)


def whole(match: re.Match[str], _setting: Setting) -> Moment | None:
    """Resolve "day-long", "yearlong"."""
    return Moment("DURATION", _duration_value(1, group(match, "unit")))


def _stretch(count: float | None, unit: str, which: str, setting: Setting) -> Moment | None:
    value = _duration_value(count, unit)
    step = next((STEPS[word] for word in which.split() if word in STEPS), 0)
    if not step or count is None or setting.reference is None or unit in ("hour", "minute"):
        return Moment("DURATION", value)
    base = "day" if unit == "night" else unit
    moved = (
        calendar.shift(setting.reference, base, round(count) * step) if base != "second" else None
    )
    if moved is None:
        return Moment("DURATION", value)
    first, last = sorted((moved, setting.reference))
    return Moment("DURATION", value, first, last)


def _duration_value(count: float | None, unit: str) -> str:
    letter = UNITS[unit]
    prefix, letter = ("PT", letter[1]) if letter.startswith("T") else ("P", letter)
    if count is None:
        return f"{prefix}X{letter}"
    if count == 0.5 and unit in _HALVES:
        return _HALVES[unit]
    return f"{prefix}{count * MULTIPLES.get(unit, 1):g}{letter}"


_HALVES = {"hour": "PT30M", "year": "P6M", "day": "PT12H", "decade": "P5Y", "century": "P50Y"}


def weekend(_match: re.Match[str], setting: Setting) -> Moment | None:
    """Resolve "the weekend": the one just over, unless the words look ahead."""
    if setting.reference is None:
        return None
    back = 0 if setting.future or setting.reference.weekday() > 4 else -7
    return calendar.week(setting.reference + timedelta(back), "-WE")


def vague_duration(match: re.Match[str], setting: Setting) -> Moment | None:
    """Resolve "several weeks", "years", "recent days"."""
    if re.search(r"(?:\b(?:\d+|these|those|first|early|other)|-) ?$", setting.before[-7:]):
        return None
    return Moment("DURATION", _duration_value(None, singular(group(match, "unit"))))


def repeated(match: re.Match[str], _setting: Setting) -> Moment | None:
    """Resolve "daily", "every week", "each Friday"."""
    words = match.group().casefold()
    for word, unit in _ADVERBS.items():
        if words.startswith(word):
            return _set(unit)
    if name := group(match, "weekday"):
        return Moment("SET", f"XXXX-WXX-{WEEKDAYS[name] + 1}")
    if part := group(match, "part"):
        return Moment("SET", "XXXX-XX-XX" + PARTS[part])
    if name := group(match, "season"):
        return Moment("SET", f"XXXX-{SEASONS[name][0]}")
    count = count_of(group(match, "count")) if group(match, "count") else 1
    if count == 1 and "other" in words:
        count = 2
    return Moment("SET", _duration_value(count, singular(group(match, "unit"))))


_ADVERBS = {
    "dail": "day",
    "nightl": "night",
    "week": "week",
    "month": "month",
    "quarterl": "quarter",
    "year": "year",
    "annual": "year",
    "hourl": "hour",
}


def _set(unit: str) -> Moment:
    return Moment("SET", _duration_value(1, unit))
