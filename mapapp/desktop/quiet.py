"""Keeps an offscreen run from telling the reader what Qt lacks there and does without."""

from __future__ import annotations

import os
import sys
from typing import Any

from qtpy.QtCore import qInstallMessageHandler

_EXPECTED = (
    "Sandboxing disabled by user",
    "QRhiGles2: Failed to create",
    "Failed to create RHI for backend",
    "GPUInfo not initialized",
    "This plugin does not support",
    "QStandardPaths: XDG_RUNTIME_DIR not set",
)
_ONLY_FATAL = "--log-level=3"


def hush() -> None:
    """Drop the messages that every offscreen run causes; call before the QApplication."""
    flags = os.environ.get("QTWEBENGINE_CHROMIUM_FLAGS", "")
    os.environ["QTWEBENGINE_CHROMIUM_FLAGS"] = f"{flags} {_ONLY_FATAL}".strip()
    qInstallMessageHandler(_tell)


def _tell(_kind: Any, _context: Any, message: str | None) -> None:
    if message and not message.startswith(_EXPECTED):
        print(message, file=sys.stderr)  # noqa: T201 - where Qt itself would have said it
