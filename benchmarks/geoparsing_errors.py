"""The errors of a run by class, with examples: the largest class is the one to work on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from benchmarks.geoparsing_systems import Corpus, Found, Line
from benchmarks.scoring import is_placed, match
from mapapp.model import Mention, Role

MISSED = "missed"
WRONG_SPAN = "wrong span"
WRONG_PLACE = "wrong place"
ABSTAINED = "wrongly abstained"
UNKNOWN = "found, in no gazetteer"
NOT_GOLD = "not a gold toponym"
CLASSES = (MISSED, WRONG_SPAN, WRONG_PLACE, ABSTAINED, UNKNOWN, NOT_GOLD)

_ROLES = {
    "Literal": {Role.LITERAL},
    "Literal_Modifier": {Role.LITERAL},
    "Embedded_Literal": {Role.LITERAL},
    "Metonymic": {Role.INSTITUTION},
    "Embedded_Non_Lit": {Role.INSTITUTION, Role.DEMONYM},
    "Non_Literal_Modifier": {Role.INSTITUTION, Role.DEMONYM},
    "Demonym": {Role.DEMONYM},
    "Language": {Role.DEMONYM},
}
"""Type of gold (Gritta and others, 2020) → the roles that fit it; types not listed fit any."""


class Mistake(NamedTuple):
    """One error: its class, the words of the gold or the mention, and their surroundings."""

    kind: str
    words: str
    shown: str


def mistakes(corpus: Corpus, found: Found) -> list[Mistake]:
    """Return every error; a found toponym with the wrong span may have the wrong place, too."""
    listed: list[Mistake] = []
    for line, mentions in zip(corpus.lines, found, strict=True):
        gold, text = line["toponyms"], line["text"]
        matched = match(gold, mentions)
        for at, span in enumerate(gold):
            if span["type"] not in corpus.ignored:
                mention = mentions[matched[at]] if at in matched else None
                listed += [
                    Mistake(kind, span["text"], _shown(text, span["start"], span["end"], mention))
                    for kind in _kinds(span, mention)
                ]
        for at in sorted(set(range(len(mentions))) - set(matched.values())):
            one = mentions[at]
            listed.append(Mistake(NOT_GOLD, one.text, _shown(text, one.start, one.end, one)))
    return listed


def _kinds(span: Line, mention: Mention | None) -> list[str]:
    if mention is None:
        return [MISSED]
    same = (span["start"], span["end"]) == (mention.start, mention.end)
    kinds = [] if same else [WRONG_SPAN]
    if span["lat"] is None or is_placed(span, mention):
        return kinds
    if mention.place:
        return [*kinds, WRONG_PLACE]
    return [*kinds, ABSTAINED if mention.candidates else UNKNOWN]


def _shown(text: str, start: int, end: int, mention: Mention | None) -> str:
    before, after = text[max(0, start - 30) : start], text[end : end + 25]
    shown = " ".join(f"{before}[{text[start:end]}]{after}".split())
    if mention is None or mention.place is None:
        return shown
    place = mention.place
    there = ", ".join(filter(None, (place.name, place.admin1, place.country)))
    return f"{shown} → {there} ({mention.confidence:.2f})"


def commonest(listed: Sequence[Mistake], kind: str, limit: int) -> list[tuple[int, Mistake]]:
    """Return the words that are most often an error of a class, each with its first example."""
    of_kind = [mistake for mistake in listed if mistake.kind == kind]
    times = Counter(mistake.words for mistake in of_kind)
    first: dict[str, Mistake] = {}
    for mistake in of_kind:
        first.setdefault(mistake.words, mistake)
    return [(count, first[words]) for words, count in times.most_common(limit)]


def roles(corpus: Corpus, found: Found) -> dict[str, Counter[str]]:
    """Count, for each type of gold that tells a role, the roles of the mentions found there."""
    counts: dict[str, Counter[str]] = {}
    for gold, mentions in zip(corpus.gold, found, strict=True):
        for at, at_found in match(gold, mentions).items():
            kind = gold[at]["type"]
            if kind in _ROLES:
                role = mentions[at_found].role
                counts.setdefault(kind, Counter())[role.value] += 1
                counts[kind]["fits"] += role in _ROLES[kind]
    return counts
