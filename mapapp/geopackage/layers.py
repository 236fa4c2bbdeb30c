"""Feature layers and tables of attributes, with their spatial index."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from mapapp.geopackage.geometry import WGS84
from mapapp.geopackage.tables import register_extension, run_script

_RTREE = "http://www.geopackage.org/spec120/#extension_rtree"
_TRIGGERS = """
CREATE TRIGGER rtree_{t}_geom_insert AFTER INSERT ON {t}
  WHEN (NEW.geom NOT NULL AND NOT ST_IsEmpty(NEW.geom))
BEGIN INSERT OR REPLACE INTO rtree_{t}_geom VALUES (NEW.fid, ST_MinX(NEW.geom), ST_MaxX(NEW.geom),
  ST_MinY(NEW.geom), ST_MaxY(NEW.geom)); END;
CREATE TRIGGER rtree_{t}_geom_update1 AFTER UPDATE OF geom ON {t}
  WHEN OLD.fid = NEW.fid AND (NEW.geom NOT NULL AND NOT ST_IsEmpty(NEW.geom))
BEGIN INSERT OR REPLACE INTO rtree_{t}_geom VALUES (NEW.fid, ST_MinX(NEW.geom), ST_MaxX(NEW.geom),
  ST_MinY(NEW.geom), ST_MaxY(NEW.geom)); END;
CREATE TRIGGER rtree_{t}_geom_update2 AFTER UPDATE OF geom ON {t}
  WHEN OLD.fid = NEW.fid AND (NEW.geom IS NULL OR ST_IsEmpty(NEW.geom))
BEGIN DELETE FROM rtree_{t}_geom WHERE id = OLD.fid; END;
CREATE TRIGGER rtree_{t}_geom_update3 AFTER UPDATE ON {t}
  WHEN OLD.fid != NEW.fid AND (NEW.geom NOT NULL AND NOT ST_IsEmpty(NEW.geom))
BEGIN DELETE FROM rtree_{t}_geom WHERE id = OLD.fid;
  INSERT OR REPLACE INTO rtree_{t}_geom VALUES (NEW.fid, ST_MinX(NEW.geom), ST_MaxX(NEW.geom),
  ST_MinY(NEW.geom), ST_MaxY(NEW.geom)); END;
CREATE TRIGGER rtree_{t}_geom_update4 AFTER UPDATE ON {t}
  WHEN OLD.fid != NEW.fid AND (NEW.geom IS NULL OR ST_IsEmpty(NEW.geom))
BEGIN DELETE FROM rtree_{t}_geom WHERE id IN (OLD.fid, NEW.fid); END;
CREATE TRIGGER rtree_{t}_geom_delete AFTER DELETE ON {t}
  WHEN OLD.geom NOT NULL
BEGIN DELETE FROM rtree_{t}_geom WHERE id = OLD.fid; END;
"""
"""The triggers of annex F.3, for a key `fid` and a geometry `geom`."""


@dataclass(frozen=True, slots=True)
class Layer:
    """A table of features or, without a geometry type, of attributes.

    `columns` are names and GeoPackage types ("TEXT", "DATE", ...); a key `fid` comes first and
    the geometry, in a feature layer, last.
    """

    name: str
    title: str
    columns: tuple[tuple[str, str], ...]
    geometry: str | None = None

    @property
    def insertion(self) -> str:
        """The SQL that adds a row: its columns in order, then the geometry."""
        names = [f'"{name}"' for name, _ in self.columns] + (["geom"] if self.geometry else [])
        marks = ",".join("?" * len(names))
        return f'INSERT INTO "{self.name}" ({",".join(names)}) VALUES ({marks})'  # noqa: S608

    def row(self, values: dict[str, Any], geometry: bytes | None = None) -> tuple[Any, ...]:
        """Return values in the order of `insertion`; what is missing is NULL."""
        cells = tuple(storable(values.get(name)) for name, _ in self.columns)
        return (*cells, geometry) if self.geometry else cells

    def insert(self, connection: sqlite3.Connection, rows: Iterable[Sequence[Any]]) -> None:
        """Add rows, each with its columns in order."""
        connection.executemany(self.insertion, rows)


def storable(value: Any) -> Any:
    """Return a value as SQLite can hold it: half a surrogate pair has no UTF-8."""
    if isinstance(value, str) and not value.isascii():
        return value.encode("utf-8", errors="replace").decode()
    return value


def create_layer(connection: sqlite3.Connection, layer: Layer) -> None:
    """Create a layer's table, and with a geometry its index and triggers."""
    create_table(connection, layer)
    if layer.geometry:
        name = layer.name
        connection.execute(
            "INSERT INTO gpkg_geometry_columns VALUES (?, 'geom', ?, ?, 0, 0)",
            (name, layer.geometry, WGS84),
        )
        connection.execute(
            f"CREATE VIRTUAL TABLE rtree_{name}_geom USING rtree(id, minx, maxx, miny, maxy)"
        )
        register_extension(connection, name, "geom", "gpkg_rtree_index", _RTREE, "write-only")
        run_script(connection, _TRIGGERS.format(t=name))


def create_table(connection: sqlite3.Connection, layer: Layer) -> None:
    """Create a layer's table alone and name it among the contents."""
    columns = "".join(f', "{name}" {kind}' for name, kind in layer.columns)
    geometry = f", geom {layer.geometry}" if layer.geometry else ""
    connection.execute(
        f'CREATE TABLE "{layer.name}" (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL'
        f"{columns}{geometry})"
    )
    connection.execute(
        "INSERT INTO gpkg_contents (table_name, data_type, identifier, srs_id) VALUES (?,?,?,?)",
        (
            layer.name,
            "features" if layer.geometry else "attributes",
            layer.title,
            WGS84 if layer.geometry else 0,
        ),
    )
