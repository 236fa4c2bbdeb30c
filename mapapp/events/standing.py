"""How a verb without auxiliaries stands: "was told", "a man killed there", "they kill"."""

from __future__ import annotations

from enum import Enum, auto
from functools import cache
from typing import NamedTuple

from mapapp.events import english
from mapapp.events.fronting import only_fronted
from mapapp.events.inflection import Form, Forms, forms_of
from mapapp.events.time_words import NUMBERS
from mapapp.events.tokens import Token
from mapapp.events.vocabulary import vocabulary
from mapapp.events.word_forms import QUOTES, form_of, known_forms, neighbour


class Standing(Enum):
    """How a verb stands in its sentence."""

    ACTIVE = auto()
    PASSIVE = auto()
    REDUCED = auto()
    """A participle after its noun: "soldiers killed in the attack"."""
    INFINITIVE = auto()
    GERUND = auto()


class Verb(NamedTuple):
    """A verb at token `position`; its auxiliaries begin at token `group`."""

    position: int
    group: int
    standing: Standing
    auxiliaries: tuple[str, ...]

    @property
    def finite(self) -> bool:
        """Whether it carries a clause of its own."""
        return self.standing in (Standing.ACTIVE, Standing.PASSIVE)


_ADJECTIVE_ENDINGS = (
    "ible",
    "able",
    "al",
    "ive",
    "ous",
    "ful",
    "ic",
    "ary",
    "less",
    "ern",
    "ish",
    "ian",
)
_INTRANSITIVE = vocabulary(
    """
    meet arrive agree protest crash resign clash fight die explode collide derail capsize sink
    travel fly head go vote march rally riot retreat withdraw surrender cooperate begin start
    end open close erupt rise fall happen occur flee escape insist complain apologize apologise
    demonstrate talk speak visit collapse appeal negotiate confer mediate drown
    """
)


def bare_standing(
    tokens: list[Token], index: int, form: Forms, found: list[Verb]
) -> Standing | None:
    """Return how a verb without auxiliaries stands, None where it is no verb."""
    before, after = neighbour(tokens, index, -1), neighbour(tokens, index, 1)
    lower = before.lower if before else ""
    leads = lower in english.DETERMINERS - _LOOSE_DETERMINERS or _possessive_before(tokens, index)
    if leads or (lower == "," and _only_adjunct_before(tokens, index)):
        return None
    if form & Form.GERUND:
        return None if lower == "of" else Standing.GERUND
    if lower in english.PREPOSITIONS and not form & Form.PAST:
        return None
    if form & Form.PAST or form & Form.PARTICIPLE:
        return _past_standing(tokens, index, form, found)
    if lower == "," and form & Form.PRESENT and not any(verb.finite for verb in found):
        return Standing.ACTIVE if after is not None and after.is_word else None
    if before is None or not before.is_word or _is_adjective(before):
        return None
    if only_fronted(tokens, index):
        return None
    plain = not form & Form.BASE and after is not None and form_of(after) & Form.PAST
    if plain and form & Form.PRESENT:
        return None
    if any(verb.finite for verb in found) and lower not in english.PRONOUNS:
        return _later_present(tokens, index, found, after)
    return _present_standing(form, before, after)


def _only_adjunct_before(tokens: list[Token], index: int) -> bool:
    """Say whether nothing but "In April 2021," stands before: a noun follows, no verb."""
    words = [t.lower for t in tokens[: index - 1]]
    return bool(words) and words[0] in english.PREPOSITIONS and "," not in words


def _is_adjective(token: Token) -> bool:
    """Say whether a word ends like an adjective, and is no name: "Portugal backs"."""
    return token.text[0].islower() and token.lower.endswith(_ADJECTIVE_ENDINGS)


_LOOSE_DETERMINERS = vocabulary("that all some both many several few")


def _possessive_before(tokens: list[Token], index: int) -> bool:
    return (
        index > 0
        and tokens[index - 1].lower in ("'s", "’s", "'", "’")
        and (
            index > 1
            and tokens[index - 2].is_word
            and tokens[index - 1].start == tokens[index - 2].end
        )
    )


