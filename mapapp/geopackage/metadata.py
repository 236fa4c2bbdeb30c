"""Whom the data comes from, where readers of GeoPackage look for it."""

from __future__ import annotations

import sqlite3

_STANDARD = "http://purl.org/dc/terms/"


def add_credits(connection: sqlite3.Connection, words: str) -> None:
    """Say of the whole file whom its data comes from."""
    cursor = connection.execute(
        "INSERT INTO gpkg_metadata (md_scope, md_standard_uri, mime_type, metadata) "
        "VALUES ('dataset', ?, 'text/plain', ?)",
        (_STANDARD, words),
    )
    connection.execute(
        "INSERT INTO gpkg_metadata_reference (reference_scope, md_file_id) VALUES (?, ?)",
        ("geopackage", cursor.lastrowid),
    )
