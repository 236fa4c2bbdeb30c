"""Compiles the gazetteer at build time; nothing here is imported at run time."""

from mapapp.gazetteer.compile.compilation import compile_gazetteer

__all__ = ["compile_gazetteer"]
