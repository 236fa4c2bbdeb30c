"""Telling the verbs of a sentence: which words are verbs here, and how they stand."""

from __future__ import annotations

from enum import Enum, auto
from typing import NamedTuple

from mapapp.events import english
from mapapp.events.inflection import Form
from mapapp.events.tokens import Token
from mapapp.events.triggers import lexicon


class Standing(Enum):
    """How a verb stands in its sentence."""

    ACTIVE = auto()
    PASSIVE = auto()
    REDUCED = auto()
    """A participle after its noun: "soldiers killed in the attack"."""
    INFINITIVE = auto()
    GERUND = auto()


class Verb(NamedTuple):
    """A verb at token `index`; its auxiliaries begin at token `group`."""

    index: int
    group: int
    standing: Standing
    auxiliaries: tuple[str, ...]

    @property
    def finite(self) -> bool:
        """Whether it carries a clause of its own."""
        return self.standing in (Standing.ACTIVE, Standing.PASSIVE)


_QUOTES = frozenset("\" “ ” ‘ ’ « » ` '".split())
_ADVERBS = frozenset(
    """also already still now just again ever even only almost nearly then later soon often first
    together once reportedly allegedly apparently earlier further so yet finally""".split()
)
_NOT_ADVERBS = frozenset(
    "italy july family ally assembly rally supply reply army early only".split()
)
_CARRIERS = english.BE | english.HAVE | english.DO | english.MODALS | {"to"}
_ADJECTIVE_ENDINGS = ("al", "ive", "ous", "ful", "ic", "ary", "less", "ern", "ish", "ian")
_INTRANSITIVE = frozenset(
    """meet arrive agree protest crash resign clash fight die explode collide derail capsize sink
    travel fly head go vote march rally riot retreat withdraw surrender cooperate begin start end
    open close erupt rise fall happen occur flee escape insist complain apologize demonstrate talk
    speak visit collapse appeal negotiate confer mediate drown""".split()
)


def is_adverb(token: Token) -> bool:
    """Say whether a word only colours the verb beside it."""
    lower = token.lower
    return (
        lower in _ADVERBS
        or lower in english.NEGATIONS
        or (lower.endswith("ly") and lower not in _NOT_ADVERBS and not token.text[0].isupper())
    )


def find_verbs(tokens: list[Token]) -> list[Verb]:
    """Return the verbs of a sentence in order, auxiliaries folded into them."""
    found: list[Verb] = []
    for index, token in enumerate(tokens):
        form = _form(token)
        if not form or (token.text[0].isupper() and index and not _heads_line(tokens, index)):
            continue
        verb = _verb(tokens, index, form, found)
        if verb is not None:
            found.append(verb)
    return found


def _form(token: Token) -> Form:
    common = english.common_verb_forms().get(token.lower, Form(0))
    return common | lexicon().verbs.get(token.lower, Form(0))


def _heads_line(tokens: list[Token], index: int) -> bool:
    """Allow capitalised verbs only where the whole line is capitalised, as titles are."""
    words = [t for t in tokens if t.is_word and len(t.text) > 3]
    return len(words) > 2 and all(not t.text[0].islower() for t in words) and index > 0


def _verb(tokens: list[Token], index: int, form: Form, found: list[Verb]) -> Verb | None:
    group, auxiliaries = _auxiliaries(tokens, index)
    standing = _standing(tokens, index, form, auxiliaries)
    if standing is None and not auxiliaries:
        standing = _bare_standing(tokens, index, form, found)
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
                break
        elif token.lower not in _QUOTES and not is_adverb(token):
            break
        position -= 1
    return group, tuple(reversed(found))


def _is_possessive(tokens: list[Token], position: int) -> bool:
    if tokens[position].lower != "'s":
        return False
    return position == 0 or tokens[position - 1].lower not in english.PRONOUNS


def _standing(
    tokens: list[Token], index: int, form: Form, auxiliaries: tuple[str, ...]
) -> Standing | None:
    nearest = auxiliaries[-1] if auxiliaries else ""
    if nearest == "to":
        return Standing.INFINITIVE if Form.BASE in form else None
    if nearest in english.MODALS | english.DO:
        return Standing.ACTIVE if Form.BASE in form else None
    if nearest in english.BE:
        if Form.GERUND in form:
            return Standing.ACTIVE
        if Form.PARTICIPLE in form:
            infinitive = "to" in auxiliaries and len(auxiliaries) == 2
            return Standing.INFINITIVE if infinitive else Standing.PASSIVE
        return None
    if nearest in english.HAVE:
        return Standing.ACTIVE if Form.PARTICIPLE in form else None
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
    tokens: list[Token], index: int, form: Form, found: list[Verb]
) -> Standing | None:
    before, after = _neighbour(tokens, index, -1), _neighbour(tokens, index, 1)
    lower = before.lower if before else ""
    if lower in english.DETERMINERS or _possessive_before(tokens, index):
        return None
    if Form.GERUND in form:
        return None if lower == "of" else Standing.GERUND
    if lower in english.PREPOSITIONS and Form.PAST not in form:
        return None
    if Form.PAST in form or Form.PARTICIPLE in form:
        return _past_standing(tokens, index, form, before, after)
    if before is None or not before.is_word or lower.endswith(_ADJECTIVE_ENDINGS):
        return None
    if any(verb.finite for verb in found) and lower not in english.PRONOUNS:
        return _later_present(tokens, index, found, after)
    return _present_standing(form, before, after)


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
    tokens: list[Token], index: int, form: Form, before: Token | None, after: Token | None
) -> Standing | None:
    if Form.PAST not in form:
        return Standing.REDUCED if before and before.is_word else None
    if before is None or before.lower in english.PREPOSITIONS - {"since", "after", "before"}:
        return None
    closes = after is None or not after.is_word or after.lower in english.PREPOSITIONS
    if Form.PARTICIPLE not in form or not closes or _is_intransitive(tokens[index].lower):
        return Standing.ACTIVE
    if after is not None and after.lower == "by":
        return Standing.REDUCED
    return Standing.REDUCED if _hangs(tokens, index) else Standing.ACTIVE


def _is_intransitive(written: str) -> bool:
    from mapapp.events.inflection import forms_of

    return any(written in forms_of(verb) for verb in _INTRANSITIVE)


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
    for position in range(index - 1, max(found[-1].index, index - 7), -1):
        if tokens[position].lower in english.SUBORDINATORS | {"and", "but", ",", "said", "says"}:
            follows = after is not None and after.is_word
            return Standing.ACTIVE if follows else None
    return None


def _present_standing(form: Form, before: Token, after: Token | None) -> Standing | None:
    if after is None or after.lower in english.BE | english.HAVE | english.MODALS:
        return None
    if not after.is_word and after.lower not in _QUOTES | {"$", "£", "€"}:
        return None
    if after.lower in ("and", "of") and before.lower not in english.PRONOUNS:
        return None
    plural = before.lower.endswith("s") and not before.lower.endswith("ss")
    if Form.BASE in form:
        return Standing.ACTIVE if plural or before.text[0].isupper() else None
    return Standing.ACTIVE
