"""Joins two names of places that are one name of a body: "Bayern Munich"."""

from __future__ import annotations

from dataclasses import replace

from mapapp.geoparsing.scene import is_inside
from mapapp.geoparsing.spans import Span
from mapapp.geoparsing.tokens import Tokens
from mapapp.model import Kind


def join_compounds(spans: list[Span], tokens: Tokens) -> list[Span]:
    """Return the spans, a region and a town of it that follows without a comma made one.

    English names the town first, or sets a comma: side by side like this they name a club or a
    company at the town.
    """
    joined: list[Span] = []
    for span in spans:
        if joined and _names_body(joined[-1], span, tokens):
            before = joined.pop()
            span = replace(span, first=before.first, start=before.start, is_body=True)
        joined.append(span)
    return joined


def _names_body(area: Span, town: Span, tokens: Tokens) -> bool:
    if (
        area.last != town.first
        or tokens.gaps[town.first] != " "
        or tokens.possessive[area.last - 1]
    ):
        return False
    if not (area.senses and town.senses) or area.is_people or area.is_code or area.head:
        return False
    region, city = area.senses[0], town.senses[0]
    return region.kind is Kind.ADMIN1 and city.kind is Kind.CITY and is_inside(city, region)
