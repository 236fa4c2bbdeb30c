"""Writes an Analysis to a file: map data, tables, pictures, pages."""

from mapapp.export.exporting import ENDINGS, FORMATS, PICTURE_SIZE, check_ending, export
from mapapp.export.writing import write_whole

__all__ = ["ENDINGS", "FORMATS", "PICTURE_SIZE", "check_ending", "export", "write_whole"]
