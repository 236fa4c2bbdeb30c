"""Finds the spans that could name a place: the longest names of the gazetteer at capitals."""

from __future__ import annotations

from dataclasses import dataclass, field

from mapapp.gazetteer import NameKind
from mapapp.geoparsing.forms import unknown_name
from mapapp.geoparsing.lexicon import Lexicon
from mapapp.geoparsing.lexicon import lexicon as built_in
from mapapp.geoparsing.senses import Sense, Senses
from mapapp.geoparsing.sites import site_end
from mapapp.geoparsing.tokens import Tokens
from mapapp.geoparsing.written import CODES, as_written
from mapapp.model import Kind

_LONGEST = 7
_LONGEST_TOLD = 3
_SHORT = 3
_LARGE_TOWN = 500_000
"""A town of so many people is likelier meant by a cathedral's name than a namesake."""
_PEOPLE = frozenset({NameKind.DEMONYM, NameKind.ADJECTIVE})
_INSIDE = frozenset({" ", "-", "–", "\u00a0"})


@dataclass(slots=True)
class Span:
    """A stretch of words, `first` to `last` (not counted), that may name a place.

    `senses` are the places of its name, none for a name that only its form tells ("Flat Creek").
    `head` is the folded word of kind that belongs to it ("county", "river"); `is_body` tells that
    it is surely the name of a club or company ("Bayern Munich").
    """

    first: int
    last: int
    start: int
    end: int
    key: str
    senses: tuple[Sense, ...]
    head: str = ""
    is_body: bool = False
    score: float = 0.0
    evidence: list[str] = field(default_factory=list)

    @property
    def is_people(self) -> bool:
        """Whether the name is of the people or what is theirs ("Turks", "Turkish")."""
        return bool(self.senses) and self.senses[0].name_kind in _PEOPLE

    @property
    def is_code(self) -> bool:
        """Whether the name is a short form ("Calif.", "N.C.")."""
        return bool(self.senses) and self.senses[0].name_kind in CODES


def find_spans(tokens: Tokens, senses: Senses, lexicon: Lexicon) -> list[Span]:
    """Return the candidate spans from left to right; they do not overlap."""
    found: list[Span] = []
    end = 0
    for at in tokens.openings():
        if at < end:
            continue
        known = _known_name(tokens, at, senses)
        span = _site(tokens, at, known, lexicon)
        if span is None:
            span = _longer(_formed_name(tokens, at, senses, lexicon), known)
        if span is None:
            last, kind = unknown_name(tokens, at, lexicon)
            span = new_span(tokens, at, last, tokens.phrase(at, last), (), kind) if kind else None
        if span:
            found.append(span)
            end = span.last
    return _with_repeated(found, tokens)


def _site(tokens: Tokens, at: int, known: Span | None, lexicon: Lexicon) -> Span | None:
    """Return the street, bridge or the like that begins here, unless a longer name does."""
    end = site_end(tokens, at, lexicon)
    head = tokens.keys[end - 1]
    if end == at or (known and (known.last >= end or _begins_as_people(known))):
        return None
    if known and (head in lexicon.visited or (head in lexicon.grounds and _is_large(known))):
        return None
    return new_span(tokens, at, end, tokens.phrase(at, end), (), head)


def _is_large(known: Span) -> bool:
    sense = known.senses[0]
    return sense.kind is Kind.CITY and sense.population >= _LARGE_TOWN


def _begins_as_people(known: Span) -> bool:
    return known.is_people or known.senses[0].kind is Kind.COUNTRY


def _with_repeated(found: list[Span], tokens: Tokens) -> list[Span]:
    """Add the other mentions of names that only words around one of them told."""
    told = {s.key: s.head for s in found if not s.senses and len(s.key) > _SHORT}
    if not told:
        return found
    taken = {at for span in found for at in range(span.first, span.last)}
    for at in range(len(tokens)):
        if not tokens.is_capitalised(at):
            continue
        for last in range(min(at + _LONGEST_TOLD, len(tokens)), at, -1):
            head = told.get(tokens.phrase(at, last))
            if head and taken.isdisjoint(range(at, last)):
                found.append(new_span(tokens, at, last, tokens.phrase(at, last), (), head))
                taken.update(range(at, last))
    return sorted(found, key=lambda span: span.first)


def _longer(formed: Span | None, known: Span | None) -> Span | None:
    if formed and known and (known.last > formed.last or _is_sure(formed, known)):
        return known
    return formed or known


def _is_sure(formed: Span, known: Span) -> bool:
    """Tell whether a country or people begins what is in no gazetteer: "US Federal Reserve"."""
    country = known.senses[0].kind is Kind.COUNTRY
    return not formed.senses and (country or known.is_people)


def _known_name(tokens: Tokens, at: int, senses: Senses) -> Span | None:
    lengths = _lengths(tokens, at)
    phrase = tokens.phrase(at, at + len(lengths))
    for key in reversed(senses.gazetteer.prefixes(phrase)):
        count = lengths.get(len(key))
        if count is None:
            continue
        meanings = as_written(tokens, at, at + count, senses.of(key), senses)
        if meanings and at and tokens.keys[at - 1] == "the" and stands_alone(tokens, at + count):
            meanings = _with_river(meanings, key, senses)
        if meanings:
            first = at - 1 if _has_own_article(tokens, at, meanings[0], senses) else at
            return new_span(tokens, first, at + count, key, meanings)
    return None


