"""Dependency parses of article text, in one scheme: Universal Dependencies, Penn Treebank tags.

Importing this room imports no spaCy: that comes with the first parser.
"""

from mapapp.syntax.choosing import NONE, OWN, open_parser
from mapapp.syntax.parses import Parse, Parser, Stretch, Word

__all__ = ["NONE", "OWN", "Parse", "Parser", "Stretch", "Word", "open_parser"]
