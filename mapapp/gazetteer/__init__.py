"""The places: compiled once, opened in milliseconds, looked up by name, id or position."""

from mapapp.gazetteer.distance import distance_km
from mapapp.gazetteer.entries import Entry, NameKind, Record
from mapapp.gazetteer.folding import fold
from mapapp.gazetteer.installed import open_in_use
from mapapp.gazetteer.prior import prominence
from mapapp.gazetteer.store import Gazetteer, open_gazetteer

__all__ = [
    "Entry",
    "Gazetteer",
    "NameKind",
    "Record",
    "distance_km",
    "fold",
    "open_gazetteer",
    "open_in_use",
    "prominence",
]
