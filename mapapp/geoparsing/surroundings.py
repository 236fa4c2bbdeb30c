"""Weighs the words before and after a span for and against a mention of a place."""

from __future__ import annotations

from collections.abc import Sequence

from mapapp.geoparsing.dateline import opens_dateline
from mapapp.geoparsing.lexicon import Lexicon
from mapapp.geoparsing.spans import Span
from mapapp.geoparsing.tokens import Tokens
from mapapp.model import Kind

# Evidence in the unit of recognition's threshold (about 1).
LOCATED = 1.6  # "in Idlib", "near Idlib", "northern Idlib", "the city of Idlib"
WITH_CONTAINER = 3.0  # "Paris, Texas"
OF_PARTY = 2.0  # "D-Vermont"
LISTED = 0.8  # "Homs, Idlib"
LISTED_WITH_AND = 0.5  # "Homs and Idlib"
OF = 0.3  # "of Idlib", "for Idlib"
SOMEBODY_OF = 1.3  # "Ann Hill of Idlib", "Ann Hill, 34, of Idlib"
NAMES_BODY = 0.8  # "Idlib Police Department"
NAMES_AIRFIELD = 2.2  # "Bagram Air Base"
NAMES_BUILDING = -0.8  # "Lincoln Hospital": as often a person's
OF_INHABITANTS = 1.0  # "an Idlib resident", "Idlib province"
POSSESSIVE = 0.3  # "Idlib's"
CONTINUED = 0.3  # "Idlib-based", "Idlib Governor"
AFTER_THE = -0.7  # "the Bath"
SPEAKER = -1.2  # "Taylor said", "according to Taylor"
AFTER_CAPITAL = -1.6  # "Tiger Woods"
BEFORE_CAPITAL = -1.4  # "Jordan Peele"
DATELINE = 3.0  # "TROY, N.C. (AP) —"
STREET = -5.0  # "Idlib Street"
TWO_TOWNS = -1.6  # "Paris Medina": two towns without a comma are a person
SAINTS_OWN = -4.0  # "St. Patrick's Day"
NO_COUNTRYS_PEOPLE = -5.0  # "African American"
LANGUAGE = -4.0  # "speaks Turkish", "in Turkish."
RULERS = -2.0  # "Obama administration": of towns only capitals have one
COMPANY = -1.5  # "Stevens & Hart"
_LONGEST_BODY = 4
_OF_LANGUAGES = frozenset({"language", "languages", "speaking", "speaker", "speakers", "lessons"})
_AIRFIELDS = frozenset({"airport", "airfield", "airbase", "base"})
_LARGE_TOWN = 100_000
_PARTIES = frozenset({"d", "r", "i"})


