"""How many died and were injured, with the qualifiers of the numbers."""

from __future__ import annotations

import re

from mapapp.events.time_words import count_of
from mapapp.model import Count

_ONES = (
    "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen"
    "|sixteen|seventeen|eighteen|nineteen"
)
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_SCALES = {"hundred": 100, "thousand": 1000, "million": 1_000_000, "billion": 1_000_000_000}
_SPELLED = rf"(?:(?:{_TENS})(?:[ -](?:{_ONES}))?|{_ONES}|an?)"
NUMBER = rf"(?:\d{{1,3}}(?:,\d{{3}})+|\d+(?:\.\d+)?|{_SPELLED})"
NUMBER += r"(?:[ -](?:hundred|thousand|million|billion|dozen))?"
_LOOSE = {
    "dozens": (24, None),
    "scores": (40, None),
    "hundreds": (200, None),
    "thousands": (2000, None),
    "tens of thousands": (20_000, None),
    "hundreds of thousands": (200_000, None),
    "millions": (2_000_000, None),
    "several": (3, None),
    "several dozen": (36, None),
    "several hundred": (300, None),
    "many": (None, None),
}
_LOOSE_WORDS = "|".join(sorted(_LOOSE, key=len, reverse=True))
QUALIFIER = (
    r"(?:(?:a total of|more than|over|at least|no fewer than|not less than|as many as|up to|about"
    r"|around|some|nearly|almost|approximately|roughly|close to|fewer than|less than|an estimated"
    r"|only|just|exactly|another)\s+)?"
)
_QUANTITY = (
    rf"(?P<qualifier>{QUALIFIER})(?:(?P<number>{NUMBER})(?:\s*(?:to|-|–|and)\s*(?P<upper>{NUMBER}))?"
    rf"|(?P<loose>{_LOOSE_WORDS}))"
)
_FILL = r"(?:\s+(?:of\s+)?(?!(?:and|were|was|who|that|which|in|on|at|by)\b)[\w'’.-]+){0,6}?"
_NAMED = r"(?:,\s(?-i:[A-Z])[^,;.]{2,40},)?"
"""The name between commas in "a party official, Peter Zulu, was killed"."""
_WAS = (
    r"\s*,?\s+(?:(?:were|was|are|is|have been|has been|had been|have|has|had|be|being|been|also"
    r"|reportedly|confirmed|shot|found|were found|feared|now|reported|left)\s+){0,4}[\"“‘]?"
)
_OBJECT = (
    rf"\s+(?:{QUALIFIER}(?:\d|(?:{_SPELLED}|{_LOOSE_WORDS})\b)"
    r"|(?:the|his|her|their|its|people|civilians)\b)"
)
"""After "killed" in "51 men killed two others": who did it is not who died."""
_DEAD_STATE = (
    r"(?:killed|dead|died|slain|murdered|massacred|perished|drowned|executed|martyred|beheaded)\b"
)
_HURT_STATE = r"(?:injured|wounded|hurt|hospitali[sz]ed|maimed)\b"
_DEAD_VERB = (
    r"(?:killed|killing|kills|kill|claimed|claiming|murdered|executed|massacred|leaving|left)\s+"
)
_HURT_VERB = r"(?:injured|injuring|injures|wounded|wounding|wounds|hurt|hurting|leaving|left)\s+"
_DEAD_NOUN = r"(?:deaths|fatalities|dead bodies|bodies|lives)\b"
_HURT_NOUN = r"(?:injuries|injured)\b"


def _patterns(state: str, verb: str, noun: str) -> tuple[re.Pattern[str], ...]:
    person = r"(?=\s|[,.;)]|$)"
    sources = (
        rf"\b{_QUANTITY}{_FILL}{_NAMED}(?:{_WAS}|\s+){state}(?!{_OBJECT})",
        rf"\b{verb}{_QUANTITY}{person}(?!\s+(?:days|weeks|hours|years|months|percent|homes|houses))",
        rf"\b{_QUANTITY}\s+(?:\w+\s+)?{noun}",
    )
    return tuple(re.compile(source, re.IGNORECASE) for source in sources)