def stands_alone(tokens: Tokens, last: int) -> bool:
    """Tell whether no noun follows that an article before may belong to ("on the Paraná.")."""
    if last >= len(tokens) or tokens.gaps[last] != " ":
        return not tokens.gaps[last].startswith("-")
    words, key = built_in(), tokens.keys[last]
    return key in words.prepositions or key in words.weak_prepositions


def _with_river(meanings: tuple[Sense, ...], key: str, senses: Senses) -> tuple[Sense, ...]:
    """Add the river of the name, which "the" before it may mean ("the Paraná")."""
    if meanings[0].name_kind in _PEOPLE or meanings[0].name_kind in CODES:
        return meanings
    known = {sense.record for sense in meanings}
    rivers = [s for s in senses.of(f"{key} river") if s.kind is Kind.RIVER]
    return (*meanings, *[river for river in rivers if river.record not in known])


def _has_own_article(tokens: Tokens, at: int, sense: Sense, senses: Senses) -> bool:
    """Tell whether "The" before belongs to the name: "The Hague"."""
    if at == 0 or tokens.words[at - 1] != "The" or tokens.gaps[at] != " ":
        return False
    if sense.kind is not Kind.CITY:
        return False
    return senses.place(sense.record).name.startswith("The ")


def _lengths(tokens: Tokens, at: int) -> dict[int, int]:
    """Return, for each number of words from `at` that may be one name, the length of its key."""
    lengths: dict[int, int] = {}
    size = -1
    for count in range(1, min(_LONGEST, len(tokens) - at) + 1):
        last = at + count - 1
        if count > 1 and not _may_join(tokens, last):
            break
        size += len(tokens.keys[last]) + 1
        lengths[size] = count
    return lengths


def _may_join(tokens: Tokens, at: int) -> bool:
    gap = tokens.gaps[at]
    if tokens.possessive[at - 1]:
        return False
    if gap == ", ":
        return tokens.keys[at] == _DISTRICT
    return gap in _INSIDE or (gap in (". ", ".") and tokens.keys[at - 1] in _JOINERS)


_DISTRICT = "dc"
"""The one short form that is part of the name before it: "Washington, D.C."."""
_JOINERS = frozenset({"saint", "sainte", "mt", "ft", "pt", "w", "n", "s", "e"})


def new_span(
    tokens: Tokens, first: int, last: int, key: str, senses: tuple[Sense, ...], head: str = ""
) -> Span:
    """Return the span of some words, the point of a short form with it."""
    end = tokens.ends[last - 1]
    short = senses and senses[0].name_kind in CODES and not tokens.is_shouted(last - 1)
    if short and tokens.gaps[last].startswith("."):
        end += 1
    return Span(first, last, tokens.starts[first], end, key, senses, head)


def _formed_name(tokens: Tokens, at: int, senses: Senses, lexicon: Lexicon) -> Span | None:
    """Return a name that its form tells: "Pleasant Township", "Flat Creek", "Lake Lanier"."""
    return _before_kind(tokens, at, senses, lexicon) or _after_kind(tokens, at, senses, lexicon)


def _before_kind(tokens: Tokens, at: int, senses: Senses, lexicon: Lexicon) -> Span | None:
    """Try one to three capitalised words and a word of kind."""
    for count in (1, 2, 3):
        kind = at + count
        if kind >= len(tokens) or tokens.gaps[kind] != " " or tokens.possessive[kind - 1]:
            return None
        head = tokens.keys[kind]
        if not tokens.is_capitalised(kind):
            return None
        if head in lexicon.counties or head in lexicon.provinces or head in lexicon.nature:
            return _with_kind(tokens, at, kind, senses, lexicon)
    return None


def _with_kind(tokens: Tokens, at: int, kind: int, senses: Senses, lexicon: Lexicon) -> Span | None:
    name, full = tokens.phrase(at, kind), tokens.phrase(at, kind + 1)
    head = tokens.keys[kind]
    if not _may_be_own_name(tokens, at, lexicon):
        return None
    meanings = senses.of(full)
    if not meanings and kind - at == 1 and _is_persons(tokens, at, lexicon):
        return None
    if meanings or head in lexicon.nature:
        return new_span(tokens, at, kind + 1, full, meanings, head)
    return new_span(tokens, at, kind + 1, name, senses.of(name), head)


def _may_be_own_name(tokens: Tokens, at: int, lexicon: Lexicon) -> bool:
    key = tokens.keys[at]
    if key in lexicon.common_words and (tokens.starts_sentence(at) or _is_generic(key, lexicon)):
        return False
    return len(key) > 1 and key not in lexicon.titles and key not in lexicon.calendar


def _is_persons(tokens: Tokens, at: int, lexicon: Lexicon) -> bool:
    """Tell whether a given name begins it, and nothing says that it is a place: "Ann Hill"."""
    before = tokens.keys[at - 1] if at else ""
    return tokens.keys[at] in lexicon.first_names and before not in lexicon.prepositions


def _is_generic(key: str, lexicon: Lexicon) -> bool:
    return key in lexicon.containers or key in lexicon.nature or key in lexicon.local_bodies


def _after_kind(tokens: Tokens, at: int, senses: Senses, lexicon: Lexicon) -> Span | None:
    """Try a word of kind and a capitalised word: "Lake Lanier", "Mount Hood"."""
    if tokens.keys[at] not in lexicon.before_nature or at + 1 >= len(tokens):
        return None
    if not tokens.is_capitalised(at + 1) or tokens.gaps[at + 1] not in (" ", ". "):
        return None
    known = _known_name(tokens, at, senses)
    if known and known.last - known.first > 1:
        return known
    key = tokens.phrase(at, at + 2)
    return new_span(tokens, at, at + 2, key, senses.of(key), tokens.keys[at])
