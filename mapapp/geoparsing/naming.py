"""Gathers an article's mentions into names, and what the words around them say of their places."""

from __future__ import annotations

from itertools import pairwise

from mapapp.geoparsing.lists import read_lists
from mapapp.geoparsing.roles import RoleReader
from mapapp.geoparsing.scene import Name, is_inside
from mapapp.geoparsing.spans import Span, stands_alone
from mapapp.geoparsing.tokens import Tokens
from mapapp.model import Kind

_AREAS = frozenset({Kind.COUNTRY, Kind.ADMIN1, Kind.ADMIN2, Kind.REGION})
_DIVISIONS = frozenset({Kind.ADMIN1, Kind.ADMIN2})
_BETWEEN = frozenset({", ", " (", " ", ",", "-"})
_COUNTY = (Kind.ADMIN2, Kind.ADMIN1)
_PROVINCE = (Kind.ADMIN1, Kind.ADMIN2)
_TOWN = (Kind.CITY,)
_LARGEST_TOWN = 1_000_000
_WORDS_OF_KIND: dict[str, tuple[Kind, ...]] = {
    **dict.fromkeys(("county", "parish", "borough", "district"), _COUNTY),
    **dict.fromkeys(("province", "provinces", "governorate", "oblast", "krai"), _PROVINCE),
    **dict.fromkeys(("prefecture", "state", "canton", "emirate", "voivodeship"), _PROVINCE),
    **dict.fromkeys(("republic", "region", "department"), _PROVINCE),
    **dict.fromkeys(("city", "town", "village", "suburb", "capital"), _TOWN),
    **dict.fromkeys(("port", "hamlet", "township"), _TOWN),
    **dict.fromkeys(("island", "islands", "isle"), (Kind.ISLAND,)),
    "river": (Kind.RIVER,),
    "lake": (Kind.LAKE,),
    "sea": (Kind.WATER,),
    "desert": (Kind.DESERT,),
    "country": (Kind.COUNTRY,),
    "nation": (Kind.COUNTRY,),
}


_WORDS_OF_TOWNS = frozenset({"city", "town", "village", "port", "suburb", "hamlet", "capital"})


def gather(spans: list[Span], tokens: Tokens, roles: RoleReader) -> list[Name]:
    """Return the names of an article, each once, with their containers and wanted kinds.

    "Idlib province" and "Idlib" are two names: the text tells them apart.
    """
    names: dict[tuple[str, Kind | None], Name] = {}
    of_span: dict[int, Name] = {}
    for span in spans:
        if not span.senses:
            continue
        kind, word = _read_kind(span, tokens)
        key = (span.key, kind if kind in _DIVISIONS else None)
        name = names.get(key)
        if name is None:
            name = names[key] = Name(span.key, tokens.text[span.start : span.end], span.senses)
        if kind and kind not in name.wanted_kinds:
            name.wanted_kinds = name.wanted_kinds | {kind}
            name.wanted_word = word
        name.spans.append(span)
        name.acts = name.acts or roles.acts(span)
        if _has_article(span, tokens):
            name.has_article = True
            name.article_alone = name.article_alone or stands_alone(tokens, span.last)
        name.has_university = name.has_university or _has_university(span, tokens)
        of_span[span.first] = name
    _read_containers(spans, of_span, tokens)
    read_lists(spans, of_span, tokens)
    return list(names.values())


def _read_kind(span: Span, tokens: Tokens) -> tuple[Kind | None, str]:
    """Return the kind that the words around ask for, where some place of the name is of it."""
    if span.senses[0].kind is Kind.COUNTRY:
        is_state = _word_after(span, tokens) == "state" and _has(span, Kind.ADMIN1)
        return (Kind.ADMIN1, "state") if is_state else (None, "")
    if _is_part_of_region(span, tokens):
        return Kind.ADMIN1, "region"
    for word in (span.head, _word_after(span, tokens), _word_before(span, tokens)):
        for kind in _WORDS_OF_KIND.get(word, ()):
            if _has(span, kind):
                return kind, word
    return None, ""


def _has_university(span: Span, tokens: Tokens) -> bool:
    """Tell whether a university is named after it: "University of Oxford"."""
    at = span.first
    return at > 1 and tokens.keys[at - 1] == "of" and tokens.keys[at - 2] == "university"


def _is_part_of_region(span: Span, tokens: Tokens) -> bool:
    """Tell whether "eastern" before means the region of a town's name: "eastern Donetsk"."""
    at, town = span.first - 1, span.senses[0]
    if at < 0 or not tokens.keys[at].endswith("ern") or tokens.gaps[span.first] != " ":
        return False
    if town.kind is not Kind.CITY or town.capital == 1 or town.population > _LARGEST_TOWN:
        return False
    return any(s.kind is Kind.ADMIN1 and s.record == town.admin1 for s in span.senses)


def _has_article(span: Span, tokens: Tokens) -> bool:
    return span.first > 0 and tokens.keys[span.first - 1] == "the" and not span.is_people


def _has(span: Span, kind: Kind) -> bool:
    return any(sense.kind is kind for sense in span.senses)


def _word_after(span: Span, tokens: Tokens) -> str:
    at = span.last
    if at < len(tokens) and tokens.gaps[at] == " " and not tokens.possessive[at - 1]:
        return tokens.keys[at] if tokens.keys[at] in _WORDS_OF_KIND else ""
    return ""


def _word_before(span: Span, tokens: Tokens) -> str:
    at = span.first - 1
    if at > 0 and tokens.keys[at] == "of" and tokens.gaps[span.first] == " ":
        return tokens.keys[at - 1]
    return tokens.keys[at] if at >= 0 and tokens.gaps[span.first] == " " else ""


def _read_containers(spans: list[Span], of_span: dict[int, Name], tokens: Tokens) -> None:
    for one, other in pairwise(spans):
        if not (one.senses and other.senses):
            continue
        if other.first != one.last:
            if _is_town_of(one, other, tokens):
                _link(of_span[other.first], of_span[one.first])
            continue
        gap = tokens.gaps[other.first].lstrip(".")
        part, whole = of_span[one.first], of_span[other.first]
        if part is whole or gap not in _BETWEEN:
            continue
        if tokens.possessive[one.last - 1] or one.is_people:
            part, whole = whole, part
        elif gap in (" ", "-") and not other.is_code:
            continue
        _link(part, whole)


def _is_town_of(area: Span, town: Span, tokens: Tokens) -> bool:
    """Tell whether an area owns a town: "the Ohio town of Lima", "the Syrian city of Idlib"."""
    between = tokens.keys[area.last : town.first]
    if len(between) == 3:
        between = between[1:]
    return (
        len(between) == 2
        and between[1] == "of"
        and between[0] in _WORDS_OF_TOWNS
        and (tokens.gaps[area.last] == " ")
    )


def _link(part: Name, whole: Name) -> None:
    areas = [sense for sense in whole.senses if sense.kind in _AREAS]
    if any(is_inside(sense, area) for area in areas for sense in part.senses):
        if whole not in part.containers:
            part.containers.append(whole)
        if part not in whole.contents:
            whole.contents.append(part)