_DEAD = _patterns(_DEAD_STATE, _DEAD_VERB, _DEAD_NOUN)
_TOLL = (
    re.compile(
        r"\bdeath toll\b[^.;,]{0,40}?\b(?:to|at|of|was|is|reached|stands at|passed)\s+" + _QUANTITY,
        re.IGNORECASE,
    ),
)
_DEAD += _TOLL
_HURT = _patterns(_HURT_STATE, _HURT_VERB, _HURT_NOUN)
_LEFT = re.compile(r"^(?:leaving|left)\b", re.IGNORECASE)


_OF_DEATH = re.compile(
    r"kill|dead|died|death|slain|murder|massacr|perish|drown|execut|martyr|behead|claim|bodies"
    r"|lives|fatalit|left|leaving",
    re.IGNORECASE,
)
_OF_HARM = re.compile(r"injur|wound|hurt|hospitali|maim", re.IGNORECASE)
"""Without such a word nothing is counted; most sentences have none."""


def dead_in(words: str) -> Count | None:
    """Return the number of dead that `words` tell of."""
    if not _OF_DEATH.search(words):
        return None
    return _first_count(words, _DEAD, ("dead", "killed", "death", "died"))


def toll_in(sentence: str) -> Count | None:
    """Return the death toll that a sentence states, in whichever of its clauses."""
    return _first_count(sentence, _TOLL, ()) if "death toll" in sentence else None


def injured_in(words: str) -> Count | None:
    """Return the number of injured that `words` tell of."""
    if not _OF_HARM.search(words):
        return None
    return _first_count(words, _HURT, ("injured", "wounded", "hurt"))


def _first_count(
    words: str, patterns: tuple[re.Pattern[str], ...], states: tuple[str, ...]
) -> Count | None:
    for pattern in patterns:
        for match in pattern.finditer(words):
            whole = match.group()
            if _LEFT.match(whole):
                tail = words[match.end() : match.end() + 40].casefold()
                if not any(state in tail for state in states):
                    continue
            count = _count(match)
            if count is not None and not _is_age_or_date(words, match):
                return count
    return None


def _is_age_or_date(words: str, match: re.Match[str]) -> bool:
    end = match.end("upper") if match.group("upper") else max(match.end("number"), 0)
    written = match.group("number") or ""
    if re.match(
        r"[-\s]years?\b|[-\s]old\b|%|\s*(?:percent|per cent)\b|(?:st|nd|rd|th)\b", words[end:]
    ):
        return True
    before = words[: match.start("number")] if match.group("number") else ""
    if re.search(r"\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)\w*\.?\s+$", before):
        return True
    year = re.fullmatch(r"(?:19|20)\d\d", written) is not None
    return year and re.search(r"\b(?:[Ii]n|[Ss]ince|until|by|of)\s+$", before) is not None


def _count(match: re.Match[str]) -> Count | None:
    qualifier = " ".join((match.group("qualifier") or "").casefold().split())
    text = match.group("loose") or match.group("number")
    text = f"{match.group('qualifier') or ''}{text}"
    if match.group("loose"):
        low, high = _LOOSE[" ".join(match.group("loose").casefold().split())]
        return Count(low, high, text)
    number = value_of(match.group("number"))
    if number is None:
        return None
    upper = value_of(match.group("upper")) if match.group("upper") else None
    if upper is not None and upper > number:
        return Count(number, upper, f"{text} to {match.group('upper')}")
    return Count(*_bounds(qualifier, number), text)


def _bounds(qualifier: str, number: int) -> tuple[int | None, int | None]:
    if qualifier in ("more than", "over", "at least", "no fewer than", "not less than"):
        return number, None
    if qualifier in ("up to", "as many as", "nearly", "almost", "close to"):
        return None, number
    if qualifier in ("fewer than", "less than"):
        return None, max(0, number - 1)
    return number, number


def value_of(words: str) -> int | None:
    """Return the whole number that `words` or figures spell."""
    text = words.casefold().replace("-", " ")
    scale = 1
    for name, factor in {**_SCALES, "dozen": 12}.items():
        if text.endswith(" " + name):
            text, scale = text[: -len(name) - 1], factor
    number = count_of(text.strip())
    return None if number is None else round(number * scale)
