"""Dependency parses of article text, in one scheme: Universal Dependencies, Penn Treebank tags."""

from mapapp.syntax.parses import Parse, Parser, Stretch, Word
from mapapp.syntax.spacy_parser import own_parser

__all__ = ["Parse", "Parser", "Stretch", "Word", "own_parser"]
