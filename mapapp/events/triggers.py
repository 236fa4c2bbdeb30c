"""The trigger lexicon: which words report which type of event."""

from __future__ import annotations

import csv
from functools import cache
from typing import NamedTuple

from mapapp.errors import MapAppError
from mapapp.events.inflection import Form, Forms, forms_of, plural
from mapapp.events.people_nouns import people_nouns
from mapapp.events.tokens import Token
from mapapp.events.vocabulary import vocabulary
from mapapp.model import EventType
from mapapp.resources import resource

_MONTHS = ("March", "May")
_FRAME_AHEAD = 9
_FRAME_BEHIND = 8
_FRAME_STOPS = vocabulary(". ; : that which who because although")


class Entry(NamedTuple):
    """One way of reporting an event: `rest` follows the first word, `frame` stands near it."""

    lemma: str
    rest: tuple[str, ...]
    frame: frozenset[tuple[str, ...]]
    type: EventType
    weight: float
    kind: str
    group: int


class Trigger(NamedTuple):
    """Words of a sentence that report an event: tokens `first` to `last`, the verb's `form`.

    Triggers of one `group`, a row of the lexicon, mean much the same.
    """

    first: int
    last: int
    lemma: str
    type: EventType
    weight: float
    kind: str
    form: Forms
    group: int


class Lexicon(NamedTuple):
    """Entries by the written form of their first word; `verbs` is every verb form in it."""

    by_word: dict[str, tuple[tuple[Entry, Forms], ...]]
    verbs: dict[str, Forms]


@cache
def lexicon() -> Lexicon:
    """Return the lexicon of `resources/events/triggers.csv`, read once."""
    by_word: dict[str, list[tuple[Entry, Forms]]] = {}
    verbs: dict[str, Forms] = {}
    path = resource("events/triggers.csv")
    try:
        with path.open(encoding="utf-8", newline="") as lines:
            rows = enumerate(csv.DictReader(lines))
            entries = [entry for group, row in rows for entry in _entries(row, group)]
    except (KeyError, ValueError) as error:
        raise MapAppError(f"{path} is damaged: {error}. Install mapapp again.") from error
    for entry in entries:
        for written, form in _written(entry).items():
            by_word.setdefault(written, []).append((entry, form))
            if form and entry.kind != "noun" and not entry.rest:
                verbs[written] = verbs.get(written, 0) | form
    return Lexicon({word: tuple(found) for word, found in by_word.items()}, verbs)


def _entries(row: dict[str, str], group: int) -> list[Entry]:
    frame = frozenset(tuple(words.split()) for words in row["frame"].split(";") if words)
    found = []
    for words in row["words"].split(";"):
        lemma, *rest = words.strip().split()
        kind, weight = row["kind"], float(row["weight"])
        found.append(Entry(lemma, tuple(rest), frame, EventType(row["type"]), weight, kind, group))
    return found


def _written(entry: Entry) -> dict[str, Forms]:
    if entry.kind == "phrase":
        return {entry.lemma: 0}
    if entry.kind == "noun":
        return dict.fromkeys((entry.lemma, plural(entry.lemma)), 0)
    return forms_of(entry.lemma)


def find_triggers(tokens: list[Token]) -> list[Trigger]:
    """Return every reading of every trigger among `tokens`, in order."""
    words, found = lexicon().by_word, []
    for index, token in enumerate(tokens):
        if token.text in _MONTHS and index:
            continue
        for entry, form in words.get(token.lower, ()):
            if entry.lemma == "fire" and entry.kind == "noun" and _follows_service(tokens, index):
                continue
            if entry.type in _DONE_ONCE and _is_state(tokens, index):
                continue
            last = _follows(tokens, index, entry)
            if last is not None and _framed(tokens, index, last, entry):
                found.append(Trigger(index, last, *_reading(entry, form)))
    longer = [t for t in found if t.kind == "noun" and t.first < t.last]
    return [t for t in found if not _is_within(t, longer)] if longer else found


def _is_within(noun: Trigger, longer: list[Trigger]) -> bool:
    """Say whether a noun is only the end of a longer one: "strikes" of "air strikes"."""
    length = noun.last - noun.first
    return noun.kind == "noun" and any(
        t.first <= noun.first and noun.last <= t.last and t.last - t.first > length for t in longer
    )


_SERVICES = vocabulary(
    """
    department station chief truck trucks crews facility marshal safety service services engine
    hydrant code district hall alarm brigade officials officer academy drill
    """
)


_DONE_ONCE = (EventType.COERCE, EventType.AGREE)
_STAYING = vocabulary("stay stays stayed staying remain remains remained remaining")


def _is_state(tokens: list[Token], index: int) -> bool:
    """Tell what "stays closed" or "remains committed to" it from what someone does."""
    return index > 0 and tokens[index - 1].lower in _STAYING


def _follows_service(tokens: list[Token], index: int) -> bool:
    """Tell "fire department" from a fire."""
    return index + 1 < len(tokens) and tokens[index + 1].lower in _SERVICES


def _reading(entry: Entry, form: Forms) -> tuple[str, EventType, float, str, Forms, int]:
    return entry.lemma, entry.type, entry.weight, entry.kind, form, entry.group


def _follows(tokens: list[Token], index: int, entry: Entry) -> int | None:
    position = index
    for number, word in enumerate(entry.rest):
        position += 1
        if position < len(tokens) and tokens[position].lower in ("also", "again", "immediately"):
            position += 1
        if position >= len(tokens):
            return None
        lower = tokens[position].lower
        last = number == len(entry.rest) - 1
        if lower != word and not (entry.kind == "noun" and last and lower == plural(word)):
            return None
    return position


def _framed(tokens: list[Token], first: int, last: int, entry: Entry) -> bool:
    if not entry.frame:
        return True
    ahead = _until_stop(tokens, range(last + 1, min(len(tokens), last + 1 + _FRAME_AHEAD)))
    if _holds(ahead, entry.frame):
        return True
    passive = forms_of(entry.lemma).get(tokens[first].lower, 0) & Form.PARTICIPLE
    if entry.kind != "either" and not passive:
        return False
    behind = _until_stop(tokens, range(first - 1, max(-1, first - 1 - _FRAME_BEHIND), -1))
    return _holds(behind[::-1], entry.frame)


def _until_stop(tokens: list[Token], positions: range) -> list[str]:
    found = []
    for position in positions:
        if tokens[position].lower in _FRAME_STOPS:
            break
        found.append(tokens[position].lower)
    return found


_ANY_PERSON = ("PEOPLE",)
"""In a frame: any noun of `resources/events/people.txt`."""


def _holds(words: list[str], frame: frozenset[tuple[str, ...]]) -> bool:
    present = set(words)
    if _ANY_PERSON in frame and present & people_nouns():
        return True
    joined = " ".join(words)
    return any(
        (len(phrase) == 1 and phrase[0] in present)
        or (len(phrase) > 1 and " ".join(phrase) in joined)
        for phrase in frame
    )
