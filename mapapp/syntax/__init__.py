"""Dependency parses of article text, in one scheme: Universal Dependencies, Penn Treebank tags.

Importing this room imports no spaCy: that comes with the first parser.
"""

from mapapp.syntax.choosing import CHOICES, NONE, OWN, open_parser
from mapapp.syntax.in_use import DEFAULT, ParserInUse, check_choice, parser_in_use
from mapapp.syntax.parses import Parse, Parser, Stretch, Word

__all__ = [
    "CHOICES",
    "DEFAULT",
    "NONE",
    "OWN",
    "Parse",
    "Parser",
    "ParserInUse",
    "Stretch",
    "Word",
    "check_choice",
    "open_parser",
    "parser_in_use",
]
