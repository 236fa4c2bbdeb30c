"""Telling the verbs of a sentence: which words are verbs here, and how they stand."""

from __future__ import annotations

from enum import Enum, auto
from functools import cache
from typing import NamedTuple

from mapapp.events import english
from mapapp.events.inflection import Form, Forms, forms_of, irregular_forms
from mapapp.events.time_words import NUMBERS
from mapapp.events.tokens import Token
from mapapp.events.triggers import Trigger, lexicon
from mapapp.events.vocabulary import vocabulary


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


_QUOTES = vocabulary("\" “ ” ‘ ’ « » ` '")
_ADVERBS = vocabulary(
    """
    also already still now just again ever even only almost nearly then later soon often first
    together once reportedly allegedly apparently earlier further so yet finally
    """
)
_NOT_ADVERBS = vocabulary("italy july family ally assembly rally supply reply army early only")
_CARRIERS = english.BE | english.HAVE | english.DO | english.MODALS | {"to"}
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
    end open close erupt rise fall happen occur flee escape insist complain apologize
    demonstrate talk speak visit collapse appeal negotiate confer mediate drown
    """
)


def is_adverb(token: Token) -> bool:
    """Say whether a word only colours the verb beside it."""
    lower = token.lower
    return (
        lower in _ADVERBS
        or lower in english.NEGATIONS
        or (lower.endswith("ly") and lower not in _NOT_ADVERBS and not token.text[0].isupper())
    )


def find_verbs(tokens: list[Token], triggers: list[Trigger]) -> list[Verb]:
    """Return the verbs of a sentence in order, auxiliaries folded into them."""
    found: list[Verb] = []
    phrasal = {t.first: t.form for t in triggers if t.last > t.first and t.kind != "noun"}
    for index, token in enumerate(tokens):
        if token.lower in english.BE and _is_copula(tokens, index):
            found.append(Verb(index, _auxiliaries(tokens, index)[0], Standing.ACTIVE, ()))
            continue
        if token.lower in english.BE or _is_auxiliary(tokens, index):
            continue
        form = _form(token) | phrasal.get(index, 0)
        if not form or (token.text[0].isupper() and index and not _heads_line(tokens, index)):
            continue
        verb = _verb(tokens, index, form, found, index in phrasal)
        if verb is not None:
            found.append(verb)
    return found


def _form(token: Token) -> Forms:
    lower = token.lower
    known = _known_forms().get(lower)
    if known is not None:
        return known
    if len(lower) > 4 and lower.endswith("ed") and lower not in _NOT_VERBS and token.text[0] > "Z":
        return Form.PAST | Form.PARTICIPLE
    if len(lower) > 5 and lower.endswith("ing") and lower not in _NOT_VERBS and token.text[0] > "Z":
        return Form.GERUND
    return 0


@cache
def _known_forms() -> dict[str, Forms]:
    known = dict(irregular_forms())
    for forms in (english.common_verb_forms(), lexicon().verbs):
        for written, form in forms.items():
            known[written] = known.get(written, 0) | form
    return known


_NOT_VERBS = vocabulary(
    """
    hundred speed breed united indeed seed weed creed steed sacred naked wicked rugged
    wretched armed unarmed so-called red-faced concerned aged alleged during morning evening
    building ceiling anything something nothing everything wedding feeling sibling king being
    interesting outstanding ongoing pending leading amazing shilling ring spring string
    beijing
    """
)
_COPULAS = vocabulary("is are was were be been 's 're")


def _is_copula(tokens: list[Token], index: int) -> bool:
    """Say whether a form of "be" is the verb itself: no participle follows it."""
    if tokens[index].lower not in _COPULAS or _is_possessive(tokens, index):
        return False
    after = _neighbour(tokens, index, 1)
    if after is None:
        return False
    form = _form(after)
    participle = form & (Form.PARTICIPLE | Form.GERUND)
    return not participle and after.lower not in english.BE


def _heads_line(tokens: list[Token], index: int) -> bool:
    """Allow capitalised verbs only where the whole line is capitalised, as titles are."""
    words = [t for t in tokens if t.is_word and len(t.text) > 3]
    return len(words) > 2 and all(not t.text[0].islower() for t in words) and index > 0


def _is_auxiliary(tokens: list[Token], index: int) -> bool:
    """Say whether a form of "have" or "do" only helps the verb after it."""
    if tokens[index].lower not in english.HAVE | english.DO:
        return False
    after = _neighbour(tokens, index, 1)
    if after is None:
        return False
    wanted = Form.PARTICIPLE if tokens[index].lower in english.HAVE else Form.BASE
    return after.lower in ("been", "not", "n't") or bool(wanted & _form(after))


def _verb(
    tokens: list[Token], index: int, form: Forms, found: list[Verb], phrasal: bool
) -> Verb | None:
    group, auxiliaries = _auxiliaries(tokens, index)
    standing = _standing(form, auxiliaries)
    if standing is None and not auxiliaries:
        standing = _bare_standing(tokens, index, form, found)
        if standing is None and phrasal and form & Form.PRESENT and not found:
            standing = Standing.ACTIVE
    if standing is None:
        return None
    return Verb(index, group, standing, auxiliaries)


def _auxiliaries(tokens: list[Token], index: int) -> tuple[int, tuple[str, ...]]:
    position, group, found = index - 1, index, []
    while position >= 0 and index - position <= 8:
        token = tokens[position]
        if token.lower in _CARRIERS and not _is_possessive(tokens, position):
            found.append(token.lower)
            group = position
            if token.lower == "to":
                if position > 0 and tokens[position - 1].lower in english.BE:
                    return position - 1, (tokens[position - 1].lower, *reversed(found))
                break
        elif token.lower not in _QUOTES and not is_adverb(token):
            break
        position -= 1
    return group, tuple(reversed(found))


def _is_possessive(tokens: list[Token], position: int) -> bool:
    if tokens[position].lower != "'s":
        return False
    return position == 0 or tokens[position - 1].lower not in english.PRONOUNS


def _standing(form: Forms, auxiliaries: tuple[str, ...]) -> Standing | None:
    nearest = auxiliaries[-1] if auxiliaries else ""
    if nearest == "to":
        if not form & Form.BASE:
            return None
        return Standing.ACTIVE if auxiliaries[0] in english.BE else Standing.INFINITIVE
    if nearest in english.MODALS | english.DO:
        return Standing.ACTIVE if form & Form.BASE else None
    if nearest in english.BE:
        if form & Form.GERUND:
            return Standing.ACTIVE
        if form & Form.PARTICIPLE:
            infinitive = auxiliaries[0] == "to" and len(auxiliaries) == 2
            return Standing.INFINITIVE if infinitive else Standing.PASSIVE
        return None
    if nearest in english.HAVE:
        return Standing.ACTIVE if form & Form.PARTICIPLE else None
    return None


def _neighbour(tokens: list[Token], index: int, step: int) -> Token | None:
    position = index + step
    while 0 <= position < len(tokens):
        token = tokens[position]
        if token.lower not in _QUOTES and not is_adverb(token):
            return token
        position += step
    return None


def _bare_standing(
    tokens: list[Token], index: int, form: Forms, found: list[Verb]
) -> Standing | None:
    before, after = _neighbour(tokens, index, -1), _neighbour(tokens, index, 1)
    lower = before.lower if before else ""
    if lower in english.DETERMINERS - _LOOSE_DETERMINERS or _possessive_before(tokens, index):
        return None
    if form & Form.GERUND:
        return None if lower == "of" else Standing.GERUND
    if lower in english.PREPOSITIONS and not form & Form.PAST:
        return None
    if form & Form.PAST or form & Form.PARTICIPLE:
        return _past_standing(tokens, index, form, found)
    if lower == "," and form & Form.PRESENT and not any(verb.finite for verb in found):
        return Standing.ACTIVE if after is not None and after.is_word else None
    if before is None or not before.is_word or lower.endswith(_ADJECTIVE_ENDINGS):
        return None
    if _only_fronted(tokens, index):
        return None
    plain = not form & Form.BASE and after is not None and _form(after) & Form.PAST
    if plain and form & Form.PRESENT:
        return None
    if any(verb.finite for verb in found) and lower not in english.PRONOUNS:
        return _later_present(tokens, index, found, after)
    return _present_standing(form, before, after)


def _only_fronted(tokens: list[Token], index: int) -> bool:
    """Say whether nothing but "In Lima and Cusco" or "In 2010" stands before: no subject."""
    opening = tokens[0].lower in english.PREPOSITIONS and index > 1
    return opening and all(not t.text[0].islower() or t.lower == "and" for t in tokens[1:index])


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
    before, after = _neighbour(tokens, index, -1), _neighbour(tokens, index, 1)
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
        if not token.is_word and token.lower not in _QUOTES and token.lower != "'s":
            break
    following = tokens[index + 1 : index + 25]
    return any(
        t.lower in english.BE | english.MODALS or (t.lower in english.HAVE) for t in following
    ) and not any(t.lower in (",", "and", "that", "which", "who", ";") for t in following[:12])


def _later_present(
    tokens: list[Token], index: int, found: list[Verb], after: Token | None
) -> Standing | None:
    """Tell a present-tense verb in a later clause, after a conjunction or a relative."""
    before = _neighbour(tokens, index, -1)
    if before is None or before.text[0].isdigit() or not before.is_word:
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
    return frozenset(w for w, form in _known_forms().items() if form & Form.BASE)


_CLAUSE_OPENERS = (english.SUBORDINATORS | {"and", "but", ",", "said", "says"}) - {"as"}


def _present_standing(form: Forms, before: Token, after: Token | None) -> Standing | None:
    if after is None or after.lower in english.BE | english.HAVE | english.MODALS:
        return None
    if not after.is_word and after.lower not in _QUOTES | {"$", "£", "€"}:
        return None
    if after.lower in ("and", "of", "by", "for") and before.lower not in english.PRONOUNS:
        return None
    plural = before.lower.endswith("s") and not before.lower.endswith("ss")
    if form & Form.BASE and before.lower.endswith("ing"):
        return None
    if form & Form.BASE:
        return Standing.ACTIVE if plural or before.text[0].isupper() else None
    return Standing.ACTIVE
