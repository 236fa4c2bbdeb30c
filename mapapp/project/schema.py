"""The tables of a project, and how one of an earlier version becomes one of this."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path

from mapapp.geopackage import (
    Layer,
    add_credits,
    create_geopackage,
    create_layer,
)
from mapapp.geopackage.features import LAYERS, add_styles
from mapapp.geopackage.tables import register_extension, run_script
from mapapp.project.failures import DamagedProjectError, NewerProjectError

SCHEMA = 2
"""The version of the tables that this mapapp writes."""
ARTICLES = Layer(
    "articles",
    "Articles",
    (
        ("position", "INTEGER"),
        ("title", "TEXT"),
        ("published", "DATE"),
        ("source", "TEXT"),
        ("url", "TEXT"),
        ("language", "TEXT"),
        ("dateline", "TEXT"),
        ("mentions", "INTEGER"),
        ("events", "INTEGER"),
        ("edits", "INTEGER"),
    ),
)
"""One row an article, as it is shown; the features' column `article` is its `fid`."""
CREDITS = "Made with mapapp. Places: GeoNames (geonames.org), CC BY 4.0."
_DEFINITION = "mapapp: docs/projects.md"
_TABLES = """
CREATE TABLE mapapp_meta (key TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL);
CREATE TABLE mapapp_given (article INTEGER PRIMARY KEY NOT NULL, given BLOB NOT NULL);
CREATE TABLE mapapp_analyses (article INTEGER PRIMARY KEY NOT NULL, analysis BLOB NOT NULL);
CREATE TABLE mapapp_edits (
  article INTEGER NOT NULL, position INTEGER NOT NULL, edit TEXT NOT NULL,
  PRIMARY KEY (article, position)) WITHOUT ROWID;
CREATE TABLE mapapp_state (key TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL);
"""
_LAYERS_TABLE = """
CREATE TABLE mapapp_layers (
  number INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, shown BOOLEAN NOT NULL, layer BLOB NOT NULL);
"""
_OWN = ("mapapp_meta", "mapapp_given", "mapapp_analyses", "mapapp_edits", "mapapp_state")


def _add_layers(connection: sqlite3.Connection) -> None:
    run_script(connection, _LAYERS_TABLE)
    register_extension(connection, "mapapp_layers", None, "mapapp_project", _DEFINITION)


Migration = Callable[[sqlite3.Connection], None]
MIGRATIONS: dict[int, Migration] = {1: _add_layers}
"""Version → what makes a project of that version one of the next."""


def create_project(connection: sqlite3.Connection) -> None:
    """Make an empty file a project, within the caller's transaction."""
    create_geopackage(connection)
    add_credits(connection, CREDITS)
    for layer in (ARTICLES, *LAYERS):
        create_layer(connection, layer)
    for layer in LAYERS:
        connection.execute(f"CREATE INDEX {layer.name}_article ON {layer.name} (article)")
    add_styles(connection)
    run_script(connection, _TABLES)
    for table in _OWN:
        register_extension(connection, table, None, "mapapp_project", _DEFINITION)
    _add_layers(connection)
    connection.execute("INSERT INTO mapapp_meta VALUES ('schema', ?)", (str(SCHEMA),))


def version_of(connection: sqlite3.Connection, path: Path) -> int:
    """Return the version of a project's tables.

    Raises `DamagedProjectError` when it is no project, `NewerProjectError` when it is too new.
    """
    table = "SELECT 1 FROM sqlite_master WHERE name = 'mapapp_meta'"
    found = (
        connection.execute(table).fetchone()
        and connection.execute("SELECT value FROM mapapp_meta WHERE key = 'schema'").fetchone()
    )
    if not found or not str(found[0]).isdecimal():
        raise DamagedProjectError(
            f"{path.name} is no project of mapapp. Open it as a layer, or choose another file."
        )
    version = int(found[0])
    if version > SCHEMA:
        raise NewerProjectError(
            f"{path.name} was made by a newer mapapp (its form is {version}, this mapapp knows "
            f"those to {SCHEMA}). Install the newer one to open it. The file was left as it is."
        )
    return version


def migrate(connection: sqlite3.Connection, version: int) -> None:
    """Bring the tables from `version` to this one, within the caller's transaction."""
    for number in range(version, SCHEMA):
        MIGRATIONS[number](connection)
        connection.execute(
            "UPDATE mapapp_meta SET value = ? WHERE key = 'schema'", (str(number + 1),)
        )
