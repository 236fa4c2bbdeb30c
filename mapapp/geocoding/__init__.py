"""Geocoders over the gazetteer, with geopy's face, and candidates with their reasons."""

from mapapp.geocoding.candidates import find_candidates
from mapapp.geocoding.completing import completions
from mapapp.geocoding.offline import OfflineGazetteer

__all__ = ["OfflineGazetteer", "completions", "find_candidates"]
