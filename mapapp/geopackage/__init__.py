"""GeoPackage (OGC 12-128r17, version 1.3) by Python's own SQLite: for exports and projects alike.

Never open a file with another SQLite (GDAL's, Qt's) in the process that writes it: closing it there
drops the writer's locks and its log. Another process may read at any time.
"""

from mapapp.geopackage.connecting import connect
from mapapp.geopackage.geometry import multi_polygon, point
from mapapp.geopackage.layers import Layer, create_layer, create_table
from mapapp.geopackage.metadata import add_credits
from mapapp.geopackage.styles import Category, add_style
from mapapp.geopackage.tables import create_geopackage

__all__ = [
    "Category",
    "Layer",
    "add_credits",
    "add_style",
    "connect",
    "create_geopackage",
    "create_layer",
    "create_table",
    "multi_polygon",
    "point",
]
