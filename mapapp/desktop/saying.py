"""The words of the window in the interface's language. Light: the map's page starts with it."""

from __future__ import annotations

from qtpy.QtCore import QCoreApplication


def tr(text: str) -> str:
    """Return `text` in the interface's language."""
    return QCoreApplication.translate("mapapp", text)
