"""Who was last named, so that "he", "she", "they" and "it" can be told by name."""

from __future__ import annotations

from mapapp.events import english
from mapapp.events.reports import Parsed
from mapapp.events.tokens import Token

_TITLES = frozenset(
    """mr mrs ms dr president minister prime ambassador senator governor mayor general king queen
    prince princess secretary chancellor pope judge sheriff captain colonel professor""".split()
)
_ORGANISATIONS = frozenset(
    """ministry embassy government army party company police agency council commission court bank
    union committee department office parliament university group corporation club team
    authority""".split()
)
_NOT_NAMES = frozenset(
    """the a an in on at but and he she it they his her their this that these those after before
    when while if as for from by with according meanwhile however earlier later also there we you
    i our my what who which no not some many more most january february march april may june july
    august september october november december monday tuesday wednesday thursday friday saturday
    sunday""".split()
)


class Named:
    """The persons and organisations named so far in an article."""

    def __init__(self) -> None:
        self._person: str | None = None
        self._organisation: str | None = None

    def read(self, parsed: Parsed) -> None:
        """Take in the names that are subjects in a sentence."""
        for clause in parsed.clauses or []:
            if clause.subject is None:
                continue
            tokens = parsed.tokens[clause.subject[0] : clause.subject[1]]
            self._take(tokens, parsed)

    def _take(self, tokens: list[Token], parsed: Parsed) -> None:
        words = [t for t in tokens if t.is_word]
        if not words or words[0].lower in english.PERSONAL:
            return
        offset = parsed.sentence.start
        text = parsed.sentence.text[tokens[0].start - offset : tokens[-1].end - offset]
        if any(t.lower.removesuffix("s") in _ORGANISATIONS for t in words[-2:]):
            self._organisation = text
        elif _is_person(words):
            self._person = text

    def resolve(self, words: str) -> str | None:
        """Return the name behind a pronoun, or None where it is no pronoun or nobody is known."""
        lower = words.casefold()
        if lower in ("he", "she"):
            return self._person
        return self._organisation if lower == "it" else None


def _is_person(words: list[Token]) -> bool:
    named = [t for t in words if t.text[0].isupper() and t.lower not in _NOT_NAMES]
    plain = [t for t in words if t.text[0].islower()]
    titled = any(t.lower.rstrip(".") in _TITLES for t in words)
    return bool(named) and not plain and (len(named) >= 2 or titled or len(words) == 1)
