"""Places beside one another: which holds which, and which are one list."""

from __future__ import annotations

import re
from typing import NamedTuple

from mapapp.model import Kind, Mention

_OUTWEIGHED = 0.5
"""A place gives way to one inside it unless that one weighs this much less."""


class Site(NamedTuple):
    """A place mention that an event may be at, and how strongly: `relation` by its preposition."""

    mention: Mention
    relation: str
    score: float


def listed(text: str, sites: list[Site]) -> list[Site]:
    """Give the later names of "in Nairobi, Kisumu and Mombasa" what the first one has."""
    found: list[Site] = []
    for site in sorted(sites, key=lambda s: s.mention.start):
        before = found[-1] if found else None
        if before is not None and _LIST.fullmatch(text, before.mention.end, site.mention.start):
            site = Site(site.mention, before.relation, max(before.score, site.score))
        found.append(site)
    return found


_LIST = re.compile(
    r"\s*(?:,|and|, and)\s*(?:[^\W\d_a-z][\w’'-]+(?:\s[^\W\d_a-z][\w’'-]+)*\s*"
    r"(?:,|and|, and)\s*){0,6}(?:the\s+)?"
)


def without_containers(text: str, sites: list[Site]) -> list[Site]:
    """Drop Syria from "Idlib, Syria" and Turkey from "Ankara, the Turkish capital"."""
    kept = []
    for site in sites:
        place = site.mention.place
        contained = [
            other
            for other in sites
            if other is not site
            and other.score >= site.score - _OUTWEIGHED
            and _holds(site.mention, other.mention, text)
        ]
        if not contained or place is None:
            kept.append(site)
    return kept


def _holds(outer: Mention, inner: Mention, text: str) -> bool:
    if 0 <= outer.start - inner.end <= 3 and text[inner.end : outer.start].strip() == ",":
        return not (_alike(outer, inner) and _GOES_ON.match(text, outer.end))
    if 0 < outer.start - inner.end <= 40 and _LIES_IN.fullmatch(text, inner.end, outer.start):
        return True
    if 0 < inner.start - outer.end <= 40 and _OWNS.fullmatch(text, outer.end, inner.start):
        return True
    if outer.place is None or inner.place is None or outer.place.id == inner.place.id:
        return False
    if outer.place.kind is Kind.COUNTRY:
        return inner.place.kind is not Kind.COUNTRY and inner.place.country == outer.place.country
    return (
        outer.place.kind is Kind.ADMIN1
        and inner.place.kind in (Kind.CITY, Kind.ADMIN2)
        and inner.place.admin1 == outer.place.name
        and inner.place.country == outer.place.country
    )


_LIES_IN = re.compile(
    r"\s+(?:(?:city|town|village|district|area|neighbou?rhood|province|region|county)\s+)?"
    r"(?:in|of)\s+(?:the\s+)?(?:[a-z-]+\s+){0,3}"
)
_OWNS = re.compile(r"['’]s\s+(?:[a-z-]+\s+){0,3}")
"""Between a container and its part: "Mogadishu's northern Yaqshid district"."""
_GOES_ON = re.compile(r",?\s+and\s|,\s+[^\W\d_a-z]")


def _alike(one: Mention, two: Mention) -> bool:
    return one.place is None or two.place is None or one.place.kind is two.place.kind
