"""The parser that was chosen, or none where it cannot be loaded: then with a word on why."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from mapapp.errors import MapAppError, UsageError
from mapapp.syntax.choosing import CHOICES, OWN, open_parser
from mapapp.syntax.parses import Parser

DEFAULT = OWN
"""The parser that reads where nobody chose one."""


class ParserInUse(NamedTuple):
    """A parser, or None for the plain rules; `notice` says why it is not the chosen one."""

    parser: Parser | None
    notice: str = ""


def check_choice(choice: str) -> None:
    """Raise `UsageError` when `choice` names no parser; loads nothing."""
    if choice not in CHOICES:
        names = ", ".join(CHOICES[:-1])
        raise UsageError(f"“{choice}” is no parser: name {names} or {CHOICES[-1]}.")


@cache
def parser_in_use(choice: str) -> ParserInUse:
    """Load the parser of that name, once.

    Raises `UsageError` when `choice` names no parser. One that is missing or damaged is no error:
    the plain rules find events too.
    """
    check_choice(choice)
    try:
        return ParserInUse(open_parser(choice))
    except MapAppError as error:
        return ParserInUse(None, f"{error} Until then plain rules find the events.")
