"""Numbers besides the dead and injured: tanks destroyed, money, shares, the strength of a quake."""

from __future__ import annotations

import re

from mapapp.events.counts import NUMBER, QUALIFIER, value_of
from mapapp.model import Magnitude

_MEASURE = re.compile(
    rf"\b(?P<number>{NUMBER})\s+(?P<what>(?:(?!(?:of|and|were|was|are|is|in|on|at|by|to|have|has|had"
    r"|who|that|which|from|for|with|as|or|after|before|since|per|percent|year|years|day|days|month"
    r"|months|week|weeks|hour|hours|minute|minutes|million|billion|thousand|hundred|more|other"
    r"|others|new|a\.m|p\.m)\b)[^\W\d_][\w’'-]*\s?){1,4})",
    re.IGNORECASE,
)
_RICHTER = re.compile(
    r"\bmagnitude(?:[- ](?:of )?)(?P<number>\d+(?:\.\d+)?)|\b(?P<before>\d\.\d)[- ]magnitude",
    re.IGNORECASE,
)
_PLURAL = re.compile(
    r"(?:s|men|women|people|children|personnel|police|troops|staff|crew)$", re.IGNORECASE
)


_CURRENCIES = {"$": "dollars", "€": "euros", "£": "pounds", "¥": "yen", "₹": "rupees"}
_FIGURE = r"(?P<number>\d+(?:,\d{3})*(?:\.\d+)?)"
_SCALES = {"thousand": 1e3, "m": 1e6, "million": 1e6, "bn": 1e9, "billion": 1e9, "trillion": 1e12}
_MONEY = re.compile(
    rf"{QUALIFIER}(?:\b(?:US|AU|CA|NZ|HK|A|C|S))?(?P<sign>[$€£¥₹])\s?{_FIGURE}"
    r"(?:[\s-]?(?P<scale>thousand|million|m|billion|bn|trillion)\b)?",
    re.IGNORECASE,
)
_SHARE = re.compile(
    rf"(?<![\w$€£.,]){QUALIFIER}{_FIGURE}\s?(?:%|per ?cent\b)(?!-)(?!\s+points?\b)", re.IGNORECASE
)


def magnitudes_in(words: str, taken: tuple[str, ...], limit: int = 3) -> tuple[Magnitude, ...]:
    """Return other numbers in `words`, but for counts whose text is in `taken`.

    Things counted come first, then money and shares.
    """
    found = [
        Magnitude(float(m.group("number") or m.group("before")), "magnitude", m.group())
        for m in _RICHTER.finditer(words)
    ]
    found += _things_in(words, taken)
    found += [_money(match) for match in _MONEY.finditer(words)]
    found += [
        Magnitude(_figure(match), "percent", match.group()) for match in _SHARE.finditer(words)
    ]
    return tuple(found[:limit])


def _money(match: re.Match[str]) -> Magnitude:
    scale = _SCALES.get((match.group("scale") or "").casefold(), 1)
    value = round(_figure(match) * scale, 2)
    return Magnitude(value, _CURRENCIES[match.group("sign")], match.group())


def _figure(match: re.Match[str]) -> float:
    return float(match.group("number").replace(",", ""))


def _things_in(words: str, taken: tuple[str, ...]) -> list[Magnitude]:
    found = []
    for match in _MEASURE.finditer(words):
        what = _counted(match.group("what"))
        value = value_of(match.group("number"))
        spelled_article = match.group("number").casefold() in ("a", "an", "one")
        if what is None or value is None or spelled_article or _is_year(match.group("number")):
            continue
        if not any(match.group("number") in text for text in taken):
            found.append(Magnitude(float(value), what, f"{match.group('number')} {what}"))
    return found


def _is_year(written: str) -> bool:
    return re.fullmatch(r"(?:19|20)\d\d", written) is not None


def _counted(words: str) -> str | None:
    """Return the noun phrase up to its plural head, or None when nothing is counted."""
    parts = words.split()
    for number, part in enumerate(parts):
        if part.endswith("ly"):
            return None
        if _PLURAL.search(part) and not part.endswith(("ss", "'s", "’s", "us")):
            return " ".join(parts[: number + 1])
    return None
