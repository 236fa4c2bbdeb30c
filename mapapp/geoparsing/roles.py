"""Tells the role of a mention: the place itself, its people, or an institution named after it."""

from __future__ import annotations

from mapapp.gazetteer import NameKind
from mapapp.geoparsing.lexicon import Lexicon
from mapapp.geoparsing.senses import Sense
from mapapp.geoparsing.spans import Span
from mapapp.geoparsing.tokens import Tokens
from mapapp.model import Kind, Role

_PEOPLE = frozenset({NameKind.DEMONYM, NameKind.ADJECTIVE})
_SKIPPED = 4
_TIME_WORDS = frozenset(
    {"on", "late", "earlier", "also", "again", "later", "still", "had", "has", "then"}
)


class RoleReader:
    """Reads roles off the words around a mention."""

    def __init__(self, tokens: Tokens, lexicon: Lexicon) -> None:
        self._tokens = tokens
        self._lexicon = lexicon

    def role(self, span: Span, sense: Sense | None) -> Role:
        """Return the role of `span`, whose place is `sense` where one was chosen."""
        name_kind = sense or (span.senses[0] if span.senses else None)
        if name_kind is not None and name_kind.name_kind in _PEOPLE:
            return Role.DEMONYM
        if self._names_organisation(span) or self._names_agreement(span):
            return Role.INSTITUTION
        if sense is not None and sense.kind is Kind.CITY and self._acts(span, sense):
            return Role.INSTITUTION
        return Role.LITERAL

    def text(self, span: Span) -> str:
        """Return the span as written."""
        return self._tokens.text[span.start : span.end]

    def _next(self, at: int) -> str:
        """Return the key of word `at` when it follows directly, else nothing."""
        tokens = self._tokens
        if at < len(tokens) and tokens.gaps[at] in (" ", "-"):
            return tokens.keys[at]
        return ""

    def _names_organisation(self, span: Span) -> bool:
        """Tell whether capitals after it make an organisation: "Georgia Power Company"."""
        tokens, lexicon = self._tokens, self._lexicon
        if tokens.possessive[span.last - 1]:
            return False
        after = self._next(span.last)
        if after in lexicon.governments:
            return True
        if not after or not tokens.is_capitalised(span.last):
            return False
        run = self._capital_run(span.last)
        return any(key in lexicon.organisations or key in lexicon.buildings for key in run)

    def _capital_run(self, at: int) -> list[str]:
        run: list[str] = []
        while (
            len(run) < _SKIPPED
            and self._next(at)
            and (self._tokens.is_capitalised(at) or self._tokens.keys[at] in ("of", "and", "for"))
        ):
            run.append(self._tokens.keys[at])
            at += 1
        return run

    def _names_agreement(self, span: Span) -> bool:
        """Tell whether what was agreed follows: "the Sochi deal", "Geneva peace talks"."""
        tokens = self._tokens
        if tokens.possessive[span.last - 1]:
            return False
        first = self._next(span.last)
        second = self._next(span.last + 1) if first else ""
        agreements = self._lexicon.agreements
        return first in agreements or (
            second in agreements and first in ("peace", "nuclear", "climate", "trade", "ceasefire")
        )

    def _acts(self, span: Span, sense: Sense) -> bool:
        """Tell whether a city speaks or acts, or is acted upon, as its government."""
        if sense.capital == 0 or self._is_located(span):
            return False
        return self._speaks(span) or self._is_aligned(span)

    def _is_located(self, span: Span) -> bool:
        before = self._before(span.first)
        return before in self._lexicon.prepositions and not self._is_aligned(span)

    def _before(self, first: int) -> str:
        at = first - 1
        return self._tokens.keys[at] if at >= 0 and self._tokens.gaps[first] == " " else ""

    def _speaks(self, span: Span) -> bool:
        """Tell whether it speaks or acts: "Ankara said", "Moscow has repeatedly denied"."""
        tokens, lexicon = self._tokens, self._lexicon
        if (
            tokens.possessive[span.last - 1]
            or self._before(span.first) in lexicon.weak_prepositions
        ):
            return False
        at = span.last
        first = self._next(at)
        if first in lexicon.speech_verbs:
            return True
        if first not in _TIME_WORDS:
            return False
        for step in range(1, _SKIPPED + 2):
            if at + step < len(tokens) and tokens.keys[at + step] in lexicon.speech_verbs:
                return True
        return False

    def _is_aligned(self, span: Span) -> bool:
        """Tell whether one sides or deals with it: "stands by Ankara", "ties with Moscow"."""
        at = span.first
        if at < 2 or self._tokens.gaps[at] != " " or self._tokens.gaps[at - 1] != " ":
            return False
        return self._tokens.phrase(at - 2, at) in self._lexicon.alignment
