"""What each form of time expression means, given when it is said."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import NamedTuple

from mapapp.events import calendar
from mapapp.events.calendar import Moment
from mapapp.events.time_words import (
    EASTER_DAYS,
    FIXED_HOLIDAYS,
    FLOATING_HOLIDAYS,
    MONTHS,
    MULTIPLES,
    ORDINALS,
    PARTS,
    SEASONS,
    UNITS,
    WEEKDAYS,
    count_of,
)


class Setting(NamedTuple):
    """What a time expression is read against.

    `reference` is the day of writing, `last` the time last named, `future` whether the words around
    look ahead, `before` and `after` the text on either side.
    """

    reference: date | None
    last: Moment | None
    future: bool
    before: str
    after: str


Resolver = Callable[[re.Match[str], Setting], Moment | None]


def _group(match: re.Match[str], name: str) -> str:
    found: str | None = match.groupdict().get(name)
    return " ".join((found or "").casefold().split())


def _singular(unit: str) -> str:
    return "century" if unit.startswith("centur") else unit.removesuffix("s")


def _month_number(match: re.Match[str]) -> int:
    return MONTHS[_group(match, "month").rstrip(".")]


def _suffix(match: re.Match[str]) -> str:
    return PARTS.get(_group(match, "part"), "")


def _nearest(choices: list[date], setting: Setting) -> date | None:
    """Return the choice nearest to the reference; looking ahead costs more unless it is meant."""
    reference = setting.reference
    if reference is None or not choices:
        return None
    ahead = 0.4 if setting.future else 3.0

    def cost(choice: date) -> float:
        days = (choice - reference).days
        return days * ahead if days > 0 else -days

    return min(choices, key=cost)


def numeric_date(match: re.Match[str], _setting: Setting) -> Moment | None:
    """Resolve 2020-02-11, 2/11/2020 (month first) and 11.02.2020 (day first)."""
    parts = [int(part) for part in re.findall(r"\d+", match.group())][:3]
    if len(match.group().split("-")[0]) == 4 or parts[0] > 31:
        return calendar.calendar_day(parts[0], parts[1], parts[2])
    month, number, year = parts
    if "." in match.group() or month > 12:
        month, number = number, month
    if year < 100:
        year += 1900 if year > 50 else 2000
    return calendar.calendar_day(year, month, number)


def month_day(match: re.Match[str], setting: Setting) -> Moment | None:
    """Resolve "Feb. 11, 2020", "11 February", "Friday, Oct. 23"."""
    month, number = _month_number(match), int(_group(match, "day"))
    if written := _group(match, "year"):
        return calendar.calendar_day(int(written), month, number, _suffix(match))
    if setting.reference is None:
        return Moment("DATE", f"XXXX-{month:02d}-{number:02d}") if number <= 31 else None
    choices = [
        moment.first
        for year in range(setting.reference.year - 1, setting.reference.year + 2)
        if (moment := calendar.calendar_day(year, month, number)) and moment.first
    ]
    chosen = _nearest(choices, setting)
    return calendar.day(chosen, _suffix(match)) if chosen else None


_MONTH_AFTER = re.compile(
    r"(?:\b(?:in|since|until|till|by|last|next|this|of|to|from|and|through|late|early|mid|between"
    r"|before|after|during|around|for|the)|-|,)\s*$",
    re.IGNORECASE,
)


def month_year(match: re.Match[str], setting: Setting) -> Moment | None:
    """Resolve "September 2018", "last November", "May"."""
    written, word = _group(match, "year"), match.group("month")
    if not word[0].isupper():
        return None
    number = _month_number(match)
    if written:
        return calendar.month(int(written), number)
    if (turn := _group(match, "shift")) and setting.reference:
        return calendar.month(setting.reference.year + _TURNS[turn], number)
    which = _group(match, "which")
    if len(word) == 3 and word != "May" and not which:
        return None
    if len(word) <= 4 or word == "March":
        bare = not which and not _group(match, "early")
        if bare and not _MONTH_AFTER.search(setting.before[-12:]):
            return None
    if setting.reference is None:
        return Moment("DATE", f"XXXX-{number:02d}")
    return _month_near(number, which, setting)


_TURNS = {"last": -1, "this": 0, "next": 1}


def _month_near(number: int, which: str, setting: Setting) -> Moment | None:
    reference = setting.reference
    assert reference is not None  # noqa: S101 - the caller has asked
    this_year = reference.year
    middles = [date(y, number, 15) for y in (this_year - 1, this_year, this_year + 1)]
    if which in ("last", "past"):
        middles = [d for d in middles if (d.year, d.month) < (reference.year, reference.month)][-1:]
    elif which in ("next", "coming"):
        middles = [d for d in middles if (d.year, d.month) > (reference.year, reference.month)][:1]
    elif (reference.year, number) == (reference.year, reference.month):
        middles = [reference]
    chosen = _nearest(middles, setting)
    return calendar.month(chosen.year, number) if chosen else None


def weekday(match: re.Match[str], setting: Setting) -> Moment | None:
    """Resolve "Tuesday", "last Wednesday", "Friday night": back, unless the words look ahead."""
    number, which = WEEKDAYS[_group(match, "weekday")], _group(match, "which")
    if not match.group("weekday")[0].isupper():
        return None
    if setting.reference is None:
        return Moment("DATE", f"XXXX-WXX-{number + 1}")
    if which == "following" and setting.last and setting.last.first:
        base = setting.last.first
        return calendar.day(base + timedelta((number - base.weekday() - 1) % 7 + 1))
    back = (setting.reference.weekday() - number) % 7
    if which in ("last", "past"):
        step = -(back or 7)
    elif which in ("next", "coming") or (setting.future and which != "this"):
        step = 7 - back if back or which in ("next", "coming") else 0
    else:
        step = -back
    return calendar.day(setting.reference + timedelta(step), _suffix(match))


_DAY_WORDS = {"yesterday": -1, "today": 0, "tomorrow": 1, "tonight": 0}


def day_word(match: re.Match[str], setting: Setting) -> Moment | None:
    """Resolve "yesterday", "this morning", "last night", "the day before yesterday"."""
    if setting.reference is None:
        return Moment("DATE", "PRESENT_REF")
    word, which = _group(match, "dayword"), _group(match, "which")
    step = _DAY_WORDS.get(word, -1 if which == "last" else 1 if which == "next" else 0)
    if beside := _group(match, "beside"):
        step += -1 if "before" in beside else 1
    suffix = "TNI" if word == "tonight" else _suffix(match)
    return calendar.day(setting.reference + timedelta(step), suffix)


_STEPS = {"last": -1, "past": -1, "previous": -1, "preceding": -1}
_STEPS |= {"next": 1, "coming": 1, "following": 1, "upcoming": 1}
_ANAPHORIC = ("that", "same", "following", "previous", "preceding")


def _anchor(which: str, setting: Setting) -> date | None:
    if any(word in which for word in _ANAPHORIC) and setting.last and setting.last.first:
        return setting.last.first
    return setting.reference


def unit_near(match: re.Match[str], setting: Setting) -> Moment | None:
    """Resolve "last week", "this year", "the following day", "the past month"."""
    which, unit = _group(match, "which"), _singular(_group(match, "unit"))
    if which in ("past", "coming") and unit in ("day", "week", "month", "year", "decade"):
        return _stretch(1, unit, which, setting)
    if unit == "night":
        return None
    step = next((_STEPS[word] for word in which.split() if word in _STEPS), 0)
    base = _anchor(which, setting)
    if base is None:
        return None
    moved = calendar.shift(base, unit, step) if unit not in ("second", "minute", "hour") else None
    return calendar.unit_around(moved, unit) if moved else None


def season(match: re.Match[str], setting: Setting) -> Moment | None:
    """Resolve "summer of 2011", "last fall", "this spring"."""
    letters, first = SEASONS[_group(match, "season")]
    written, which = _group(match, "year"), _group(match, "which")
    if written:
        return calendar.months(int(written), first, first + 2, f"{written}-{letters}")
    if not which and _group(match, "season") in ("fall", "spring", "winter", "summer"):
        if not re.search(r"\b(?:in|during|since|until|by|of) (?:the )?(?:\w+ )?$", setting.before):
            return None
        if _group(match, "season") == "fall" and not setting.before.endswith("the "):
            return None
    if setting.reference is None:
        return Moment("DATE", f"XXXX-{letters}")
    today = setting.reference
    middle = _nearest([date(today.year + k, first, 15) for k in (-1, 0, 1)], setting)
    if which in ("last", "past"):
        middle = date(today.year - (first + 1 >= today.month), first, 15)
    elif which in ("next", "coming"):
        middle = date(today.year + (first <= today.month), first, 15)
    elif which == "this":
        middle = date(today.year, first, 15)
    if middle is None:
        return None
    return calendar.months(middle.year, first, first + 2, f"{middle.year}-{letters}")


def quarter(match: re.Match[str], setting: Setting) -> Moment | None:
    """Resolve "the third quarter", "the first half of 1998"."""
    number = ORDINALS[_group(match, "ordinal")]
    written = _group(match, "year")
    base = int(written) if written else setting.reference.year if setting.reference else None
    if base is None:
        return None
    if _group(match, "whole") == "half":
        half = min(number, 2)
        return calendar.months(base, half * 6 - 5, half * 6, f"{base}-H{half}")
    return calendar.quarter(base, number)


def bare_year(match: re.Match[str], setting: Setting) -> Moment | None:
    """Resolve "2011"; a figure that counts or prices something is no year."""
    if re.search(r"(?:[$£€#:/.]|\bNo\.|than|about|some|least|nearly) ?$", setting.before[-8:]):
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
        return calendar.years(first, first + 99, f"{first // 100:02d}")
    return calendar.years(first, first + 9, f"{first // 10:03d}")


def century(match: re.Match[str], _setting: Setting) -> Moment | None:
    """Resolve "the 19th century"."""
    number = int(re.sub(r"\D", "", match.group("century")))
    return calendar.years(max(1, number * 100 - 100), number * 100 - 1, f"{number - 1:02d}")


def ago(match: re.Match[str], setting: Setting) -> Moment | None:
    """Resolve "two days ago", "a year earlier", "three weeks later"."""
    unit, direction = _singular(_group(match, "unit")), _group(match, "direction")
    count = count_of(_group(match, "count"))
    base = setting.reference if direction in ("ago", "from now") else _later_base(setting)
    if count is None or base is None:
        return Moment("DATE", "FUTURE_REF" if direction in ("later", "from now") else "PAST_REF")
    sign = 1 if direction in ("later", "after", "from now") else -1
    if unit in ("second", "minute", "hour"):
        return Moment("TIME", base.isoformat(), base, base)
    count, unit = (count * MULTIPLES.get(unit, 1), "day") if unit == "night" else (count, unit)
    moved = calendar.shift(base, unit, round(count) * sign)
    if moved is None:
        return None
    return calendar.unit_around(moved, _GRAINS.get(unit, unit))


_GRAINS = {"fortnight": "day", "weekend": "day", "decade": "year", "century": "year"}


def _later_base(setting: Setting) -> date | None:
    return setting.last.first if setting.last and setting.last.first else setting.reference


def duration(match: re.Match[str], setting: Setting) -> Moment | None:
    """Resolve "two days", "a three-year ...", "the past four months", "several weeks"."""
    unit, words = _singular(_group(match, "unit")), _group(match, "count")
    if match.group("unit")[0].isupper() and not match.group()[0].isupper():
        return None
    if re.match(r"[- ]?old\b", setting.after) or re.match(r"\s+of age\b", setting.after):
        return None
    if words in ("a", "an") and re.search(
        r"\b(?:half|times|once|twice|%|percent) $", setting.before
    ):
        return _set(unit)
    return _stretch(count_of(words), unit, _group(match, "which"), setting)


def _stretch(count: float | None, unit: str, which: str, setting: Setting) -> Moment | None:
    value = _duration_value(count, unit)
    step = next((_STEPS[word] for word in which.split() if word in _STEPS), 0)
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
    return Moment("DURATION", _duration_value(None, _singular(_group(match, "unit"))))


def repeated(match: re.Match[str], _setting: Setting) -> Moment | None:
    """Resolve "daily", "every week", "each Friday"."""
    words = match.group().casefold()
    for word, unit in _ADVERBS.items():
        if words.startswith(word):
            return _set(unit)
    if name := _group(match, "weekday"):
        return Moment("SET", f"XXXX-WXX-{WEEKDAYS[name] + 1}")
    if part := _group(match, "part"):
        return Moment("SET", "XXXX-XX-XX" + PARTS[part])
    count = count_of(_group(match, "count")) if _group(match, "count") else 1
    if count == 1 and "other" in words:
        count = 2
    return Moment("SET", _duration_value(count, _singular(_group(match, "unit"))))


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


def clock(match: re.Match[str], setting: Setting) -> Moment | None:
    """Resolve "10:35 a.m.", "at 14:00 on Tuesday", "noon Friday"."""
    hour, minute = int(_group(match, "hour") or 0), int(_group(match, "minute") or 0)
    half = _group(match, "half").replace(".", "").replace(" ", "")
    if half in ("pm", "intheafternoon", "intheevening", "atnight") and hour < 12:
        hour += 12
    elif half in ("am", "inthemorning") and hour == 12:
        hour = 0
    if hour > 24 or minute > 59:
        return None
    suffix = PARTS.get(_group(match, "word")) or f"T{hour:02d}:{minute:02d}"
    base = calendar.day(setting.reference) if setting.reference else None
    if _group(match, "weekday"):
        base = weekday(match, setting)
    elif _group(match, "dayword"):
        base = day_word(match, setting)
    if base is None or base.first is None:
        return Moment("TIME", "XXXX-XX-XX" + suffix)
    return calendar.day(base.first, suffix)


def holiday(match: re.Match[str], setting: Setting) -> Moment | None:
    """Resolve named days: fixed, the nth weekday of a month, or counted from Easter."""
    name, written = _group(match, "holiday"), _group(match, "year")
    if not match.group("holiday")[0].isupper():
        return None
    if written:
        chosen: date | None = _holiday_in(int(written), name)
    elif setting.reference is None:
        return None
    else:
        around = (_holiday_in(setting.reference.year + k, name) for k in (-1, 0, 1))
        which = _group(match, "which")
        choices = [d for d in around if which != "last" or d < setting.reference]
        chosen = choices[-1] if which == "last" else _nearest(choices, setting)
    return calendar.day(chosen) if chosen else None


def _holiday_in(year: int, name: str) -> date:
    if name in FIXED_HOLIDAYS:
        return date(year, *FIXED_HOLIDAYS[name])
    if name in EASTER_DAYS:
        return calendar.easter(year) + timedelta(EASTER_DAYS[name])
    month, number, nth = FLOATING_HOLIDAYS[name]
    days = [date(year, month, d) for d in range(1, 31) if date(year, month, d).weekday() == number]
    return days[nth] if nth < 0 else days[nth - 1]


def present(_match: re.Match[str], setting: Setting) -> Moment | None:
    """Resolve "now", "currently"."""
    return Moment("DATE", "PRESENT_REF", setting.reference, setting.reference)


def past(_match: re.Match[str], _setting: Setting) -> Moment | None:
    """Resolve "recently", "in the past"."""
    return Moment("DATE", "PAST_REF")


def future(_match: re.Match[str], _setting: Setting) -> Moment | None:
    """Resolve "soon", "the future"."""
    return Moment("DATE", "FUTURE_REF")


def then(_match: re.Match[str], setting: Setting) -> Moment | None:
    """Resolve "since then" to the time last named."""
    return setting.last
