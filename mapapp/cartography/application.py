"""The Qt application that painting type needs, made where there is none."""

from __future__ import annotations

import os

from qtpy.QtGui import QGuiApplication

_kept: list[QGuiApplication] = []
"""Qt ends with the last reference to its application."""


def ensure_application() -> None:
    """Make a Qt application without windows unless there is one already.

    Call it in the main thread. A display is not needed: the one made here is offscreen.
    """
    if QGuiApplication.instance() is None:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        _kept.append(QGuiApplication(["mapapp"]))
