"""Who says so: the speaker of a sentence, and the words that only name the speaker."""

from __future__ import annotations

import re
from typing import NamedTuple

from mapapp.events.english import DETERMINERS, PERSONAL
from mapapp.events.inflection import Form, irregular_forms


class Attribution(NamedTuple):
    """The speaker's words, and the stretch of the sentence that attributes (to be left out)."""

    speaker: str
    start: int
    end: int


_SAID = (
    r"(?:said|says|say|told|tells|announced|announces|reported|reports|added|adds|stated|confirmed"
    r"|claimed|claims|noted|warned|stressed|explained|insisted|tweeted|wrote|declared|disclosed)"
)
_NAME = r"(?:[^,;:.“”\"]|(?<=[A-Z])\.|(?<=Mr)\.|(?<=Dr)\.|(?<=Gov)\.|(?<=Sen)\.|(?<=Rep)\."
_NAME += r"|(?<=Gen)\.|(?<=Col)\.|(?<=Sgt)\.|(?<=Mrs)\.|(?<=Ms)\.|(?<=Lt)\.|(?<=Capt)\.){2,90}?"
_TAIL = r"[^,;“”\"]*?"
_PATTERNS = tuple(
    re.compile(source)
    for source in (
        rf"(?:,[”\"]?|[”\"])\s*(?P<speaker>{_NAME})\s+"
        rf"(?:also |has |have |had )?{_SAID}(?: {_TAIL})?[.]?$",
        rf"[,”\"]\s*{_SAID}\s+(?P<speaker>{_NAME})(?:,.*)?[.]?$",
        r"^According to (?P<speaker>[^,]{2,90}),\s*",
        r",?\s+according to (?P<speaker>[^,;]{2,90}?)[.]?$",
        rf"^(?P<speaker>(?:[^,;:“”\"]|,(?= [A-Z])){{2,110}}?)"
        rf"(?:, (?:who|a|an|the) [^,;:“”\"]{{2,70}},)?\s+(?:also |has |have )?{_SAID}"
        r"(?: (?:reporters|journalists|parliament|on \w+|in a statement|late \w+|Mon\w+|Tue\w+"
        r"|Wed\w+|Thu\w+|Fri\w+|Sat\w+|Sun\w+|yesterday|today|in (?:[A-Z]\w+ ?)+"
        r"|at an? (?:\w+ ){1,2}conference))*[,]?(?: that)? (?=[“\"\w])",
    )
)
_NOT_SPEAKER = re.compile(
    r"^(?:and|but|that|which|who|as|when|where|it was|there|the two|in|on|at|by|to|adding"
    r"|(?:he|she|it|they) \w+)\b"
    r"|\b(?:was|were|is|are|have|has|had|killed|will|would|that)\b"
    r"|\b(?:denied|rejected|dismissed|confirmed|cited|disputed|welcomed)$",
    re.IGNORECASE,
)
_LEADING = re.compile(r"^(?:But|And|Meanwhile|However|Earlier|Later|Still|Also),?\s+")
_TRAILING = re.compile(
    r"\s+(?:(?:late |early )?(?:on|in|at) .*"
    r"|(?:late |early )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day.*"
    r"|(?:also|later|earlier|yesterday|today|has|have|had))$"
)


def find_attribution(sentence: str) -> Attribution | None:
    """Return who the sentence says it from, or None."""
    for number, pattern in enumerate(_PATTERNS):
        match = pattern.search(sentence)
        if match is None:
            continue
        speaker = _LEADING.sub("", match.group("speaker").strip(' ,“”"'))
        if number in (1, 4, 0):
            speaker = trimmed_speaker(speaker)
        if _is_speaker(speaker):
            return Attribution(speaker, match.start(), match.end())
    return None


def _is_speaker(speaker: str) -> bool:
    sane = len(speaker) > 1 and not _NOT_SPEAKER.search(speaker) and len(speaker.split()) <= 14
    return sane and not _tells(speaker)


def _tells(words: str) -> bool:
    """Say whether the words tell what someone did: "guests fled" said nothing."""
    plain = re.split(r"\b(?:who|which|that)\b", words)[0].split()
    return any(
        irregular_forms().get(word, 0) & Form.PAST and plain[number - 1] not in DETERMINERS
        for number, word in enumerate(plain)
        if number
    )


def trimmed_speaker(words: str) -> str:
    """Return a speaker's words without the time or place of speaking after them."""
    return _TRAILING.sub("", words)


def is_pronoun(speaker: str) -> bool:
    """Say whether the speaker is only "he", "she", "it", "they"."""
    return speaker.casefold() in PERSONAL
