"""Decides which spans are mentions of places, by evidence for and against."""

from __future__ import annotations

from collections.abc import Iterable

from mapapp.geoparsing.compounds import join_compounds
from mapapp.geoparsing.counties import complete_counties
from mapapp.geoparsing.headings import find_headings
from mapapp.geoparsing.lexicon import Lexicon
from mapapp.geoparsing.own_words import OwnWords
from mapapp.geoparsing.people import find_people
from mapapp.geoparsing.plausibility import plausibility
from mapapp.geoparsing.senses import Senses
from mapapp.geoparsing.spans import Span, find_spans
from mapapp.geoparsing.suffixes import has_suffix, with_suffixed
from mapapp.geoparsing.surroundings import LOCATED, Surroundings
from mapapp.geoparsing.tokens import Tokens
from mapapp.model import Kind

THRESHOLD = 0.9
"""The evidence that a mention needs."""
SEVERAL_WORDS = 0.6
SUFFIXED = 1.0  # "Ankara'da": Turkish sets names off so
WITH_KIND = 3.0  # "Idlib Province"
PERSON = -4.0
SURNAME = -2.0  # a word that is a surname elsewhere in the text
NAMESAKE = -3.0  # "Jordan", where the text has a Michael Jordan or a Jordan Hill
FORMED_NATURE = 1.4  # "Flat Creek", in no gazetteer
FORMED_DIVISION = 2.0  # "Pleasant Township", in no gazetteer
FORMED_IN_HEADING = -1.0
CARRIED = 0.5
"""The share of the best evidence for a name that its other mentions get."""
NO_LONGER = -2.5
"""So much against a mention that other mentions of the name do not help it: "US$200"."""


class Recogniser:
    """Weighs the candidate spans of one text."""

    def __init__(self, tokens: Tokens, senses: Senses, lexicon: Lexicon) -> None:
        self._lexicon, self._tokens = lexicon, tokens
        found = with_suffixed(find_spans(tokens, senses, lexicon), tokens, senses)
        found = join_compounds(found, tokens)
        self.spans = complete_counties(found, tokens, senses)
        self._headings = find_headings(tokens)
        self.people = find_people(
            tokens,
            lexicon,
            _words_of(s for s in self.spans if _is_never_surname(s, lexicon)),
            _words_of(filter(_is_long, self.spans)),
            self._headings,
        )
        self._surroundings = Surroundings(
            tokens, lexicon, self.spans, self._headings, self.people.words
        )
        self._own_words = OwnWords(tokens, lexicon, self._headings)

    def run(self) -> list[Span]:
        """Return the spans that are mentions."""
        for span in self.spans:
            span.score = self._known(span) if span.senses else self._formed(span)
        self._carry_over()
        return [span for span in self.spans if span.score >= THRESHOLD]

    def doubtful(self) -> list[Span]:
        """Return the spans left out that could be places, were there more evidence."""
        return [
            span
            for span in self.spans
            if span.score < THRESHOLD and span.senses and not self._is_person(span)
        ]

    def _known(self, span: Span) -> float:
        """Weigh a name of the gazetteer."""
        score = max([plausibility(sense) for sense in span.senses[:3]])
        score += SEVERAL_WORDS * (span.last - span.first > 1)
        score += self._own_words.weigh(span)
        around = self._surroundings.before(span) + self._surroundings.after(span)
        score += around + SUFFIXED * has_suffix(span, self._tokens)
        if span.head in self._lexicon.counties or span.head in self._lexicon.provinces:
            score += WITH_KIND
        if self._is_person(span):
            return score + PERSON
        if span.key in self.people.namesakes and around < LOCATED:
            return score + NAMESAKE
        return score + SURNAME if self._is_surname(span) else score

    def _formed(self, span: Span) -> float:
        """Weigh a name that only its form tells."""
        is_vague = span.head in self._lexicon.nature or span.head in self._lexicon.sites
        score = FORMED_NATURE if is_vague else FORMED_DIVISION
        if self._is_person(span):
            score += PERSON
        return score + FORMED_IN_HEADING * self._headings[span.first]

    def _is_person(self, span: Span) -> bool:
        return any(at in self.people.words for at in range(span.first, span.last))

    def _is_surname(self, span: Span) -> bool:
        one_word = span.last - span.first == 1
        return one_word and not span.is_people and span.key in self.people.surnames

    def _carry_over(self) -> None:
        """Lend from the best evidence for a name to its other mentions in the text."""
        best: dict[str, float] = {}
        for span in self.spans:
            best[span.key] = max(best.get(span.key, span.score), span.score)
        for span in self.spans:
            if not self._is_person(span) and span.score > NO_LONGER:
                span.score += CARRIED * (best[span.key] - span.score)


def _words_of(spans: Iterable[Span]) -> frozenset[int]:
    return frozenset(at for span in spans for at in range(span.first, span.last))


def _is_long(span: Span) -> bool:
    return bool(span.senses) and span.last - span.first > 1


def _is_never_surname(span: Span, lexicon: Lexicon) -> bool:
    """Tell whether a name is hardly ever a surname: a country, a people, a long name."""
    if not span.senses or span.key in lexicon.given_places:
        return False
    return span.is_people or span.senses[0].kind is Kind.COUNTRY or _is_long(span)
