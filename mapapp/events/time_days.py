"""What the forms of time that name a day, a month or an hour mean."""

from __future__ import annotations

import re
from datetime import date, timedelta

from mapapp.events import calendar
from mapapp.events.calendar import Moment
from mapapp.events.time_setting import Setting, group, nearest, suffix, years_around
from mapapp.events.time_words import (
    EASTER_DAYS,
    FIXED_HOLIDAYS,
    FLOATING_HOLIDAYS,
    MONTH,
    MONTHS,
    PARTS,
    WEEKDAY,
    WEEKDAYS,
)


def _month_number(match: re.Match[str]) -> int:
    return MONTHS[group(match, "month").rstrip(".")]


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
    if match.group("month")[0].islower():  # "every citizen over 18 may vote"
        return None
    month, number = _month_number(match), int(group(match, "day"))
    if written := group(match, "year"):
        return calendar.calendar_day(int(written), month, number, suffix(match))
    if setting.reference is None:
        return Moment("DATE", f"XXXX-{month:02d}-{number:02d}") if number <= 31 else None
    choices = [
        moment.first
        for year in years_around(setting.reference)
        if (moment := calendar.calendar_day(year, month, number)) and moment.first
    ]
    chosen = nearest(choices, setting)
    return calendar.day(chosen, suffix(match)) if chosen else None


_MONTH_AFTER = re.compile(
    r"(?:\b(?:in|since|until|till|by|last|next|this|of|to|from|and|through|late|early|mid|between"
    r"|before|after|during|around|for|the)|-|,)\s*$",
    re.IGNORECASE,
)


def month_year(match: re.Match[str], setting: Setting) -> Moment | None:
    """Resolve "September 2018", "last November", "May"."""
    written, word = group(match, "year"), match.group("month")
    if not word[0].isupper():
        return None
    number = _month_number(match)
    if written:
        return calendar.month(int(written), number)
    if (turn := group(match, "shift")) and setting.reference:
        return calendar.month(setting.reference.year + _TURNS[turn], number)
    which = group(match, "which")
    if len(word) == 3 and word != "May" and not which:
        return None
    if len(word) <= 4 or word == "March":
        bare = not which and not group(match, "early")
        if bare and not _MONTH_AFTER.search(setting.before[-12:]):
            return None
    if setting.reference is None:
        return Moment("DATE", f"XXXX-{number:02d}")
    return _month_near(number, which, setting)


_TURNS = {"last": -1, "this": 0, "next": 1}


def _month_near(number: int, which: str, setting: Setting) -> Moment | None:
    reference = setting.reference
    assert reference is not None  # noqa: S101 - the caller has asked
    middles = [date(year, number, 15) for year in years_around(reference)]
    if which in ("last", "past"):
        middles = [d for d in middles if (d.year, d.month) < (reference.year, reference.month)][-1:]
    elif which in ("next", "coming"):
        middles = [d for d in middles if (d.year, d.month) > (reference.year, reference.month)][:1]
    elif (reference.year, number) == (reference.year, reference.month):
        middles = [reference]
    chosen = nearest(middles, setting)
    return calendar.month(chosen.year, number) if chosen else None


def weekday(match: re.Match[str], setting: Setting) -> Moment | None:
    """Resolve "Tuesday", "last Wednesday", "Friday night": back, unless the words look ahead."""
    number, which = WEEKDAYS[group(match, "weekday")], group(match, "which")
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
    return calendar.day(setting.reference + timedelta(step), suffix(match))


_DAY_WORDS = {"yesterday": -1, "today": 0, "tomorrow": 1, "tonight": 0}


def day_word(match: re.Match[str], setting: Setting) -> Moment | None:
    """Resolve "yesterday", "this morning", "last night", "the day before yesterday"."""
    if setting.reference is None:
        return Moment("DATE", "PRESENT_REF")
    word, which = group(match, "dayword"), group(match, "which")
    step = _DAY_WORDS.get(word, -1 if which == "last" else 1 if which == "next" else 0)
    if beside := group(match, "beside"):
        step += -1 if "before" in beside else 1
    part = "TNI" if word == "tonight" else suffix(match)
    return calendar.day(setting.reference + timedelta(step), part)


def same_part(match: re.Match[str], setting: Setting) -> Moment | None:
    """Resolve "the same night": of the day last named."""
    if setting.last is None or setting.last.first is None:
        return None
    return calendar.day(setting.last.first, suffix(match))


def beside(match: re.Match[str], setting: Setting) -> Moment | None:
    """Resolve "the day before last Tuesday", "the day after April 3"."""
    named = weekday if group(match, "weekday") else month_day
    base = named(match, setting)
    if base is None or base.first is None:
        return None
    step = -1 if "before" in group(match, "beside") else 1
    return calendar.day(base.first + timedelta(step))


_DAY_AFTER_GMT = re.compile(
    rf"\s\(\d\d?[:.]?\d\d\sGMT\)\s(?:on\s)?(?P<weekday>{WEEKDAY})", re.IGNORECASE
)
"""The day after a second clock: "10:35 a.m. (0735 GMT) Friday"."""
_DAY_BEFORE = re.compile(
    rf"(?:{WEEKDAY}|yesterday|tomorrow|{MONTH}\s\d\d?)(?:,\s\d{{4}})?,?\s"
    r"(?:(?:at|from|by|before|after|around|about|shortly|just)\s)*$",
    re.IGNORECASE,
)
"""The day before an hour: "on Friday at 10 p.m."."""


def clock(match: re.Match[str], setting: Setting) -> Moment | None:
    """Resolve "10:35 a.m.", "at 14:00 on Tuesday", "noon Friday"."""
    hour, minute = int(group(match, "hour") or 0), int(group(match, "minute") or 0)
    half = group(match, "half").replace(".", "").replace(" ", "")
    if half in ("pm", "intheafternoon", "intheevening", "atnight") and hour < 12:
        hour += 12
    elif half in ("am", "inthemorning") and hour == 12:
        hour = 0
    if hour > 24 or minute > 59:
        return None
    hour_value = PARTS.get(group(match, "word")) or f"T{hour:02d}:{minute:02d}"
    base = calendar.day(setting.reference) if setting.reference else None
    if group(match, "weekday"):
        base = weekday(match, setting)
    elif group(match, "dayword"):
        base = day_word(match, setting)
    elif beside := _DAY_AFTER_GMT.match(setting.after):
        base = weekday(beside, setting)
    elif setting.last and setting.last.first and _DAY_BEFORE.search(setting.before):
        base = calendar.day(setting.last.first)
    if base is None or base.first is None:
        return Moment("TIME", "XXXX-XX-XX" + hour_value)
    return calendar.day(base.first, hour_value)


def holiday(match: re.Match[str], setting: Setting) -> Moment | None:
    """Resolve named days: fixed, the nth weekday of a month, or counted from Easter."""
    name, written = group(match, "holiday"), group(match, "year")
    if not match.group("holiday")[0].isupper():
        return None
    if written:
        chosen: date | None = _holiday_in(int(written), name)
    elif setting.reference is None:
        return None
    else:
        around = [_holiday_in(year, name) for year in years_around(setting.reference)]
        which = group(match, "which")
        choices = [d for d in around if which != "last" or d < setting.reference]
        chosen = choices[-1] if which == "last" else nearest(choices, setting)
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
