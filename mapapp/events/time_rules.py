"""The grammar of time expressions: one row a form, tried from the top at each word.

In a pattern <name> stands for a piece of `PIECES` and captures it as the group `name`; blanks match
any white space.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from mapapp.events import time_days as days
from mapapp.events import time_spans as spans
from mapapp.events import time_words as words
from mapapp.events.time_setting import Resolver

PIECES = {
    "month": words.MONTH,
    "weekday": words.WEEKDAY,
    "day": words.DAY,
    "year": words.YEAR,
    "unit": words.UNIT,
    "part": words.PART,
    "season": words.SEASON,
    "holiday": words.HOLIDAY,
    "count": words.COUNT,
    "loose": words.LOOSE,
    "early": r"(?:very )?(?:early|late|mid|earlier|later)",
    "which": r"(?:(?:last|past|next|this|that|coming|upcoming|same|current|previous|following"
    r"|preceding|that same)\b)",
    "dayword": r"(?:yesterday|today|tomorrow|tonight)",
    "beside": r"the day (?:before|after)",
    "about": r"(?:(?:about|around|nearly|almost|more than|over|less than|just|only|some|roughly"
    r"|approximately|at least) )",
    "shift": r"(?:this|last|next)",
    "hour": r"(?:2[0-4]|1\d|0?\d)",
    "minute": r"[0-5]\d",
    "half": r"(?:[ap]\.?\ ?m\b\.?|in the (?:morning|afternoon|evening)|at night)",
    "word": r"(?:noon|midnight|midday)",
    "ordinal": r"(?:first|second|third|fourth|final|last|1st|2nd|3rd|4th)",
    "whole": r"(?:quarter|half)",
    "decade": r"(?:(?:1[5-9]|20)\d0|['’]\d0)['’]?s",
    "century": r"\d{1,2}(?:st|nd|rd|th)",
    "direction": r"(?:ago|earlier|later|from now)",
}


class Rule(NamedTuple):
    """One form of time expression, and what it means."""

    pattern: re.Pattern[str]
    resolve: Resolver


_TABLE: tuple[tuple[str, Resolver], ...] = (
    (r"\d{4}-\d\d-\d\d(?!\d)", days.numeric_date),
    (r"the week of <month> <day>(?:st|nd|rd|th)?\b(?:,? <year>\b)?", spans.week_of),
    (r"<beside> (?:last )?(?:<weekday>|<month> <day>(?:st|nd|rd|th)?)\b(?:,? <year>\b)?",
     days.beside),
    (r"\d{1,2}([/.-])\d{1,2}\1(?:\d{4}|\d\d)(?![\d/]|\.\d)", days.numeric_date),
    (r"(?:<weekday>,? (?:the )?)?(?:<early> (?:on )?)?(?:last )?<month> <day>(?:st|nd|rd|th)?\b"
     r"(?:,? <year>\b)?(?: <part>)?", days.month_day),
    (r"(?:<weekday>,? )?(?:the )?<day>(?:st|nd|rd|th)? (?:day )?(?:of )?<month>\b(?!-)"
     r"(?:,? <year>\b)?",
     days.month_day),
    (r"(?:<early>[- ](?:in )?)?<month>\b,? (?:of )?<year>\b(?!,\d)", days.month_year),
    (r"(?:<early>[- ](?:in )?)?<month>\b,? (?:of )?<shift> year\b", days.month_year),
    (r"<hour>(?:[:.]<minute>)?\ ?<half>(?:,? (?:local time|GMT|EST|EDT|UTC))?"
     r"(?:,? (?:on )?(?:<weekday>|<dayword>)\b)?",
     days.clock),
    (r"<hour>:<minute>(?!\d|:)(?: (?:GMT|hours|local time|UTC|EST|EDT))?"
     r"(?: (?:on )?(?:<weekday>|<dayword>)\b)?",
     days.clock),
    (r"<word>\b(?: (?:on )?(?:<weekday>|<dayword>)\b)?", days.clock),
    (r"(?:the )?(?:<early>[- ])?<decade>\b", spans.decade),
    (r"(?:the )?(?:<early>[- ])?<century>[- ]century\b", spans.century),
    (r"(?:daily|nightly|weekly|monthly|yearly|annually|annual|hourly|quarterly)\b",
     spans.repeated),
    (r"(?:every|each)(?: other)? (?:<weekday>\b|<part>\b|<season>\b|(?:<count> )?<unit>s?\b)",
     spans.repeated),
    (r"(?:the )?(?:<early> )?<which> (?:<early> )?<month>\b", days.month_year),
    (r"(?:the )?(?:<early> )?(?:on )?<which> <weekday>\b(?: <part>\b)?", days.weekday),
    (r"(?:<early> )?(?:on )?<weekday>\b(?:(?:['’]s)? <part>\b)?", days.weekday),
    (r"(?:<beside> )?(?:<early> )?<dayword>\b(?:(?:['’]s)? <part>\b)?", days.day_word),
    (r"(?:(?:the|that) )?(?:very )?same <part>\b", days.same_part),
    (r"(?:<early> )?(?:this|last|that) <part>\b", days.day_word),
    (r"(?:<which> )?<holiday>(?!\w)(?:,? <year>\b)?", days.holiday),
    (r"(?:the )?(?:<early> |the end of |the beginning of )?<which> <unit>\b(?!-)",
     spans.unit_near),
    (r"(?:the )?<which> (?:<about>?<count>|<loose>)[- ]<unit>s?\b", spans.duration),
    (r"(?:<about>)?<count> <unit>s? <direction>\b", spans.ago),
    (r"<loose> <unit>s <direction>\b", spans.ago),
    (r"(?P<unit>minute|hour)s (?P<direction>later|earlier)\b", spans.ago),
    (r"(?:the )?(?:<early>[- ])?(?:<which> )?<season>\b(?:(?: of)? <year>\b)?", spans.season),
    (r"(?:the )?<ordinal>[- ]<whole>\b(?: of <year>\b| <year>\b)?", spans.quarter),
    (r"<count>(?:[- ]| (?:more|further|additional) )<unit>s?(?:[- ]long)?\b(?! into)",
     spans.duration),
    (r"(?P<unit>day|night|week|month|year|decade)-?long\b", spans.whole),
    (r"(?:the )?<loose> <unit>s\b", spans.vague_duration),
    (r"(?:the )?weekend\b", spans.weekend),
    (r"(?:the )?(?:last|past|next|coming) <unit>s\b", spans.vague_duration),
    (r"(?P<unit>year|month|week|decade|centurie)s(?:-long)?\b", spans.vague_duration),
    (r"(?:<early>[- ](?:in )?)?<month>(?![\w-])", days.month_year),
    (r"(?:<early>[- ])?<year>(?![\w-]|,\d)", spans.bare_year),
    (r"(?:now|currently|at present|presently|nowadays|at the moment|these days)\b", days.present),
    (r"(?:recently|lately|(?:the|the recent) past|formerly)\b", days.past),
    (r"the (?:near |foreseeable )?future\b", days.future),
    (r"(?<=since\ )then\b|(?<=until\ )then\b|(?<=by\ )then\b|(?<=from\ )then\b", days.then),
)  # fmt: skip


def _spell(pattern: str, capture: bool) -> str:
    def piece(match: re.Match[str]) -> str:
        name = match.group(1)
        return f"(?P<{name}>{PIECES[name]})" if capture else f"(?:{PIECES[name]})"

    return re.sub(r"(?<!P)(?<!\(\?)<(\w+)>", piece, pattern)


def _compile(pattern: str) -> re.Pattern[str]:
    spelled = re.sub(r"(?<!\\) ", r"\\s+", _spell(pattern, capture=True))
    # A piece may stand twice in one pattern: later ones are matched without a name.
    seen: set[str] = set()

    def once(match: re.Match[str]) -> str:
        name = match.group(1)
        if name in seen:
            return "(?:"
        seen.add(name)
        return match.group()

    return re.compile(re.sub(r"\(\?P<(\w+)>", once, spelled), re.IGNORECASE)


RULES = tuple(Rule(_compile(pattern), resolve) for pattern, resolve in _TABLE)
_SOON = (
    rf"\d\w*|['’]\d\w*|{words.SEASON}|{words.LOOSE}|early|late|mid|last|past|next|this|that|same|coming"
    r"|upcoming|current|previous|following|preceding|weekend|first|second|third|fourth|final|recent"
    r"|future|near|foreseeable|day\s+(?:before|after)|end\s+of|beginning\s+of|week\s+of"
)
"""What must follow "the" for it to begin a time."""
STARTS = re.compile(
    r"(?<![\w$£€#@./-])(?=[\d'’]|(?:"
    + f"{words.MONTH}|{words.WEEKDAY}|{words.PART}|{words.SEASON}|{words.HOLIDAY}"
    + f"|{words.COUNT.replace('|an?)', ')')}|{words.LOOSE}"
    + rf"|an?[\s-](?:{words.UNIT})|the\s+(?:{_SOON})"
    + r"|early|late|earlier|later|mid|very|weekend|last|past|next|this|that|coming|upcoming|same"
    r"|current|previous|following|preceding|yesterday|today|tomorrow|tonight|about|around|nearly"
    r"|almost|more|over|less|just|only|some|roughly|approximately|at|noon|midnight|first|second"
    r"|third|fourth|final|daily|nightly|weekly|monthly|yearly|annual|annually|hourly|quarterly"
    r"|every|each|(?:day|night|week|month|year|decade)-?long|minutes|hours|years|months|weeks|decades|centuries|now|presently|nowadays|these|recently"
    r"|currently|lately|formerly|then)\b)",
    re.IGNORECASE,
)
"""Where a time expression may begin: the rules are tried only there."""
