"""Where a clause ends: at a mark, a subordinate clause, or another clause joined to it."""

from __future__ import annotations

from mapapp.events import english
from mapapp.events.standing import Verb
from mapapp.events.tokens import Token
from mapapp.events.vocabulary import vocabulary

HARD = vocabulary("; : ( ) — – - -- [ ] ? !")
"""Marks that no clause goes beyond."""
_CUTS = vocabulary(
    """
    that which who whom whose where when while because although though whereas amid following
    despite according as after before since until unless if so
    """
)
_NO_STOP = vocabulary("since until")


def end_of(tokens: list[Token], verb: Verb, verbs: list[Verb]) -> int:
    """Return where the clause of `verb` ends."""
    finite = {v.group: v for v in verbs if v.finite and v.position > verb.position}
    position = verb.position + 1
    while position < len(tokens):
        token = tokens[position]
        if token.lower in HARD or (token.lower == "." and position == len(tokens) - 1):
            break
        if position > verb.position + 1 and _cuts(tokens, position):
            break
        if token.lower == "," and not _continues_list(tokens, position, finite):
            break
        if token.lower in ("and", "but", "or") and _opens_clause(tokens, position, finite):
            break
        position += 1
    return position


def _cuts(tokens: list[Token], position: int) -> bool:
    lower = tokens[position].lower
    if lower in _NO_STOP or (lower in ("who", "that") and tokens[position - 1].lower in _ANYONE):
        return False
    if lower == "as":
        following = tokens[position + 1].lower if position + 1 < len(tokens) else ""
        around = {following, tokens[position - 1].lower}
        return not around & _DEGREES and not _names_as(tokens, position)
    if lower in english.PREPOSITIONS and position + 1 < len(tokens):
        return tokens[position + 1].lower in ("which", "whom", "whose") or lower in _CUTS
    return lower in _CUTS


_ANYONE = vocabulary("all those anyone everyone one ones people person someone")
_DEGREES = vocabulary("much many well soon early far long a an part possible such")
_NAMING = vocabulary(
    """
    describe described describes describing regard regarded regards see seen named name
    appointed elected inaugurated sworn known denounced condemned criticized criticised
    dismissed hailed praised portrayed treated recognised recognized rejected served
    """
)


def _names_as(tokens: list[Token], position: int) -> bool:
    """Say whether "as" tells what something is called: "described the vote as fair"."""
    before = [t.lower for t in tokens[max(0, position - 7) : position]]
    return any(word in _NAMING for word in before) and "," not in before


def _continues_list(tokens: list[Token], comma: int, finite: dict[int, Verb]) -> bool:
    for position in range(comma + 1, min(len(tokens), comma + 14)):
        lower = tokens[position].lower
        if position in finite or lower in english.SUBORDINATORS | HARD | {"."}:
            return False
        if lower in ("and", "or", "&"):
            short = position - comma <= 7 and position > comma + 1
            return short and not _opens_clause(tokens, position, finite)
        if lower in english.PREPOSITIONS - {"of"} and position == comma + 1:
            return False
    return False


def _opens_clause(tokens: list[Token], position: int, finite: dict[int, Verb]) -> bool:
    """Say whether a conjunction begins another clause: a finite verb follows before a stop.

    The verb of a relative clause on the way is not the one: "and the women who came will stay".
    """
    wanted = 1
    for ahead in range(position + 1, min(len(tokens), position + 12)):
        if ahead in finite:
            wanted -= 1
        if wanted == 0:
            return True
        if tokens[ahead].lower in ("who", "which") and ahead > position + 1:
            wanted += ahead + 1 in finite
        elif tokens[ahead].lower in english.SUBORDINATORS | english.CONJUNCTIONS | HARD | {","}:
            return False
    return False
