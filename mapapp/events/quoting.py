"""Quoting a sentence's own clause where it cannot be told shorter without risk."""

from __future__ import annotations

import re

from mapapp.events import english
from mapapp.events.attribution import Attribution
from mapapp.events.parsing import words_of
from mapapp.events.reports import Report

_QUOTED_LONGEST = 140
DATELINE = re.compile(
    r"^[^a-z“\"]{3,40}(?:[\w .,()/-]{0,40}?)\s*(?:—|–|--|_|:)\s+(?=[A-Z“\"])"
    r"|^[A-Z]{3,}[^—–_]{0,50}(?:—|–|--|_|\s-)\s+"
)
"""Where and when an article was written, at the head of its first line."""
_MARKS = re.compile(r"[\"“”«»#]|``|''|(?<=\s)['‘’](?=\w)|(?<=\w)['’](?=\s|$)(?<!s['’])")
_CUTS = r",\s(?!and\b|or\b|(?:[\w'’-]+,?\s){1,4}?(?:and|or)\s)|;\s|\s[–—]\s"
"""Where a quotation may end: not within a list."""
_LEFT_OVER = re.compile(
    r"\s+(?:on|in|at|of|by|to|for|with|from|since|and|over|during|after|before|until|around|about|just)(?:\s+(?:the|an?))?$"
)


def clean(words: str, phrasal: bool = False) -> str:
    """Tidy spaces and scare quotes, drop leading articles; begin with a capital.

    A preposition left at the end is dropped, unless it belongs to a `phrasal` verb.
    """
    line = " ".join(_MARKS.sub("", words).split()).strip(" ,;:–—-")
    line = re.sub(r"\ba total of ", "", line)
    line = re.sub(r"^(?:but|and|however|meanwhile),?\s+", "", line, flags=re.IGNORECASE)
    line = re.sub(r"^(?:both )?(?:the|an?)\s+(?=\w)", "", line, flags=re.IGNORECASE)
    line = re.sub(r"\s+([,.;:])", r"\1", line)
    line = line.removesuffix(".") if not re.search(r"\b[A-Z]\.$", line) else line
    if not (phrasal and line.endswith((" in", " on", " over", " off"))):
        line = _LEFT_OVER.sub("", line)
    return line[:1].upper() + line[1:]


def quoted(report: Report, attribution: Attribution | None) -> str:
    """Quote the sentence's own first clause whole, without its dateline and attribution."""
    sentence = report.parsed.sentence.text
    if attribution is not None and attribution.start > 20:
        sentence = sentence[: attribution.start]
    elif attribution is not None and _tells_after(report, attribution.end):
        sentence = sentence[attribution.end :]
    line = clean(DATELINE.sub("", sentence)).rstrip(".")
    if len(line) <= _QUOTED_LONGEST:
        return line
    word = report.parsed.tokens[report.trigger.first].text
    cuts = [m.start() for m in re.finditer(_CUTS, line)]
    told = line.find(word)
    whole = [c for c in cuts if max(40, told) < c <= _QUOTED_LONGEST]
    return line[: whole[-1]] if whole else _around(report, line, told, cuts)


def _around(report: Report, line: str, told: int, cuts: list[int]) -> str:
    """Quote the stretch between marks that holds the trigger, with dots where it was cut."""
    first = max((c for c in cuts if c < told), default=0)
    last = min((c for c in cuts if c > told), default=len(line))
    part = line[first:last].strip(" ,;–—")
    if not is_told_in(report, part):
        first, part = 0, line
    if len(part) > _QUOTED_LONGEST:
        part = part[: part.rfind(" ", 0, _QUOTED_LONGEST)] + " …"
    return ("… " if first else "") + part


def _tells_after(report: Report, offset: int) -> bool:
    """Say whether a clause with its subject follows the words that attribute."""
    start = report.parsed.sentence.start + offset
    tokens = report.parsed.tokens
    own = [c.subject for c in report.parsed.clauses if c.verb.finite and c.subject]
    after = [tokens[subject[0]] for subject in own if tokens[subject[0]].start >= start]
    return bool(after) and after[0].lower not in english.PERSONAL


def is_told_in(report: Report, part: str) -> bool:
    """Say whether a stretch holds a whole clause: a finite verb with its subject."""
    return any(
        c.verb.finite
        and c.subject is not None
        and clean(words_of(report.parsed, c.subject)).casefold() in part.casefold()
        and report.parsed.tokens[c.verb.position].text in part.split()
        for c in report.parsed.clauses
    )
