"""Folding at build time, where the same names come by again and again."""

from functools import cache

from mapapp.gazetteer.folding import fold

key_of = cache(fold)
"""`fold`, remembered."""
