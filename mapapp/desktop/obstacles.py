"""What keeps the window from opening, each in a sentence with its remedy. No Qt is needed."""

from __future__ import annotations

import ctypes
import os
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any

from mapapp.desktop.libraries import PACKAGES
from mapapp.errors import MapAppError

_MISSING = re.compile(r"(lib[\w.+-]+\.so[\w.]*): cannot open shared object file")
_NO_DISPLAY = re.compile(r"could not connect to display ?(\S*)|Failed to create wl_display")
_NEW_USER_NAMESPACE = 0x10000000
"""CLONE_NEWUSER of Linux' unshare(2)."""
_OTHER_WAYS = (
    "Paint it to a file with --picture FILE.png, or use “mapapp analyse” and “mapapp export”."
)


def no_display(name: str = "") -> str:
    """Say that there is no display, or that the one of that name does not answer."""
    which = f"The display {name} cannot be reached" if name else "There is no display"
    return f"{which} to open the window on. {_OTHER_WAYS}"


def missing_libraries(libraries: list[str]) -> str:
    """Say which system libraries are missing, and what installs them."""
    packages = " ".join(dict.fromkeys(PACKAGES.get(name, name) for name in libraries))
    return (
        f"The window cannot open without the system library {', '.join(libraries)}. Install it, on"
        f" Debian and Ubuntu with: sudo apt-get install {packages}"
    )


@contextmanager
def imports_explained() -> Iterator[None]:
    """Turn an import of Qt that fails for want of a system library into a `MapAppError`."""
    try:
        yield
    except ImportError as error:
        found = _MISSING.search(str(error))
        if not found:
            raise
        raise MapAppError(missing_libraries([found[1]])) from error


def check_sandbox() -> None:
    """Raise `MapAppError` where Chromium's sandbox cannot start, which would end the program.

    It needs user namespaces, which some systems and containers refuse to users. Root does without
    it: see `mapapp.desktop.earlyinit`.
    """
    if sys.platform != "linux" or os.environ.get("QTWEBENGINE_DISABLE_SANDBOX") == "1":
        return
    if not _user_namespaces_work():
        raise MapAppError(
            "The map cannot be shown in its sandbox: this system refuses user namespaces. Allow"
            " them (sudo sysctl kernel.apparmor_restrict_unprivileged_userns=0, or"
            " kernel.unprivileged_userns_clone=1), or do without the sandbox:"
            " QTWEBENGINE_DISABLE_SANDBOX=1 mapapp"
        )


def _user_namespaces_work() -> bool:
    """Try it, in a process that does nothing else."""
    try:
        unshare = ctypes.CDLL(None).unshare
    except (OSError, AttributeError):
        return True  # nothing is known: let it be tried
    child = os.fork()
    if child == 0:
        os._exit(0 if unshare(_NEW_USER_NAMESPACE) == 0 else 1)
    return os.waitpid(child, 0)[1] == 0


@contextmanager
def fatal_explained() -> Iterator[None]:
    """While the QApplication is made, say in a sentence what Qt would end the program over."""
    from qtpy.QtCore import QtMsgType, qInstallMessageHandler, qWarning

    told: list[str] = []

    def tell(kind: Any, _context: Any, message: str | None) -> None:
        told.append(message or "")
        if kind == QtMsgType.QtFatalMsg:
            sys.stderr.write(f"mapapp: {_explained(told)}\n")
            sys.stderr.flush()
            os._exit(1)  # Qt would abort, and leave a core behind

    before = qInstallMessageHandler(tell)
    try:
        yield
    finally:
        qInstallMessageHandler(before)
        for message in told:
            qWarning(message)  # no reason to end, it seems


def _explained(told: list[str]) -> str:
    for message in told:
        if found := _NO_DISPLAY.search(message):
            return no_display(found[1] or os.environ.get("WAYLAND_DISPLAY", ""))
    lacking = [name for name in PACKAGES if not _loads(name)]
    if lacking:
        return missing_libraries(lacking)
    return f"The window cannot open: {' '.join(told)}"


def _loads(library: str) -> bool:
    with suppress(OSError):
        ctypes.CDLL(library)
        return True
    return False
