"""Finding the time expressions of a text and the days they mean."""

from __future__ import annotations

import re
from datetime import date, timedelta

from mapapp.events.calendar import Moment
from mapapp.events.time_rules import RULES, STARTS
from mapapp.events.time_setting import Setting
from mapapp.model import Bound, Interval, Precision, TimeExpression

_LEAD = 1500
_AHEAD = re.compile(
    r"\b(?:will|shall|would|plans?|planned|planning|scheduled|expected|due|set|hopes?|going"
    r"|upcoming|intends?|(?:is|are|was|were) to|to be|next|until|till|by|deadline"
    r"|as (?:early|soon) as)\b"
    r"|['’]ll\b",
    re.IGNORECASE,
)
_WILL = re.compile(r"\b(?:will|shall)\b(?! have)")
_TOLD_SINCE = re.compile(
    r"\b(?:who|which|that|where|when|after|before|because|while|since|said|says|was|were|had|did"
    r"|began|left|took|came|went|fell|rose|won|lost|broke|made|gave|died)\b"
    r"|\b[a-z]+ed(?:\s(?:on|late|early))*\s*$"
)
_FURTHEST_WILL = 220
_OVER = re.compile(
    r"\b(?:[a-z]{2,}ed|was|were|had|began|left|met|took|came|went|fell|rose|won|lost|held|broke"
    r"|struck|hit|made|gave|died)\b[^.,;]{0,25}$"
)
_SAID = re.compile(
    r"\b(?:said|told|announced|reported|added|says?|dated|had)\b[^.,;]{0,20}$", re.IGNORECASE
)
_PAST_AFTER = re.compile(r"(?:\s(?:was|were)\s\w+ed\b|,?\s(?:\w+\s){1,2}had\b)")
"""What follows a day that is over: "planned for Saturday was cancelled", "until May, she had"."""
_DEADLINE_AFTER = re.compile(r"\s(?:as (?:the|a|its|his|her|their) )?deadline\b")
_FRONTED = re.compile(r"(?:^|[.!?”\"\n]\s{0,3})(?:On|In|At|By)?\s?$")
_VERB_AFTER = re.compile(
    r",?\s[^;\n]{0,120}?\b(?:(?P<ahead>will|shall|plans? to|(?:is|are) (?:to|due|expected|scheduled"
    r"|set|going)|intends? to|hopes? to|expects? to)|was|were|had|did|began|left|met|took|came|went"
    r"|fell|rose|won|lost|held|broke|struck|hit|made|gave|said|told|[a-z]{2,}ed)\b"
)
_CLAUSE = 150
_BOUND_BEFORE = re.compile(
    r"\b(since|from|after|until|till|through|by|before|about|around|circa|roughly|nearly)"
    r"(?:\s+(?:the|at|on|in|the (?:start|beginning|end) of))?\s*$",
    re.IGNORECASE,
)
_BOUNDS = {"since": Bound.SINCE, "from": Bound.SINCE, "after": Bound.SINCE, "until": Bound.UNTIL}
_BOUNDS |= {"till": Bound.UNTIL, "through": Bound.UNTIL, "by": Bound.UNTIL, "before": Bound.UNTIL}
_SHADE = re.compile(r"(?:the\s+)?(?:very\s+)?(early|late|mid|about|around|nearly)\b", re.IGNORECASE)


def reference_date(text: str, published: date | None) -> date | None:
    """Return the date that relative times are read against.

    The publication date, else the first full date of the article's lead, else the first anywhere.
    """
    if published is not None:
        return published
    full = _full_days(text)
    lead = [found for found in full if found[0] < _LEAD] or full
    behind = [found for found in lead if not _looks_ahead(text, found[0], found[1])] or lead
    return behind[0][2] if behind else None


_WRITTEN_DAY = re.compile(r"\b\d{1,4}\b.{0,14}?\b\d{2,4}\b")
_LINE = re.compile(r".+")


def _full_days(text: str) -> list[tuple[int, int, date]]:
    """Return the spans of dates with day, month and year, and the days they mean."""
    found = []
    for line in _LINE.finditer(text):
        if not _WRITTEN_DAY.search(line.group()):
            continue
        for time in find_times(line.group(), None):
            day = time.interval.start if time.interval else None
            if time.type == "DATE" and len(time.value) == 10 and day is not None:
                start = line.start() + time.start
                found.append((start, start + len(time.text), day))
    return found


