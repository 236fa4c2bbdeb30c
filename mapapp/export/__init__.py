"""Writes an Analysis to a file: HTML, GeoJSON, CSV, JSON, PNG."""

from mapapp.export.exporting import ENDINGS, check_ending, export
from mapapp.export.writing import write_whole

__all__ = ["ENDINGS", "check_ending", "export", "write_whole"]
