"""Compiles GeoNames' own dumps to the gazetteer's format, in bounded memory, at run time."""

from mapapp.gazetteer.dump.compilation import Dump, compile_dump
from mapapp.gazetteer.dump.watch import Watch

__all__ = ["Dump", "Watch", "compile_dump"]
