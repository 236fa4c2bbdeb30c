"""A short headline of an event, in the words of the article."""

from __future__ import annotations

import re

from mapapp.events import english
from mapapp.events.clauses import Span
from mapapp.events.reports import Report, is_negated, words_of
from mapapp.events.tokens import Token
from mapapp.events.verbs import Standing, is_adverb

_LONGEST = 110
_WORDS = 18
_ADJUNCTS = frozenset(
    """amid during following after before despite on over since until by for with through via under
    in at near as to against from""".split()
)
_DATELINE = re.compile(
    r"^[A-Z][A-Z .,'’-]{3,40}(?:,\s[\w .]+)?\s*(?:\([\w ]+\))?\s*[-–—_:]{1,2}\s*"
)
_SPACE = re.compile(r"\s+")
_QUOTES = re.compile(r"[\"“”«»]|``|''")


def headline_of(report: Report, subject: str | None, times: list[tuple[int, int]]) -> str:
    """Return a headline of `report`.

    `subject` replaces a pronoun; `times` are the spans of time expressions, left out where they
    stand at an end. A clause that cannot be told whole is quoted from its sentence.
    """
    clause = report.clause
    if clause is None or clause.verb.standing in (Standing.INFINITIVE, Standing.GERUND):
        return _quoted(report)
    if clause.subject is None:
        return _quoted(report)
    who = subject or _phrase(report, clause.subject, times)
    if not _fit_subject(who):
        return _quoted(report)
    told = _told(report, times)
    line = clean(f"{who} {told}")
    return line if _is_sound(line) else _quoted(report)


def _told(report: Report, times: list[tuple[int, int]]) -> str:
    clause, tokens = report.clause, report.parsed.tokens
    assert clause is not None  # noqa: S101 - asked after a check
    start = clause.verb.group
    while (
        start > 0 and is_adverb(tokens[start - 1]) and tokens[start - 1].lower in english.NEGATIONS
    ):
        start -= 1
    end = _shortened(report, (start, clause.rest[1]), times)
    return _phrase(report, (start, end), times)


def _shortened(report: Report, span: Span, times: list[tuple[int, int]]) -> int:
    """Leave out adjuncts at the end while the line is long; never a conjunct, never a negation."""
    tokens, (start, end) = report.parsed.tokens, span
    floor = report.trigger.last + 2
    while end > floor:
        words = [t for t in tokens[start:end] if t.is_word]
        if len(words) <= _WORDS:
            break
        cut = next((p for p in range(end - 1, floor, -1) if tokens[p].lower in _ADJUNCTS), None)
        if cut is None or any(t.lower in ("and", "or", "not") for t in tokens[cut:end]):
            break
        end = cut
    return end


def _phrase(report: Report, span: Span, times: list[tuple[int, int]]) -> str:
    """Return the words of a stretch without the times at its ends."""
    tokens = report.parsed.tokens
    start, end = span
    end = _without_time_at_end(tokens, start, end, times)
    return words_of(report.parsed, (start, end)) if start < end else ""


def _without_time_at_end(
    tokens: list[Token], start: int, end: int, times: list[tuple[int, int]]
) -> int:
    while end > start:
        last = tokens[end - 1]
        if not last.is_word:
            end -= 1
            continue
        time = next((t for t in times if t[0] < last.end <= t[1]), None)
        if time is None:
            return end
        while end > start and tokens[end - 1].start >= time[0]:
            end -= 1
        if end > start and tokens[end - 1].lower in (
            "on",
            "in",
            "at",
            "since",
            "by",
            "early",
            "late",
        ):
            end -= 1
    return end


def clean(words: str) -> str:
    """Tidy spaces, scare quotes, leading conjunctions; begin with a capital."""
    line = _QUOTES.sub("", words)
    line = _SPACE.sub(" ", line).strip(" ,;:–—-")
    line = re.sub(r"\ba total of ", "", line)
    line = re.sub(r"^(?:But|And|However|Meanwhile),?\s+", "", line)
    line = re.sub(r"^(?:the|an?)\s+(?=\w)", "", line, flags=re.IGNORECASE)
    line = re.sub(r"\s+([,.;:])", r"\1", line)
    return line[:1].upper() + line[1:]


def _fit_subject(who: str) -> bool:
    first = who.split()[0].casefold() if who.split() else ""
    bare = who.casefold() in english.PRONOUNS or first in english.PERSONAL | {"his", "her", "its"}
    return bool(who) and not bare and len(who.split()) <= 16


def _is_sound(line: str) -> bool:
    words = line.split()
    return 2 <= len(words) and len(line) <= _LONGEST and line.count("(") == line.count(")")


def _quoted(report: Report) -> str:
    """Quote the sentence's own first clause whole, without its dateline and attribution."""
    from mapapp.events.attribution import find_attribution

    sentence = report.parsed.sentence.text
    found = find_attribution(sentence)
    if found is not None and found.start > 20:
        sentence = sentence[: found.start]
    elif found is not None and found.end < len(sentence) - 20:
        sentence = sentence[found.end :]
    sentence = _DATELINE.sub("", sentence)
    line = clean(sentence).rstrip(".")
    if len(line) <= _LONGEST + 30:
        return line
    cut = [
        m.start() for m in re.finditer(r",\s(?!and\b|or\b)|;\s|\s[–—]\s", line) if m.start() > 40
    ]
    whole = next((c for c in reversed(cut) if c <= _LONGEST + 30), None)
    return line[:whole] if whole else line