def find_times(text: str, reference: date | None) -> tuple[TimeExpression, ...]:
    """Return the time expressions of `text` in order, not overlapping, read against `reference`."""
    found: list[TimeExpression] = []
    last: Moment | None = None
    position = 0
    while start := STARTS.search(text, position):
        matched = _match_at(text, start.start(), reference, last)
        if matched is None:
            position = start.start() + 1
            continue
        end, moment = matched
        found.append(_expression(text, start.start(), end, moment))
        position = end
        if moment.type in ("DATE", "TIME") and moment.first and moment.value != "PRESENT_REF":
            last = moment
    return tuple(found)


def _match_at(
    text: str, start: int, reference: date | None, last: Moment | None
) -> tuple[int, Moment] | None:
    for rule in RULES:
        match = rule.pattern.match(text, start)
        if match is None:
            continue
        end = match.end()
        before, after = text[max(0, start - 40) : start], text[end : end + 30]
        ahead = _looks_ahead(text, start, end)
        over = not ahead and (_OVER.search(before) is not None or _is_told_after(text, start, end))
        setting = Setting(reference, last, ahead, over, before, after)
        if (moment := rule.resolve(match, setting)) is not None:
            return end, moment
    return None


def _looks_ahead(text: str, start: int, end: int) -> bool:
    """Say whether the clause around a time speaks of what is to come."""
    before = re.split(r"[.!?;\n]\s", text[max(0, start - 90) : start])[-1]
    if _SAID.search(before):
        return False
    if text[end : end + 2] in ("'s", "’s"):
        return False
    if _PAST_AFTER.match(text, end):
        return False
    if _DEADLINE_AFTER.match(text, end) or _fronted_verb(text, start, end) == "ahead":
        return True
    after = text[end : end + 12].lstrip(", ")
    near = _AHEAD.search(before) is not None or after.startswith(("will ", "would "))
    return near or _is_behind_will(text, start)


def _is_behind_will(text: str, start: int) -> bool:
    """Say whether the one verb before a time, however far, is "will": "will meet ... on Friday"."""
    clause = re.split(r"[.!?;:\n“”\"]\s", text[max(0, start - _FURTHEST_WILL) : start])[-1]
    will = list(_WILL.finditer(clause))
    return bool(will) and _TOLD_SINCE.search(clause, will[-1].end()) is None


def _is_told_after(text: str, start: int, end: int) -> bool:
    """Say whether a sentence that begins with a time goes on to tell of what is over."""
    return _fronted_verb(text, start, end) == "over"


def _fronted_verb(text: str, start: int, end: int) -> str:
    """Return whether the first verb after "On Tuesday, ..." looks "ahead" or is "over"."""
    if not _FRONTED.search(text, max(0, start - 12), start):
        return ""
    verb = _VERB_AFTER.match(text, end, end + _CLAUSE)
    return "" if verb is None else "ahead" if verb.group("ahead") else "over"


def _expression(text: str, start: int, end: int, moment: Moment) -> TimeExpression:
    words = text[start:end]
    interval = None
    if moment.first and moment.last:
        interval = _interval(moment, words, text[max(0, start - 30) : start])
    return TimeExpression(start, end, words, moment.type, moment.value, interval)


def _interval(moment: Moment, words: str, before: str) -> Interval:
    first, last = moment.first, moment.last
    bound = Bound.EXACT
    shade = _SHADE.match(words)
    if shade and first and last and moment.precision is not Precision.DAY:
        first, last = _narrowed(first, last, shade.group(1).casefold())
        bound = Bound.ABOUT
    said = _BOUND_BEFORE.search(before)
    if said:
        bound = _BOUNDS.get(said.group(1).casefold(), Bound.ABOUT)
        if moment.type == "TIME":  # "after 6 a.m." bounds the hours of one day
            bound = Bound.ABOUT
        words = before[said.start() :] + words
    if bound is Bound.SINCE:
        last = None
    elif bound is Bound.UNTIL:
        first = None
    return Interval(first, last, moment.precision, bound, " ".join(words.split()))


def _narrowed(first: date, last: date, shade: str) -> tuple[date, date]:
    """Return the first, middle or last third of a stretch of days."""
    third = timedelta(days=(last - first).days // 3)
    if shade == "early":
        return first, first + third
    if shade == "late":
        return last - third, last
    if shade == "mid":
        return first + third, last - third
    return first, last