def _past_standing(
    tokens: list[Token], index: int, form: Forms, found: list[Verb]
) -> Standing | None:
    before, after = neighbour(tokens, index, -1), neighbour(tokens, index, 1)
    if before is not None and before.lower in ("as", "with"):
        return None
    if not form & Form.PAST:
        return Standing.REDUCED if before and before.is_word else None
    if before is None or before.lower in english.PREPOSITIONS - {"since", "after", "before"}:
        return None
    if before.lower in ("and", "but") and found and found[-1].finite:
        return Standing.ACTIVE
    counted = after is not None and _counts(tokens, index + 1)
    closes = after is None or not after.is_word or after.lower in english.PREPOSITIONS
    closes = closes and not counted
    if not form & Form.PARTICIPLE or not closes or is_intransitive(tokens[index].lower):
        return Standing.ACTIVE
    if after is not None and after.lower == "by":
        return Standing.REDUCED
    return Standing.REDUCED if _hangs(tokens, index) else Standing.ACTIVE


def _counts(tokens: list[Token], position: int) -> bool:
    """Say whether "at least", "about", "more than" and the like begin a number here."""
    words = [t.lower for t in tokens[position : position + 4]]
    if not words or words[0] not in ("at", "about", "over", "around", "up", "between", "more"):
        return False
    return any(w[0].isdigit() or w in NUMBERS or w in ("dozens", "hundreds") for w in words[1:3])


@cache
def _intransitive_forms() -> frozenset[str]:
    return frozenset(written for verb in _INTRANSITIVE for written in forms_of(verb))


def is_intransitive(written: str) -> bool:
    """Say whether a verb's form says enough without an object: "fled", "died"."""
    return written in _intransitive_forms()


def _hangs(tokens: list[Token], index: int) -> bool:
    """Say whether the noun before a participle is no subject: it follows a preposition or verb."""
    for position in range(index - 1, max(-1, index - 9), -1):
        token = tokens[position]
        if token.lower in english.PREPOSITIONS and token.lower != "of":
            return position > 0
        if token.lower in english.saying_forms() or token.lower in english.SUBORDINATORS:
            return False
        if not token.is_word and token.lower not in QUOTES and token.lower != "'s":
            break
    following = tokens[index + 1 : index + 25]
    return any(
        t.lower in english.BE | english.MODALS or (t.lower in english.HAVE) for t in following
    ) and not any(t.lower in (",", "and", "that", "which", "who", ";") for t in following[:12])


def _later_present(
    tokens: list[Token], index: int, found: list[Verb], after: Token | None
) -> Standing | None:
    """Tell a present-tense verb in a later clause, after a conjunction or a relative."""
    before = neighbour(tokens, index, -1)
    if before is None or before.text[0].isdigit() or not before.is_word:
        return None
    told = known_forms().get(tokens[found[-1].position].lower, 0)
    past = told & Form.PAST and not told & Form.BASE
    if before.lower == "and" and past and tokens[index].lower in _base_forms():
        return None
    singular = before.text[0].islower() and not before.lower.endswith("s")
    if tokens[index].lower in _base_forms() and singular and before.lower not in _PLURALS:
        return None
    for position in range(index - 1, max(found[-1].position, index - 7), -1):
        if tokens[position].lower in _CLAUSE_OPENERS:
            follows = after is not None and after.is_word
            return Standing.ACTIVE if follows else None
    return None


_PLURALS = english.PRONOUNS | vocabulary("people men women children police and to")


@cache
def _base_forms() -> frozenset[str]:
    return frozenset(w for w, form in known_forms().items() if form & Form.BASE)


_CLAUSE_OPENERS = (english.SUBORDINATORS | {"and", "but", ",", "said", "says"}) - {"as"}


def _present_standing(form: Forms, before: Token, after: Token | None) -> Standing | None:
    if after is None or after.lower in english.BE | english.HAVE | english.MODALS:
        return None
    if not after.is_word and after.lower not in QUOTES | {"$", "£", "€"}:
        return None
    if after.lower in ("and", "of", "by", "for") and before.lower not in english.PRONOUNS:
        return None
    plural = before.lower.endswith("s") and not before.lower.endswith("ss")
    if form & Form.BASE and before.lower.endswith("ing"):
        return None
    if form & Form.BASE:
        return Standing.ACTIVE if plural or before.text[0].isupper() else None
    return Standing.ACTIVE
