"""Finds the words that are persons' names, so that no person becomes a place."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from mapapp.geoparsing.lexicon import Lexicon, lexicon
from mapapp.geoparsing.tokens import Tokens

_LONGEST_AGE = 3
_LONGEST_NAME = 3
_LONGEST_BODY = 4
_SIGNED = frozenset({"photo", "photos", "photograph", "photographs", "story", "words", "text"})


class People(NamedTuple):
    """Where persons are named: the words' positions, the surnames' keys.

    `namesakes` are those of their names, given ones too, that are also well-known places'.
    """

    words: frozenset[int]
    surnames: frozenset[str]
    namesakes: frozenset[str]


@cache
def _ends_name() -> frozenset[str]:
    """Return the words that are no part of a person's name, but of what is named after one."""
    words = lexicon()
    kinds = words.counties | words.streets | words.organisations | words.buildings
    return kinds | words.calendar | words.nature | words.titles


@cache
def _hints() -> frozenset[str]:
    """Return the words at which a person's name may begin, or that stand before one."""
    words = lexicon()
    return words.titles | words.first_names | words.given_places | {"by"}


class _Finder:
    def __init__(
        self,
        tokens: Tokens,
        words: Lexicon,
        places: frozenset[int],
        long_names: frozenset[int],
        headings: Sequence[bool],
    ) -> None:
        self._headings = headings
        self._long_names = long_names
        self._tokens = tokens
        self._lexicon = words
        self._places = places
        self._ends_name = _ends_name()
        self.words: set[int] = set()
        self.surnames: set[str] = set()
        self.namesakes: set[str] = set()

    def run(self) -> None:
        hints = _hints()
        for at, key in enumerate(self._tokens.keys):
            is_age = len(key) < _LONGEST_AGE and key.isdecimal()
            if (not is_age and key not in hints) or at in self.words:
                continue
            if key in self._lexicon.titles:
                self._mark(at + 1, self._name_end(at + 1, after_title=True))
            elif key == "by" and self._opens_byline(at):
                self._mark(at + 1, self._byline_end(at + 1))
            elif self._is_player(at, key):
                self._mark(at, at + 1)
            elif self._is_given_name(at, key):
                end = self._name_end(at + 1)
                if end > at + 1:
                    self._mark(at, end)
                elif self._has_surname_of_nature(at):
                    self._mark(at, at + 2)
            elif is_age:
                self._mark_aged(at)

    def _is_given_name(self, at: int, key: str) -> bool:
        if not self._tokens.is_capitalised(at) or at in self._long_names:
            return False
        if key in self._lexicon.given_places:
            filed = self._is_filed_from(at)
            return not (filed or self._is_located(at) or self._names_body(at + 1))
        return key in self._lexicon.first_names

    def _opens_byline(self, at: int) -> bool:
        """Tell whether "By" begins a line, or follows what is signed: "Photo by"."""
        tokens = self._tokens
        begins = tokens.starts_sentence(at) and tokens.is_capitalised(at)
        return begins or (at > 0 and tokens.keys[at - 1] in _SIGNED)

    def _byline_end(self, at: int) -> int:
        """Return the end of the writer's name of two words or more, `at` when it is shorter."""
        tokens, end = self._tokens, at
        while end < len(tokens) and end - at < _LONGEST_NAME and tokens.is_capitalised(end):
            initial = tokens.gaps[end] == ". " and end > at and len(tokens.keys[end - 1]) == 1
            if not (initial or tokens.gaps[end] in (" ", "-")) or tokens.possessive[end]:
                break
            key = tokens.keys[end]
            if key in self._ends_name and key not in self._lexicon.nature:
                break
            end += 1
        return end if end - at > 1 else at

    def _is_player(self, at: int, key: str) -> bool:
        """Tell whether a name that is a person's too makes points: "Jordan scored 32 points"."""
        tokens = self._tokens
        if key not in self._lexicon.given_places or at + 3 >= len(tokens):
            return False
        scored = tokens.keys[at + 1] in self._lexicon.sport_verbs
        return (
            scored
            and tokens.keys[at + 2].isdecimal()
            and (tokens.keys[at + 3] in self._lexicon.points)
        )

    def _is_filed_from(self, at: int) -> bool:
        """Tell whether a shouted word stands before a plain one: "LONDON The inquiry"."""
        tokens = self._tokens
        plain_next = at + 1 < len(tokens) and not tokens.is_shouted(at + 1)
        return tokens.is_shouted(at) and plain_next

    def _has_surname_of_nature(self, at: int) -> bool:
        """Tell whether a surname that is a word of nature too ends the name: "Ann Hill"."""
        tokens = self._tokens
        if at + 1 >= len(tokens) or not self._is_capital_neighbour(at + 1):
            return False
        if tokens.possessive[at] or tokens.keys[at + 1] not in self._lexicon.nature:
            return False
        ends = at + 2 >= len(tokens) or not self._is_capital_neighbour(at + 2)
        return ends and at + 1 not in self._places and not self._is_located(at)

    def _is_located(self, at: int) -> bool:
        """Tell whether a preposition before, or a heading's capitals, speak for a place."""
        before = self._tokens.keys[at - 1] if at else ""
        words = self._lexicon
        located = before in words.prepositions or before in words.weak_prepositions - {"and"}
        return located or self._headings[at]

    def _names_body(self, at: int) -> bool:
        """Tell whether the capitals from `at` on name a body: "Dallas Morning News"."""
        bodies = self._lexicon.local_bodies
        for here in range(at, min(at + _LONGEST_BODY, len(self._tokens))):
            if not self._is_capital_neighbour(here):
                return False
            if self._tokens.keys[here] in self._ends_name or self._tokens.keys[here] in bodies:
                return True
        return False

    def _mark(self, first: int, last: int) -> None:
        if last <= first:
            return
        self.words.update(range(first, last))
        if self._tokens.keys[first] in self._lexicon.given_places:
            self.namesakes.add(self._tokens.keys[first])
        surname = self._tokens.keys[last - 1]
        if len(surname) > 2:
            self.surnames.add(surname)
        if surname in self._lexicon.given_places:
            self.namesakes.add(surname)

    def _name_end(self, at: int, *, after_title: bool = False) -> int:
        """Return the end of the run of name words from `at`."""
        tokens = self._tokens
        end = at
        while end < len(tokens) and end - at < _LONGEST_NAME and self._continues(end, after_title):
            end += 1
        if self._belongs_to_next(end):
            return max(at, end - 1)
        return end

    def _belongs_to_next(self, end: int) -> bool:
        """Tell whether the last word goes with what follows: "Washington County"."""
        if end >= len(self._tokens) or not self._is_capital_neighbour(end):
            return False
        key = self._tokens.keys[end]
        return key in self._ends_name and key not in self._lexicon.titles

    def _is_capital_neighbour(self, at: int) -> bool:
        return self._tokens.gaps[at] == " " and self._tokens.is_capitalised(at)

    def _continues(self, at: int, after_title: bool) -> bool:
        tokens = self._tokens
        if tokens.possessive[at - 1] or not tokens.is_capitalised(at):
            return False
        initial = len(tokens.keys[at - 1]) <= 2
        gap = tokens.gaps[at]
        short = initial or (after_title and tokens.keys[at - 1] in self._lexicon.abbreviations)
        if gap not in (" ", "-") and not (short and gap == ". "):
            return False
        key = tokens.keys[at]
        if key in self._lexicon.person_after or not key.isalpha():
            return False
        if tokens.is_shouted(at) and not tokens.is_shouted(at - 1):
            return False
        return at not in self._places and key not in self._ends_name

    def _mark_aged(self, at: int) -> None:
        """Mark who is given an age as a person: "Ms. Kent, 34, of Leeds"."""
        tokens = self._tokens
        if tokens.gaps[at] != ", " or not tokens.gaps[at + 1].startswith(","):
            return
        first = at
        while first > 0 and at - first < _LONGEST_NAME and tokens.is_capitalised(first - 1):
            first -= 1
            if tokens.gaps[first] not in (" ", ". "):
                break
        if at - first >= 2:
            self._mark(first, at)


def find_people(
    tokens: Tokens,
    words: Lexicon,
    places: frozenset[int],
    long_names: frozenset[int],
    headings: Sequence[bool],
) -> People:
    """Return the persons named.

    `places` are positions of words too surely places to be surnames, `long_names` those of names
    of several words, which no given name begins, `headings` tells words of headings.
    """
    finder = _Finder(tokens, words, places, long_names, headings)
    finder.run()
    return People(frozenset(finder.words), frozenset(finder.surnames), frozenset(finder.namesakes))
