"""Decides which spans are mentions of places, by evidence for and against from the words around."""

from __future__ import annotations

from mapapp.gazetteer import NameKind
from mapapp.geoparsing.counties import complete_counties
from mapapp.geoparsing.headings import find_headings
from mapapp.geoparsing.lexicon import Lexicon
from mapapp.geoparsing.people import find_people
from mapapp.geoparsing.senses import WELL_KNOWN_STATES, Sense, Senses
from mapapp.geoparsing.spans import Span, find_spans
from mapapp.geoparsing.tokens import Tokens
from mapapp.model import Kind

THRESHOLD = 0.9
"""The evidence that a mention needs."""

_BY_POPULATION = ((1_000_000, 2.2), (200_000, 1.6), (50_000, 1.0), (10_000, 0.5), (2_000, 0.1))
_BEFORE_ERA = frozenset({"am", "pm", "century", "year", "years"})
_TINY = -0.3
_OF_KIND = {
    Kind.COUNTRY: 3.2,
    Kind.REGION: 2.2,
    Kind.WATER: 2.2,
    Kind.DESERT: 1.8,
    Kind.MOUNTAIN: 1.5,
    Kind.RIVER: 1.2,
    Kind.LAKE: 1.5,
    Kind.ISLAND: 1.5,
    Kind.ADMIN1: 1.2,
    Kind.ADMIN2: 0.2,
}
_OF_NAME = {
    NameKind.ALTERNATE: -0.9,
    NameKind.HISTORIC: -0.3,
    NameKind.DEMONYM: -0.2,
    NameKind.ADJECTIVE: -0.2,
}


def plausibility(sense: Sense) -> float:
    """Return how readily a name of this place is one of it in a text, before its surroundings."""
    name = _OF_NAME.get(sense.name_kind, 0.0)
    if sense.kind is not Kind.CITY:
        known_state = sense.kind is Kind.ADMIN1 and sense.country in WELL_KNOWN_STATES
        return _OF_KIND.get(sense.kind, 0.5) + (1.4 if known_state else 0.0) + name
    if sense.capital == 1:
        return 2.4 + name
    for population, value in _BY_POPULATION:
        if sense.population >= population:
            return value + name
    return _TINY + name