class Surroundings:
    """The words around the spans of one text."""

    def __init__(
        self,
        tokens: Tokens,
        lexicon: Lexicon,
        spans: Sequence[Span],
        headings: Sequence[bool],
        people: frozenset[int],
    ) -> None:
        self._people = people
        self._tokens = tokens
        self._lexicon = lexicon
        self._headings = headings
        self._starting = {span.first: span for span in spans}
        self._at_end = {span.last: span for span in spans}
        self._ending = self._at_end.keys()

    # --- before

    def before(self, span: Span) -> float:
        """Weigh the words before."""
        tokens, at = self._tokens, span.first - 1
        if at < 0:
            return 0.0
        gap = tokens.gaps[span.first]
        if gap == "-" and tokens.keys[at] in _PARTIES and tokens.gaps[at] in (", ", " ("):
            return OF_PARTY
        if gap in (" ", "-") and not tokens.possessive[at]:
            return self._word_before(span, at)
        return LISTED if gap == ", " and span.first in self._ending else 0.0

    def _word_before(self, span: Span, at: int) -> float:
        lexicon, key = self._lexicon, self._tokens.keys[at]
        if key == "in" and self._is_language_named(span):
            return LANGUAGE
        if key in lexicon.prepositions or key in lexicon.directions or self._is_of_kind(at):
            return LOCATED
        if self._is_source(at, key):
            return SPEAKER if _may_be_person(span) else 0.0
        if key in lexicon.weak_prepositions:
            if key == "of" and self._is_somebody(at):
                return SOMEBODY_OF
            joined = key in ("and", "or") and at in self._ending
            if joined and self._is_second_language(span, at):
                return LANGUAGE
            return OF + LISTED_WITH_AND * joined
        if span.is_people:
            return self._before_people(span, at)
        if key == "the":
            return self._after_the(span)
        if self._is_second_town(span):
            return TWO_TOWNS
        return AFTER_CAPITAL if self._is_capital_before(span, at) else 0.0

    def _is_somebody(self, at: int) -> bool:
        """Tell whether a person, or an age, stands before "of"."""
        tokens = self._tokens
        if at == 0 or tokens.gaps[at] not in (" ", ", "):
            return False
        return at - 1 in self._people or tokens.keys[at - 1].isdecimal()

    def _is_of_kind(self, at: int) -> bool:
        """Tell whether "city of", "province of" and the like stand before."""
        keys = self._tokens.keys
        return keys[at] == "of" and at > 0 and keys[at - 1] in self._lexicon.container_heads

    def _is_source(self, at: int, key: str) -> bool:
        sources = self._lexicon.sources
        return key in sources or self._tokens.phrase(max(0, at - 1), at + 1) in sources

    def _is_language_named(self, span: Span) -> bool:
        """Tell whether a people's word after "in" has no noun: "in Turkish.", "in Turkish and"."""
        if not span.is_people:
            return False
        tokens, at = self._tokens, span.last
        return at >= len(tokens) or tokens.gaps[at] != " " or tokens.keys[at] in ("and", "or")

    def _before_people(self, span: Span, at: int) -> float:
        if self._tokens.phrase(at, span.last) in self._lexicon.ethnic:
            return NO_COUNTRYS_PEOPLE
        return LANGUAGE if self._tokens.keys[at] in self._lexicon.language_uses else 0.0

    def _is_second_language(self, span: Span, at: int) -> bool:
        """Tell whether it is a language after another: "speaks Turkish and Spanish"."""
        keys = self._tokens.keys
        return span.is_people and at > 1 and keys[at - 2] in self._lexicon.language_uses

    def _after_the(self, span: Span) -> float:
        """Weigh "the": cities have none, but for what is named after them."""
        if span.senses[0].kind is not Kind.CITY or self._is_named_after(span):
            return 0.0
        return AFTER_THE

    def _is_named_after(self, span: Span) -> bool:
        """Tell whether something named after the place follows: "the Sochi deal"."""
        tokens, lexicon, at = self._tokens, self._lexicon, span.last
        if self._comes_to(span, lexicon.local_bodies) or self._comes_to(
            span, lexicon.organisations
        ):
            return True
        if at >= len(tokens) or tokens.gaps[at] != " ":
            return False
        key = tokens.keys[at]
        return key in lexicon.agreements or key in lexicon.governments or key in lexicon.inhabitants

    def _is_second_town(self, span: Span) -> bool:
        before = self._at_end.get(span.first)
        if before is None or self._tokens.gaps[span.first] != " ":
            return False
        return not self._headings[span.first] and _are_towns(before, span)

    def _is_capital_before(self, span: Span, at: int) -> bool:
        """Tell whether a capitalised word before makes it part of another name."""
        tokens, lexicon, key = self._tokens, self._lexicon, self._tokens.keys[at]
        if not tokens.is_capitalised(at) or self._headings[span.first]:
            return False
        if tokens.starts_sentence(at) and (key in lexicon.common_words or key in tokens.lower):
            return False
        return at + 1 not in self._ending and key not in lexicon.calendar

    # --- after

    def after(self, span: Span) -> float:
        """Weigh the words after."""
        tokens, at = self._tokens, span.last
        if at >= len(tokens):
            return 0.0
        gap = tokens.gaps[at]
        if opens_dateline(span, tokens, self._lexicon):
            return DATELINE
        if gap.startswith((",", " (")):
            container = self._starting.get(at)
            return WITH_CONTAINER if container and _may_contain(container, span) else 0.0
        if gap == " & " and tokens.is_capitalised(at):
            return 0.0 if _is_well_known(self._starting.get(at)) else COMPANY
        if gap not in (" ", "-"):
            return 0.0
        if tokens.possessive[at - 1]:
            saint = span.key.startswith("saint ") and tokens.is_capitalised(at)
            return SAINTS_OWN if saint else POSSESSIVE
        return self._word_after(span, at, gap)

    def _word_after(self, span: Span, at: int, gap: str) -> float:
        tokens, lexicon, key = self._tokens, self._lexicon, self._tokens.keys[at]
        if span.is_people:
            return self._after_people(span, at, key)
        if key in lexicon.governments and key not in lexicon.local_bodies:
            return RULERS if _may_be_person(span) else 0.0
        if tokens.is_capitalised(at):
            return self._capital_after(span, at, key, gap)
        if key in lexicon.speakers:
            return SPEAKER if _may_be_person(span) else 0.0
        return OF_INHABITANTS if key in lexicon.containers or key in lexicon.inhabitants else 0.0

    def _after_people(self, span: Span, at: int, key: str) -> float:
        if self._tokens.phrase(span.last - 1, at + 1) in self._lexicon.ethnic:
            return NO_COUNTRYS_PEOPLE
        return LANGUAGE if key in _OF_LANGUAGES else 0.0

    def _capital_after(self, span: Span, at: int, key: str, gap: str) -> float:
        lexicon = self._lexicon
        if key in lexicon.streets and gap == " " and key != "highway":
            return STREET
        if self._comes_to(span, _AIRFIELDS):
            return NAMES_AIRFIELD
        if self._comes_to(span, lexicon.local_bodies):
            return NAMES_BODY
        if key in lexicon.buildings:
            return 0.0 if _is_well_known(span) and key in lexicon.grounds else NAMES_BUILDING
        if key in lexicon.agreements or self._comes_to(span, lexicon.organisations):
            return 0.0
        if self._headings[span.first] or key in lexicon.calendar or self._is_filed_from(span):
            return 0.0
        if at in self._starting:
            return TWO_TOWNS if gap == " " and _are_towns(span, self._starting[at]) else 0.0
        continues = key in lexicon.containers or key in lexicon.titles or gap == "-"
        return CONTINUED if continues else BEFORE_CAPITAL

    def _is_filed_from(self, span: Span) -> bool:
        """Tell whether a shouted name opens a line of plain words: "LONDON The latest news"."""
        tokens = self._tokens
        opens = span.first == 0 or "\n" in tokens.gaps[span.first]
        return opens and tokens.is_shouted(span.last - 1) and not tokens.is_shouted(span.last)

    def _comes_to(self, span: Span, words: frozenset[str]) -> bool:
        """Tell whether capitals after the name come to one of some words."""
        tokens = self._tokens
        for at in range(span.last, min(span.last + _LONGEST_BODY, len(tokens))):
            if tokens.gaps[at] != " " or tokens.possessive[at - 1] or not tokens.is_capitalised(at):
                return False
            if tokens.keys[at] in words:
                return True
        return False


def _may_be_person(span: Span) -> bool:
    """Tell whether the name could as well be a person's: one word, no country, no capital."""
    if not span.senses:
        return False
    sense = span.senses[0]
    return span.last - span.first == 1 and sense.kind is Kind.CITY and sense.capital != 1


def _is_well_known(span: Span | None) -> bool:
    """Tell whether a name is of a large town, or of more than a town."""
    if span is None or not span.senses:
        return False
    sense = span.senses[0]
    return sense.kind is not Kind.CITY or sense.population >= _LARGE_TOWN


def _are_towns(one: Span, other: Span) -> bool:
    """Tell whether two names are towns of one word each."""
    return all(
        span.last - span.first == 1 and span.senses and span.senses[0].kind is Kind.CITY
        for span in (one, other)
    )


def _may_contain(container: Span, span: Span) -> bool:
    """Tell whether some place of `container` holds some place of `span`."""
    areas = [s for s in container.senses if s.kind in (Kind.COUNTRY, Kind.ADMIN1)]
    return any(
        sense.admin1 == area.record or (area.kind is Kind.COUNTRY and sense.country == area.country)
        for area in areas
        for sense in span.senses
        if sense.record != area.record
    )
