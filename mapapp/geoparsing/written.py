"""What the way a name is written says of its meanings: "CA" is no town, "L.A." no state."""

from __future__ import annotations

from mapapp.gazetteer import NameKind
from mapapp.geoparsing.senses import Sense, Senses
from mapapp.geoparsing.tokens import Tokens
from mapapp.model import Kind

CODES = frozenset({NameKind.ABBREVIATION, NameKind.POSTAL})


def as_written(
    tokens: Tokens, first: int, last: int, meanings: tuple[Sense, ...], senses: Senses
) -> tuple[Sense, ...]:
    """Keep the meanings that the way the name is written allows."""
    word = tokens.words[first]
    if last - first > 1:
        ends_capital = tokens.is_capitalised(last - 1)
        return (
            tuple(s for s in meanings if s.name_kind is not NameKind.POSTAL) if ends_capital else ()
        )
    if len(word) == 1:
        return ()
    shouted = word.isupper()
    dotted = "." in word or tokens.gaps[last].startswith(".")
    if len(tokens.keys[first]) > 3 and not dotted:
        return meanings if shouted else tuple(s for s in meanings if s.name_kind not in CODES) or ()
    allowed = (s for s in meanings if _allows(s, word, shouted, dotted, tokens, first))
    return tuple(s for s in allowed if not _lacks_initials(s, word, senses))


def _allows(
    sense: Sense, word: str, shouted: bool, dotted: bool, tokens: Tokens, first: int
) -> bool:
    if sense.name_kind is NameKind.POSTAL:
        return shouted and "." not in word and tokens.gaps[first] == ", "
    if sense.name_kind is NameKind.ABBREVIATION:
        return shouted or (dotted and len(word) > 2) or _follows_comma(tokens, first)
    if sense.name_kind is NameKind.ALTERNATE and sense.kind is Kind.CITY and len(word) <= 3:
        return not shouted
    return True


def _follows_comma(tokens: Tokens, first: int) -> bool:
    return tokens.gaps[first] == ", " and tokens.gaps[first + 1].startswith(".")


def _lacks_initials(sense: Sense, word: str, senses: Senses) -> bool:
    """Tell whether initials are of a state of one word: "L.A." is not Louisiana, "La." is."""
    if sense.kind is not Kind.ADMIN1 or sense.name_kind not in CODES or word.count(".") < 2:
        return False
    return " " not in senses.gazetteer.name(sense.record)