class Recogniser:
    """Weighs the candidate spans of one text."""

    def __init__(self, tokens: Tokens, senses: Senses, lexicon: Lexicon) -> None:
        self.tokens = tokens
        self.lexicon = lexicon
        self.spans = find_spans(tokens, senses, lexicon)
        complete_counties(self.spans, tokens, senses)
        self.at = {span.first: span for span in self.spans}
        self.ending = {span.last: span for span in self.spans}
        self.people = find_people(tokens, lexicon, self._sure_words())
        self.headings = find_headings(tokens)
        self.lower = {tokens.keys[i] for i in range(len(tokens)) if tokens.words[i].islower()}

    def _sure_words(self) -> frozenset[int]:
        """Return the words of spans that are hardly ever a surname: countries and peoples."""
        sure: set[int] = set()
        for span in self.spans:
            if span.senses and (
                span.is_people or span.senses[0].kind is Kind.COUNTRY or span.last - span.first > 1
            ):
                sure.update(range(span.first, span.last))
        return frozenset(sure)

    def run(self) -> list[Span]:
        """Return the spans that are mentions."""
        for span in self.spans:
            span.score = self._score(span)
        self._carry_over()
        return [span for span in self.spans if span.score >= THRESHOLD]

    def _carry_over(self) -> None:
        """Lend half of the best evidence for a name to its other mentions in the text."""
        best: dict[str, float] = {}
        for span in self.spans:
            best[span.key] = max(best.get(span.key, -9.0), span.score)
        for span in self.spans:
            if best[span.key] > span.score and not self._is_person(span):
                gain = 0.5 * (best[span.key] - span.score)
                span.score += gain

    def _is_person(self, span: Span) -> bool:
        return any(at in self.people.words for at in range(span.first, span.last))

    def _score(self, span: Span) -> float:
        if not span.senses:
            return self._formed(span)
        score = max(plausibility(sense) for sense in span.senses[:3])
        score += 0.6 * (span.last - span.first > 1)
        score += self._own_word(span)
        score += self._before(span)
        score += self._after(span)
        if span.head in self.lexicon.counties or span.head in self.lexicon.provinces:
            score += 3.0
        if self._is_person(span):
            score -= 4.0
        elif span.last - span.first == 1 and span.key in self.people.surnames:
            score -= 2.0 if not span.is_people else 0.0
        return score

    def _formed(self, span: Span) -> float:
        score = 1.4 if span.head in self.lexicon.nature else 2.0
        if self.headings[span.first]:
            score -= 1.0
        return score

    def _own_word(self, span: Span) -> float:
        """Weigh what the word is besides a name of a place."""
        lexicon, key = self.lexicon, span.key
        if key in lexicon.not_places or self._is_title(span):
            return -6.0
        if span.is_code:
            return self._code(span)
        if span.last - span.first > 1:
            return 0.0
        score = 0.0
        if key in lexicon.common_words:
            score -= 3.0 if self._capital_by_place(span) else 1.0
        if key in lexicon.calendar or key in lexicon.directions:
            score -= 5.0
        if key in lexicon.nature or key in lexicon.containers:
            score -= 2.0
        if key in lexicon.first_names:
            score -= 1.2
        if key in self.lower and not span.is_people:
            score -= 1.5
        if key in lexicon.organisations or key in lexicon.titles or key in lexicon.agencies:
            score -= 1.5
        if self._is_acronym(span):
            score -= 3.0
        return score

    def _is_title(self, span: Span) -> bool:
        """Tell whether the name is a title with its point: "Dr."."""
        pointed = self.tokens.gaps[span.last].startswith(".")
        return (
            pointed and span.key in self.lexicon.titles and span.key in self.lexicon.abbreviations
        )

    def _code(self, span: Span) -> float:
        """Weigh a short form: after a number it is an era or a zone of time ("480 BC", "9 EST")."""
        before = self.tokens.keys[span.first - 1] if span.first else ""
        return -5.0 if before in _BEFORE_ERA or before.isdecimal() else 0.0

    def _is_acronym(self, span: Span) -> bool:
        """Tell whether the word is shouted where the text around is not."""
        tokens, at = self.tokens, span.first
        if not tokens.is_shouted(at) or tokens.starts_sentence(at) or len(span.key) > 5:
            return False
        if span.senses[0].kind is not Kind.CITY:
            return False
        around = [i for i in (at - 1, at + 1) if 0 <= i < len(tokens)]
        return not any(tokens.is_shouted(i) for i in around)

    def _capital_by_place(self, span: Span) -> bool:
        return self.tokens.starts_sentence(span.first) or self.headings[span.first]

    def _before(self, span: Span) -> float:
        """Weigh the word before."""
        tokens, at = self.tokens, span.first - 1
        if at < 0:
            return 0.0
        gap, key = tokens.gaps[span.first], tokens.keys[at]
        if gap == "-" and len(key) == 1 and span.first in tokens_of_party(tokens, at):
            return 2.0
        if gap in (" ", "-") and not tokens.possessive[at]:
            return self._word_before(span, at, key)
        if gap == ", " and span.first in self.ending:
            return 0.8
        return 0.0

    def _word_before(self, span: Span, at: int, key: str) -> float:
        lexicon = self.lexicon
        if self._of_kind_before(at):
            return 1.6
        if key in lexicon.prepositions or key in lexicon.directions:
            return 1.6
        if key in lexicon.sources or self.tokens.phrase(max(0, at - 1), at + 1) in lexicon.sources:
            return -1.2 if self._may_speak(span) else 0.0
        if key in lexicon.weak_prepositions:
            return 0.3 + 0.5 * (key in ("and", "or") and at in self.ending)
        if span.is_people:
            return self._people_after(at, span)
        if key == "the":
            return (
                -0.7 if span.senses[0].kind is Kind.CITY and not self._is_named_after(span) else 0.0
            )
        if self._is_capital_neighbour(span, at):
            return -1.6
        return 0.0

    def _people_after(self, at: int, span: Span) -> float:
        """Tell peoples that are no country's, and languages, from peoples of a place."""
        if self.tokens.phrase(at, span.last) in self.lexicon.ethnic:
            return -5.0
        return -4.0 if self.tokens.keys[at] in self.lexicon.language_uses else 0.0

    def _is_named_after(self, span: Span) -> bool:
        """Tell whether something named after the place follows: "the Sochi deal"."""
        tokens, at = self.tokens, span.last
        if self._body_after(span):
            return True
        if at >= len(tokens) or tokens.gaps[at] != " ":
            return False
        key = tokens.keys[at]
        lexicon = self.lexicon
        return key in lexicon.agreements or key in lexicon.governments or key in lexicon.inhabitants

    def _is_capital_neighbour(self, span: Span, at: int) -> bool:
        return (
            self.tokens.is_capitalised(at)
            and not self.headings[span.first]
            and not self._neutral(at)
        )

    def _may_speak(self, span: Span) -> bool:
        """Tell whether the name could as well be a person's: one word, no country, no capital."""
        sense = span.senses[0]
        return span.last - span.first == 1 and sense.kind is Kind.CITY and sense.capital != 1

    def _of_kind_before(self, at: int) -> bool:
        tokens = self.tokens
        return (
            tokens.keys[at] == "of"
            and at > 0
            and tokens.keys[at - 1] in self.lexicon.container_heads
        )

    def _neutral(self, at: int) -> bool:
        """Tell whether a capitalised word before says nothing against a place."""
        key = self.tokens.keys[at]
        if self.tokens.starts_sentence(at) and (
            key in self.lexicon.common_words or key in self.lower
        ):
            return True
        return at + 1 in self.ending or key in self.lexicon.calendar

    def _after(self, span: Span) -> float:
        tokens, at = self.tokens, span.last
        gap = tokens.gaps[at]
        if at >= len(tokens):
            return 0.0
        if gap.startswith((",", " (")):
            return self._container_after(span)
        if gap not in (" ", "-", ". "):
            return 0.0
        if tokens.possessive[at - 1]:
            saint = span.key.startswith("saint ") and tokens.is_capitalised(at)
            return -4.0 if saint else 0.3
        return self._neighbour_after(span, at, gap)

    def _container_after(self, span: Span) -> float:
        container = self.at.get(span.last)
        if container is None or not container.senses:
            return 0.0
        return 3.0 if contains_any(container, span) else 0.0

    def _neighbour_after(self, span: Span, at: int, gap: str) -> float:
        """Weigh the word after."""
        tokens, lexicon, key = self.tokens, self.lexicon, self.tokens.keys[at]
        if gap == ". ":
            return 0.0
        if not tokens.is_capitalised(at):
            if key in lexicon.speakers:
                return -1.2 if self._may_speak(span) else 0.0
            return 1.0 if key in lexicon.containers or key in lexicon.inhabitants else 0.0
        if span.is_people:
            return -5.0 if tokens.phrase(span.last - 1, at + 1) in lexicon.ethnic else 0.0
        return self._capital_after(span, at, key, gap)

    def _capital_after(self, span: Span, at: int, key: str, gap: str) -> float:
        lexicon = self.lexicon
        if key in lexicon.streets and gap == " " and key != "highway":
            return -5.0
        if self._body_after(span):
            return 0.8
        if key in lexicon.buildings:
            return -0.8
        if key in lexicon.organisations or key in lexicon.agreements:
            return 0.0
        if self.headings[span.first] or key in lexicon.calendar or at in self.at:
            return 0.0
        continues = key in lexicon.containers or key in lexicon.titles or gap == "-"
        return 0.3 if continues else -1.4

    def _body_after(self, span: Span) -> bool:
        """Tell whether a run of capitals after the name ends in a body that places have."""
        tokens, at = self.tokens, span.last
        for step in range(4):
            here = at + step
            if here >= len(tokens) or tokens.gaps[here] != " " or not tokens.is_capitalised(here):
                return False
            if tokens.possessive[here - 1]:
                return False
            if tokens.keys[here] in self.lexicon.local_bodies:
                return True
        return False


def tokens_of_party(tokens: Tokens, at: int) -> tuple[int, ...]:
    """Return the word after a party's letter: "Sen. Leahy, D-Vermont"."""
    if tokens.keys[at] in ("d", "r", "i") and tokens.gaps[at] in (", ", " ("):
        return (at + 1,)
    return ()


def contains_any(container: Span, span: Span) -> bool:
    """Tell whether some place of `container` holds some place of `span`."""
    areas = [s for s in container.senses if s.kind in (Kind.COUNTRY, Kind.ADMIN1)]
    return any(
        sense.admin1 == area.record or (area.kind is Kind.COUNTRY and sense.country == area.country)
        for area in areas
        for sense in span.senses
        if sense.record != area.record
    )
