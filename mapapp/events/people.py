"""Who was last named, so that "he", "she" and "it" can be told by name."""

from __future__ import annotations

from mapapp.events import english
from mapapp.events.attribution import trimmed_speaker
from mapapp.events.clauses import Clause, Span
from mapapp.events.fronting import CALENDAR
from mapapp.events.parsing import Parsed, words_of
from mapapp.events.tokens import Token
from mapapp.events.vocabulary import vocabulary

_TITLES = vocabulary(
    """
    mr mrs ms dr president minister prime ambassador senator governor mayor general king queen
    prince princess secretary chancellor pope judge sheriff captain colonel professor
    """
)
_JOINED = english.PRONOUNS | {"and", "or", "&"}
_NOT_NAMES = vocabulary(
    """
    the a an in on at but and he she it they his her their this that these those after before
    when while if as for from by with according meanwhile however earlier later also there we
    you i our my what who which no not some many more most january february march april may
    june july august september october november december monday tuesday wednesday thursday
    friday saturday sunday
    """
)


class Named:
    """The persons named so far in an article, and the subjects so far in the sentence."""

    def __init__(self) -> None:
        self.person: str | None = None
        self.thing: str | None = None
        self._names: set[str] = set()

    def begin(self, parsed: Parsed) -> None:
        """Start on a sentence: a name that opens it may be meant by its own "he"."""
        for clause in parsed.clauses[:1]:
            self._read(parsed, clause)

    def end(self, parsed: Parsed) -> None:
        """Take in the other names that are subjects in the sentence."""
        for clause in parsed.clauses[1:]:
            self._read(parsed, clause)
        self.thing = self._thing(parsed)

    def _read(self, parsed: Parsed, clause: Clause) -> None:
        if clause.subject is not None:
            words = [t for t in parsed.tokens[slice(*clause.subject)] if t.is_word]
            if words and _is_person(words) and self._is_known(words):
                self.person = words_of(parsed, clause.subject)

    def _is_known(self, words: list[Token]) -> bool:
        """Take one word for a person only once it was part of a longer name."""
        if len(words) > 1:
            self._names.update(t.lower for t in words)
        return words[-1].lower in self._names

    def _thing(self, parsed: Parsed) -> str | None:
        """Return the subject that a sentence opens with, where "it" may mean it in the next."""
        subjects = [c.subject for c in parsed.clauses if c.verb.finite and c.subject]
        if not subjects or subjects[0][0] > 1:
            return None
        words = [t for t in parsed.tokens[slice(*subjects[0])] if t.is_word]
        head = words[-1].lower if words else "s"
        if head.endswith("s") or any(t.lower in _JOINED for t in words) or _is_person(words):
            return self.thing if words and words[0].lower == "it" else None
        return words_of(parsed, subjects[0])

    def resolve(self, parsed: Parsed, subject: Span) -> str | None:
        """Return the name behind a pronoun; None where it is none or nobody is known.

        "they" is told by name only right after "X said", "it" also where it opens a sentence.
        """
        pronoun = parsed.tokens[subject[0]].lower
        if subject[1] - subject[0] > 1 and pronoun in ("his", "her", "its", "their"):
            owner = _speaker_before(parsed, subject[0])
            rest = words_of(parsed, (subject[0] + 1, subject[1]))
            fit = owner is not None and owner.split()[0].casefold() not in english.PRONOUNS
            return f"{owner}'s {rest}" if fit else None
        if subject[1] - subject[0] != 1 or pronoun not in ("he", "she", "it", "they"):
            return None
        speaker = _speaker_before(parsed, subject[0])
        if speaker is not None and speaker.casefold() not in english.PRONOUNS:
            return speaker
        if pronoun == "it":
            return self.thing if subject[0] == 0 else None
        return self.person if pronoun in ("he", "she") else None


def _speaker_before(parsed: Parsed, position: int) -> str | None:
    """Find X in "X said he", "X said on Friday that it"."""
    for clause in reversed(parsed.clauses):
        verb = clause.verb.position
        if clause.subject is None or not 1 <= position - verb <= _FURTHEST:
            continue
        if parsed.tokens[verb].lower in english.saying_forms():
            between = parsed.tokens[verb + 1 : position]
            near = len(between) < 3 or all(t.lower in _WHEN_SAID for t in between)
            return trimmed_speaker(words_of(parsed, clause.subject)) if near else None
    return None


_FURTHEST = 8
_WHEN_SAID = CALENDAR | vocabulary("that on in late early a the statement today yesterday")


def _is_person(words: list[Token]) -> bool:
    named = [t for t in words if t.text[0].isupper() and t.lower not in _NOT_NAMES]
    plain = [t for t in words if t.text[0].islower()]
    titled = any(t.lower.rstrip(".") in _TITLES for t in words)
    return bool(named) and not plain and (len(named) >= 2 or titled or len(words) == 1)
