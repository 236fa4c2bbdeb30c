"""Names that can only be of places, though no gazetteer has them: "the village of Xarraquo"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from mapapp.events.vocabulary import vocabulary
from mapapp.model import Kind, Mention, Place, Role

_NAME = r"[^\W\da-z][\w’'-]+(?:\s(?:al-|el-|de |da |do |la )?[^\W\da-z][\w’'-]+){0,3}"
_SORT = (
    r"(?:towns?|villages?|hamlets?|districts?|provinces?|suburbs?|neighbou?rhoods?|count(?:y|ies)"
    r"|governorates?|municipalit(?:y|ies)|townships?|communes?|prefectures?|areas?|valley"
    r"|settlements?|sub-?district|cit(?:y|ies)|islands?|camps?|regions?)"
)
_AFTER_SORT = re.compile(rf"\b{_SORT}\s+(?:of|called|named)\s+(?P<name>{_NAME})")
_BEFORE_SORT = re.compile(rf"\b(?P<name>{_NAME})\s+{_SORT}\b")
_LOCATED = re.compile(
    r"\b(?:[Ii]n|[Nn]ear|[Oo]utside|[Aa]round)\s"
    rf"(?:(?:downtown|central|rural|nearby|neighbou?ring|northern|southern|eastern|western)\s)?"
    rf"(?P<name>{_NAME})(?!\s+(?:[Oo]peration|[Aa]greement|[Mm]inistry))"
)
_SITE = (
    r"(?:Airport|Airfield|Village|District|University|Roundabout|Dam|Base|Square|Bridge|Hospital"
    r"|Camp|Prison|Stadium|Station|Port|Hills?|Mountains?|Valley|Road|Highway|Street|Farms|Field"
    r"|Junction|Crossing|Checkpoint|School|Mosque|Church|Park|Island|Zone|Avenue|Market|Barracks)"
)
_AT_SITE = re.compile(
    rf"\b(?:at|on|near|in|around|outside|into|through)\s(?:the\s)?(?P<name>[^\W\da-z][\w’'-]+"
    rf"(?:\s[^\W\da-z][\w’'-]+){{0,3}}?\s{_SITE})\b(?!\s[A-Z])"
)
_NOT_PLACES = vocabulary(
    """
    january february march april may june july august september october november december jan feb
    mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday
    sunday parliament congress senate islam christianity english french arabic spanish german
    russian chinese internet facebook twitter god heaven ramadan christmas easter spring summer
    autumn winter operation court house cabinet chapter article section phase group round game
    act part school church hospital university college president minister mr mrs ms dr police
    army navy the a an this that these those his her their its our my i he she it we they you
    many most some both all another other others two three four several reuters season series
    week resolution world war western eastern northern southern kurdish sunni shiite muslim
    christian jewish hindu catholic february's general
    """
)


def unknown_places(text: str, start: int, end: int, mentions: Sequence[Mention]) -> list[Mention]:
    """Return mentions, without a place, of the unknown places in a sentence of `text`."""
    taken = [(m.start, m.end) for m in mentions]
    found: dict[int, Mention] = {}
    for pattern in (_AFTER_SORT, _AT_SITE, _LOCATED, _BEFORE_SORT):
        for match in pattern.finditer(text, start, end):
            first, last = match.span("name")
            name = match.group("name").removesuffix("'s").removesuffix("’s")
            last = first + len(name)
            free = not any(s < last and first < e for s, e in taken)
            if free and (pattern is _AT_SITE or _is_name(name, first == start)):
                taken.append((first, last))
                found[first] = Mention(first, last, name, Role.LITERAL, None, 0.4)
    return [found[first] for first in sorted(found)]


def _is_name(name: str, opens: bool) -> bool:
    words = name.split()
    lower = [word.casefold().strip("’'") for word in words]
    if opens or any(word in _NOT_PLACES for word in lower):
        return False
    return not all(word.isupper() for word in words)


_RADIUS_KM = {Kind.CITY: 15.0, Kind.ADMIN2: 35.0, Kind.ADMIN1: 120.0}
"""How far from a container's point an unknown place in it may lie: half a usual width."""
_WITHIN = re.compile(
    r"(?:,\s+|\s+(?:[a-z-]+\s+){0,2}(?:in|of|near)\s+)(?:the\s+)?(?:[a-z-]+\s+){0,3}"
)


def derived(text: str, mention: Mention, mentions: Sequence[Mention]) -> Mention:
    """Return an unplaced mention placed in the container named right after it, else as it is."""
    if mention.place is not None or mention.role is not Role.LITERAL or mention.candidates:
        return mention
    for other in mentions:
        near = 0 < other.start - mention.end <= 45
        if near and other.place and _WITHIN.fullmatch(text, mention.end, other.start):
            place = _within(mention.text, other.place)
            return replace(mention, place=place) if place else mention
    return mention


def _within(name: str, container: Place) -> Place | None:
    radius = _RADIUS_KM.get(container.kind)
    if radius is None:
        return None
    slug = "-".join(re.findall(r"\w+", name.casefold()))
    return replace(
        container,
        id=f"derived:{container.id}/{slug}",
        name=name,
        kind=Kind.DERIVED,
        population=0,
        geonameid=None,
        extent=None,
        anchor=container.id,
        relation="in",
        radius_km=radius,
    )
