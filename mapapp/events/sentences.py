"""Splitting an article into sentences, with exact offsets."""

from __future__ import annotations

import re
from typing import NamedTuple

from mapapp.events.vocabulary import vocabulary


class Sentence(NamedTuple):
    """One sentence or heading: `text` is exactly the article's text from `start` to `end`."""

    start: int
    end: int
    text: str
    heading: bool
    paragraph: int


_ABBREVIATIONS = vocabulary(
    """
    mr mrs ms dr prof rev hon st mt ft gen lt col maj capt cmdr adm sgt cpl pte sen rep gov
    pres amb sec messrs jr sr no nos vs v etc al fig eq approx est dept univ assn bros co corp
    inc ltd plc jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur
    thurs fri sat sun ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich
    minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo ont que alta sask man
    ave blvd rd hwy km sq e.g i.e a.m p.m cf ca viz op vol
    """
)
_CLOSERS = "\"'’”»)]"
_END = re.compile(r"[.!?…]+[\"'’”»)\]]*(?=\s)")
_OPENING = re.compile(r"\s+[\"'“‘«(\[#@—–-]*[^\W_a-z]")
_LAST_WORD = re.compile(r"(?:[^\W\d_]\.)*[^\W_]+$")
_LINE = re.compile(r"[^\r\n\u2028\u2029]+")
_WRAPPED_WIDTH = range(55, 101)


def split_sentences(text: str) -> list[Sentence]:
    """Return the sentences of `text` in order; a line without a full stop is a heading.

    Lines are paragraphs, but for text wrapped at a fixed width. A line repeated word for word is
    returned once: pages repeat their titles.
    """
    sentences: list[Sentence] = []
    seen: set[str] = set()
    for number, (start, end) in enumerate(_paragraphs(text)):
        body = text[start:end]
        if body in seen:
            continue
        seen.add(body)
        heading = not _is_closed(body)
        for first, last in _within(body):
            unclosed = heading and last == len(body) and first == 0
            sentences.append(
                Sentence(start + first, start + last, body[first:last], unclosed, number)
            )
    return sentences


def _paragraphs(text: str) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    width = 0
    for line in _LINE.finditer(text):
        start, end = _stripped(text, line.start(), line.end())
        if start == end:
            continue
        if found and _continues(text, found[-1][1], start, width):
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
        width = end - start
    return found


def _stripped(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return start, end


def _continues(text: str, end: int, start: int, width: int) -> bool:
    """Say whether a line carries on the one before: no blank line, no full stop, wrapped width."""
    if text.count("\n", end, start) > 1 or _is_closed(text[max(0, end - 4) : end]):
        return False
    return text[start].islower() or (width in _WRAPPED_WIDTH and text[end - 1] == ",")


def _is_closed(body: str) -> bool:
    return body.rstrip(_CLOSERS + " ")[-1:] in (".", "!", "?", "…", ":", ";")


def _within(body: str) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    start = 0
    for mark in _END.finditer(body):
        opening = _OPENING.match(body, mark.end())
        if opening is None or _is_abbreviation(body, mark, start):
            continue
        found.append((start, mark.end()))
        start = _stripped(body, mark.end(), len(body))[0]
    if start < len(body):
        found.append((start, len(body)))
    return found


def _is_abbreviation(body: str, mark: re.Match[str], start: int) -> bool:
    if mark.group()[0] != "." or len(mark.group()) > 1:
        return False
    word = _LAST_WORD.search(body, max(start, mark.start() - 24), mark.start())
    if word is None:
        return False
    shape = word.group()
    if "." in shape or shape.casefold() in ("co", "corp", "inc", "ltd", "jr", "sr"):
        return not _starts_afresh(body, mark.end())
    initials = len(shape) == 1 and shape.isalpha() and shape != "I"
    return initials or (shape.casefold() in _ABBREVIATIONS and not _is_noun(shape))


def _is_noun(shape: str) -> bool:
    """Tell "no", "man", "sun", "miss": short for something only when capitalised."""
    return shape.islower() and shape in ("no", "man", "sun", "miss", "sat", "fig", "est", "mass")


_FRESH = re.compile(
    r"\s+[\"“‘']?(?:The|A|An|In|On|At|It|He|She|They|We|But|And|His|Her|This|That|There)\b"
)


def _starts_afresh(body: str, position: int) -> bool:
    return _FRESH.match(body, position) is not None
