"""Weighs what a name's own words are besides a name of a place."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from mapapp.geoparsing.lexicon import Lexicon, lexicon
from mapapp.geoparsing.spans import Span
from mapapp.geoparsing.things import is_thing
from mapapp.geoparsing.tokens import Tokens
from mapapp.model import Kind

NEVER = -6.0
WORD_BEGINNING = -3.0  # "Reading", where a capital says nothing
WORD = -1.0  # "Reading" within a sentence
LOWER_ELSEWHERE = -1.5  # the text has the word without a capital, too
LOWER_BEGINNING = -3.0  # the same where a capital says nothing: "Turkey is served cold"
ACRONYM = -3.0  # "SWAT"
ERA = -5.0  # "480 BC", "9 p.m. EST"
_MONEY = frozenset({"dollar", "dollars", "cent", "cents"})
_LONGEST_ACRONYM = 5
_BEFORE_CODE = frozenset({", ", "-", " (", "–"})
_BEFORE_ERA = frozenset({"am", "pm", "century", "year", "years"})


@cache
def _other_uses() -> tuple[tuple[frozenset[str], float], ...]:
    words = lexicon()
    return (
        (words.calendar | words.directions, -5.0),
        (words.nature | words.containers, -2.0),
        (words.first_names, -1.2),
        (words.organisations | words.titles | words.agencies, -1.5),
    )


class OwnWords:
    """The words of the spans of one text."""

    def __init__(self, tokens: Tokens, words: Lexicon, headings: Sequence[bool]) -> None:
        self._tokens = tokens
        self._lexicon = words
        self._headings = headings

    def weigh(self, span: Span) -> float:
        """Return the evidence of the name's own words, none of which is for it."""
        key = span.key
        if key in self._lexicon.not_places or self._is_another_thing(span):
            return NEVER
        if span.is_code:
            return ERA if self._is_no_code(span) else 0.0
        if span.last - span.first > 1:
            return 0.0
        score = sum([weight for words, weight in _other_uses() if key in words])
        if key in self._lexicon.common_words:
            score += WORD_BEGINNING if self._begins(span) else WORD
        if key in self._tokens.lower and not span.is_people:
            score += LOWER_BEGINNING if self._begins(span) else LOWER_ELSEWHERE
        return score + ACRONYM if self._is_acronym(span) else score

    def _is_another_thing(self, span: Span) -> bool:
        return self._is_title(span) or is_thing(span, self._tokens, self._lexicon)

    def _begins(self, span: Span) -> bool:
        return self._tokens.starts_sentence(span.first) or self._headings[span.first]

    def _is_title(self, span: Span) -> bool:
        """Tell whether the name is a title with its point: "Dr."."""
        pointed = self._tokens.gaps[span.last].startswith(".")
        words = self._lexicon
        return pointed and span.key in words.titles and span.key in words.abbreviations

    def _is_no_code(self, span: Span) -> bool:
        return (
            self._is_money(span)
            or self._is_era(span)
            or self._is_shouted_word(span)
            or self._is_plain_word(span)
        )

    def _is_plain_word(self, span: Span) -> bool:
        """Tell whether a short form is a word that ends a sentence: "the Burning Man."."""
        tokens, at = self._tokens, span.first
        if tokens.is_shouted(at) or tokens.gaps[at] in _BEFORE_CODE:
            return False
        return span.key in self._lexicon.common_words

    def _is_money(self, span: Span) -> bool:
        """Tell whether a country's letters are of its currency: "US$200", "200 US dollars"."""
        tokens, at = self._tokens, span.last
        if tokens.gaps[at].strip().startswith("$"):
            return True
        return at < len(tokens) and tokens.gaps[at] == " " and tokens.keys[at] in _MONEY

    def _is_era(self, span: Span) -> bool:
        """Tell whether letters after a number say when: "480 BC", not "60 US diplomats"."""
        if span.senses[0].kind is Kind.COUNTRY:
            return False
        before = self._tokens.keys[span.first - 1] if span.first else ""
        return before in _BEFORE_ERA or before.isdecimal()

    def _is_shouted_word(self, span: Span) -> bool:
        """Tell whether a state's letters are a word in a line of capitals: "MAN HELD"."""
        tokens, at = self._tokens, span.first
        if span.senses[0].kind is not Kind.ADMIN1 or not tokens.words[at].isalpha():
            return False
        if not tokens.is_shouted(at) or tokens.gaps[at] == ", ":
            return False
        return self._is_among_shouts(span.first)

    def _is_acronym(self, span: Span) -> bool:
        """Tell whether the word is shouted where the text around is not."""
        tokens, at = self._tokens, span.first
        if not tokens.is_shouted(at) or tokens.starts_sentence(at):
            return False
        if len(span.key) > _LONGEST_ACRONYM or span.senses[0].kind is not Kind.CITY:
            return False
        return not self._is_among_shouts(at)

    def _is_among_shouts(self, at: int) -> bool:
        around = [near for near in (at - 1, at + 1) if 0 <= near < len(self._tokens)]
        return any(self._tokens.is_shouted(near) for near in around)
