"""The words that a widget shows."""

from __future__ import annotations

from typing import Any


def labels(widget: Any) -> str:
    """Return all words that the labels and buttons of a widget show."""
    from qtpy.QtWidgets import QLabel, QPushButton

    found = [*widget.findChildren(QLabel), *widget.findChildren(QPushButton)]
    return "\n".join(each.text() for each in found if not each.isHidden())
