"""What must be settled before the first Qt import, and before the QApplication exists."""

from __future__ import annotations

import os
import sys

from mapapp.desktop.config import is_switched_on

SCHEME = b"mapapp"
"""The URL scheme that the map page lives on; nothing else may be requested."""

PAGE = "mapapp://map/index.html"
"""The map page's address: `mapapp.webmap.site.START`, known before that room is imported."""

SOFTWARE_DRAWING = "software_drawing"
"""The setting, on where the graphics card shows a blank map."""

_NO_GPU = "--disable-gpu"


def prepare(*, offscreen: bool = False) -> None:
    """Choose the Qt binding and set the environment that Qt reads at import.

    QtPy silently prefers PyQt5 when several bindings are installed, so the choice is always
    explicit. Chromium's sandbox refuses to run as root: it is given up for root only.
    """
    os.environ.setdefault("QT_API", "pyside6")
    if offscreen:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        os.environ.setdefault("QTWEBENGINE_DISABLE_SANDBOX", "1")
    if is_offscreen() or is_switched_on(SOFTWARE_DRAWING):
        _do_without_gpu()
    _import_qtpy()


def is_offscreen() -> bool:
    """Tell whether the window is painted but not shown."""
    return os.environ.get("QT_QPA_PLATFORM", "").startswith("offscreen")


def draws_without_gpu() -> bool:
    """Tell whether Chromium was told to leave the graphics card alone."""
    return _NO_GPU in os.environ.get("QTWEBENGINE_CHROMIUM_FLAGS", "")


def _import_qtpy() -> None:
    """Import QtPy without its alias for QtDataVisualization, which costs a tenth of the start."""
    name = "qtpy.QtDataVisualization"
    if name in sys.modules:
        return
    sys.modules[name] = None  # type: ignore[assignment]  # Python's own way to bar an import
    try:
        import qtpy  # noqa: F401 - for its side effect
    finally:
        del sys.modules[name]


def _do_without_gpu() -> None:
    os.environ.setdefault("QT_QUICK_BACKEND", "software")
    flags = os.environ.get("QTWEBENGINE_CHROMIUM_FLAGS", "")
    if _NO_GPU not in flags:
        os.environ["QTWEBENGINE_CHROMIUM_FLAGS"] = f"{flags} {_NO_GPU}".strip()


def register_scheme() -> None:
    """Tell WebEngine about the map's URL scheme. Call once, before the QApplication."""
    from qtpy.QtWebEngineCore import QWebEngineUrlScheme

    if QWebEngineUrlScheme.schemeByName(SCHEME).name():
        return
    scheme = QWebEngineUrlScheme(SCHEME)
    scheme.setSyntax(QWebEngineUrlScheme.Syntax.Host)
    scheme.setFlags(QWebEngineUrlScheme.Flag.SecureScheme | QWebEngineUrlScheme.Flag.CorsEnabled)
    QWebEngineUrlScheme.registerScheme(scheme)
