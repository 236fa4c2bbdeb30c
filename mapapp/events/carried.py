"""Whom "he", "it" or "they" at the head of a sentence means: whom the one before was about."""

from __future__ import annotations

from itertools import pairwise

from mapapp.events import english
from mapapp.events.attribution import find_attribution, is_pronoun, trimmed_speaker
from mapapp.events.parsing import Parsed, words_of
from mapapp.events.vocabulary import vocabulary

_PLURAL = vocabulary("people police men women children troops personnel")
_BODIES = vocabulary(
    """
    airlines airways company bank university ministry inc corp council department party group
    court police union association agency club school committee office board army news church
    """
)
"""Words in the names of bodies, which no "he" or "she" means."""
_LONGEST = 8
"""Words of a name that can stand in a headline."""


class Carried:
    """The subject and the speaker of the sentence just read."""

    def __init__(self) -> None:
        self._paragraph = -1
        self._subjects: list[str] = []
        self._speaker = ""
        self._before = self._text = ""

    def is_meant(self, parsed: Parsed, position: int, name: str) -> bool:
        """Say whether a pronoun can mean `name`: told lately, and nobody else since.

        That is in the two sentences before, or before `position` in its own.
        """
        if parsed.tokens[position].lower not in ("he", "she"):
            return True
        if set(name.casefold().split()) & _BODIES:
            return False
        words = name.split()
        own = parsed.tokens[:position]
        here = any(t.text == words[-1] for t in own)
        near = words[-1] in self._text or words[-1] in self._before
        pairs = pairwise(t for t in own[1:] if t.is_word)
        others = [b for a, b in pairs if a.text[0].isupper() and b.text[0].isupper()]
        return here or (near and all(t.text in words for t in others))

    def end(self, parsed: Parsed) -> None:
        """Take in a sentence that was read."""
        self._paragraph = parsed.sentence.paragraph
        found = [c.subject for c in parsed.clauses if c.verb.finite and c.subject]
        words = [" ".join(words_of(parsed, subject).split()) for subject in found]
        self._subjects = [w for w in words if not _is_pronoun(w)]
        self._before = self._text
        self._text = parsed.sentence.text
        said = find_attribution(parsed.sentence.text)
        self._speaker = trimmed_speaker(said.speaker) if said else ""

    def resolve(self, parsed: Parsed, pronoun: str) -> str | None:
        """Return the one that `pronoun`, which opens a sentence, can mean; None where unsure."""
        if parsed.sentence.paragraph - self._paragraph > 1:
            return None
        if pronoun in ("he", "she"):
            people = {name for w in (self._speaker, *self._subjects) if (name := _person_in(w))}
            return people.pop() if len(people) == 1 else None
        first = self._subjects[0] if self._subjects else ""
        if not first or len(first.split()) > _LONGEST or pronoun not in ("it", "they"):
            return None
        plural = _is_plural(first)
        return first if plural is (pronoun == "they") and (plural or first[0].isupper()) else None


def agrees(pronoun: str, words: str) -> bool:
    """Say whether a pronoun and what it is to mean are both one or both many."""
    if pronoun not in ("he", "she", "it", "they"):
        return True
    if pronoun == "they":
        return _is_plural(words) or words[:1].isupper()
    return " and " not in f" {words} " and (_person_in(words) != "" or not _is_plural(words))


def _is_pronoun(words: str) -> bool:
    first = words.split()[0].casefold() if words else ""
    return not words or is_pronoun(words) or first in english.PRONOUNS


def _is_plural(words: str) -> bool:
    last = words.split()[-1].casefold()
    joined = " and " in f" {words} "
    return joined or last in _PLURAL or (words[-1:] == "s" and words[-2:] != "ss")


def _person_in(words: str) -> str:
    """Return the name at the end of "chief executive Mette Winther", "" where there is none."""
    name: list[str] = []
    for word in reversed(words.split()):
        if not word[:1].isupper() or word.casefold() in english.DETERMINERS:
            break
        name.insert(0, word)
    return " ".join(name) if len(name) >= _NAMES else ""


_NAMES = 2
"""Words of a person's name: a single one may be a place or a company."""
