"""Saved work: one GeoPackage that is edited in place, article by article."""

from mapapp.project.articles import Entry, Stored
from mapapp.project.current import CurrentProject
from mapapp.project.failures import (
    ChangedElsewhereError,
    DamagedProjectError,
    FullDiskError,
    NewerProjectError,
    ReadOnlyProjectError,
)
from mapapp.project.layers import KeptOverlay
from mapapp.project.project import ENDING, Project
from mapapp.project.schema import SCHEMA

__all__ = [
    "ENDING",
    "SCHEMA",
    "ChangedElsewhereError",
    "CurrentProject",
    "DamagedProjectError",
    "Entry",
    "FullDiskError",
    "KeptOverlay",
    "NewerProjectError",
    "Project",
    "ReadOnlyProjectError",
    "Stored",
]
