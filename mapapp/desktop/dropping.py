"""Takes what is dropped on the window."""

from __future__ import annotations

from typing import Any

from mapapp.desktop.opening import Opening


def takes(mime: Any) -> bool:
    """Tell whether something that is dragged can be opened: files and text."""
    return bool(mime.hasUrls() or mime.hasText())


def open_dropped(mime: Any, opening: Opening) -> bool:
    """Open the first file, else the text; tell whether there was any."""
    files = [url.toLocalFile() for url in mime.urls() if url.isLocalFile()]
    if files:
        opening.open_file(files[0])
    elif mime.hasText() and mime.text().strip():
        opening.open_text(mime.text())
    else:
        return False
    return True
