"""Tells the role of a mention: the place itself, its people, or an institution named after it."""

from __future__ import annotations

from mapapp.gazetteer import NameKind
from mapapp.geoparsing.lexicon import Lexicon
from mapapp.geoparsing.senses import Sense
from mapapp.geoparsing.sites import is_gone_to
from mapapp.geoparsing.spans import Span
from mapapp.geoparsing.sport import SportReader
from mapapp.geoparsing.tokens import Tokens
from mapapp.model import Kind, Role

_PEOPLE = frozenset({NameKind.DEMONYM, NameKind.ADJECTIVE})
_SKIPPED = 4
_MODALS = frozenset({"would", "will", "must", "should", "could", "can", "may", "might"})
_BEFORE_VERB = frozenset(
    (
        *("on", "late", "earlier", "also", "again", "later", "still", "had", "has", "have", "then"),
        *("never", "repeatedly", "quickly", "strongly", "officially", "formally", "reportedly"),
    )
)


class RoleReader:
    """Reads roles off the words around a mention."""

    def __init__(self, tokens: Tokens, lexicon: Lexicon) -> None:
        self._tokens = tokens
        self._lexicon = lexicon
        self._sport = SportReader(tokens, lexicon)

    def role(self, span: Span, sense: Sense | None) -> Role:
        """Return the role of `span`, whose place is `sense` where one was chosen."""
        name_kind = sense or (span.senses[0] if span.senses else None)
        if name_kind is not None and name_kind.name_kind in _PEOPLE:
            return self._role_of_people(span, name_kind)
        if name_kind is not None and name_kind.name_kind is NameKind.SEAT:
            is_there = is_gone_to(self._tokens, span.first, self._lexicon)
            return Role.LITERAL if is_there else Role.INSTITUTION
        if span.is_body or self._sport.is_club(span):
            return Role.INSTITUTION
        if self._names_organisation(span) or self._names_agreement(span):
            return Role.INSTITUTION
        if sense is not None and sense.kind is Kind.CITY and sense.capital and self.acts(span):
            return Role.INSTITUTION
        return Role.LITERAL

    def _role_of_people(self, span: Span, sense: Sense) -> Role:
        """Tell a continent's organisation from its people: "the African Union"."""
        is_body = sense.kind is Kind.REGION and self._names_organisation(span)
        return Role.INSTITUTION if is_body else Role.DEMONYM

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
        """Tell whether it is part of an organisation: "Georgia Power Company", "Bank of Ghana"."""
        tokens, lexicon = self._tokens, self._lexicon
        if self._before(span.first) == "of" and self._follows_body(span.first - 2):
            return True
        if tokens.possessive[span.last - 1]:
            return False
        after = self._next(span.last)
        if after in lexicon.governments:
            return True
        if not after or not tokens.is_capitalised(span.last):
            return False
        return any(key in lexicon.organisations for key in self._capital_run(span.last))

    def _follows_body(self, at: int) -> bool:
        tokens = self._tokens
        if at < 0 or tokens.gaps[at + 1] != " " or not tokens.is_capitalised(at):
            return False
        key = tokens.keys[at]
        return key in self._lexicon.organisations and key not in self._lexicon.container_heads

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

    def acts(self, span: Span) -> bool:
        """Tell whether the name speaks or acts, or is dealt with, as a government would be."""
        if span.is_people:
            return False
        return self._is_dealt_with(span) or (not self._is_located(span) and self._does(span))

    def _is_located(self, span: Span) -> bool:
        before = self._before(span.first)
        return before in self._lexicon.prepositions or before in self._lexicon.directions

    def _before(self, first: int) -> str:
        at = first - 1
        return self._tokens.keys[at] if at >= 0 and self._tokens.gaps[first] == " " else ""

    def _does(self, span: Span) -> bool:
        """Tell whether it is the subject of a government's act, or owns a government's thing."""
        if self._before(span.first) in self._lexicon.weak_prepositions - {"and"}:
            return False
        if self._tokens.possessive[span.last - 1]:
            return self._next(span.last) in self._lexicon.policies
        return self._speaks(span.last) or self._speaks_with_another(span.last)

    def _speaks(self, at: int) -> bool:
        """Tell whether it speaks or acts: "Ankara said", "Moscow has repeatedly denied"."""
        verbs = self._lexicon.speech_verbs
        first = self._next(at)
        if first in verbs:
            return True
        if first in _MODALS:
            return self._next(at + 1) in self._lexicon.commitments
        if first not in _BEFORE_VERB:
            return False
        keys = self._tokens.keys
        return any(key in verbs for key in keys[at + 1 : at + 2 + _SKIPPED])

    def _speaks_with_another(self, at: int) -> bool:
        """Tell whether it acts together with another: "Ankara and Moscow agreed"."""
        if self._next(at) != "and" or at + 1 >= len(self._tokens):
            return False
        return self._tokens.is_capitalised(at + 1) and self._next(at + 2) in (
            self._lexicon.speech_verbs
        )

    def _is_dealt_with(self, span: Span) -> bool:
        """Tell whether one sides or deals with it: "stands by Ankara", "urged Tehran to"."""
        tokens, lexicon, at = self._tokens, self._lexicon, span.first
        before = self._before(at)
        if not before:
            return False
        if before in lexicon.addressed and not tokens.possessive[span.last - 1]:
            return True
        if at > 1 and tokens.gaps[at - 1] == " ":
            phrase = tokens.phrase(at - 2, at)
            if phrase in lexicon.alignment or phrase == "according to":
                return True
        return self._is_between(at)

    def _is_between(self, at: int) -> bool:
        """Tell whether it is one of two: "ties between Ankara and Moscow"."""
        keys = self._tokens.keys[max(0, at - 5) : at]
        if "between" not in keys or keys[-1] not in ("between", "and"):
            return False
        return any(key in self._lexicon.relations for key in keys[: keys.index("between")])
