"""Lists, chooses, removes and installs gazetteers away from the UI thread."""

from __future__ import annotations

import os
import sys
import threading
import traceback
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from qtpy.QtCore import QObject, Signal

from mapapp.desktop.cancelling import Cancellation
from mapapp.desktop.gazetteer_fetching import COMMAND, fetch_apart
from mapapp.desktop.phrases import tr
from mapapp.errors import CancelledError, MapAppError

if TYPE_CHECKING:
    from mapapp.gazetteer.installed import Installed


@dataclass(frozen=True, slots=True)
class Listing:
    """The gazetteers on this machine, and what of them articles are read with."""

    gazetteers: tuple[Installed, ...]
    chosen: str
    """The name of the one that is chosen."""
    used: str
    """The name of the one that articles are read with: another when the chosen one is damaged."""
    notice: str
    """Why they differ; empty when they do not."""
    forced_by: str
    """The environment variable that chooses, or nothing."""
    countries: tuple[tuple[str, str], ...]
    """Names and ISO codes, in the order of the names."""
    address: str
    """Where more places are fetched from."""


class GazetteerWork(QObject):
    """Does one thing at a time in a thread of its own, and tells how it went.

    It has no parent: its thread keeps it until it has told, also when the window is gone by then.
    """

    listed = Signal(object)
    """A Listing: after each change, and when asked for."""
    changed = Signal()
    """Articles are read with other places from now on."""
    progressed = Signal(object)
    """What is done, how much of it, of how much (0: unknown)."""
    failed = Signal(str)
    ended = Signal()
    """Whatever was under way is over."""

    def __init__(self, command: Sequence[str] = COMMAND) -> None:
        super().__init__()
        self._command = command
        self._cancellation = Cancellation()
        self._one_at_a_time = threading.Lock()
        self.installing = False

    def refresh(self) -> None:
        """Ask for a listing."""
        self._start(lambda: False)

    def use(self, name: str) -> None:
        """Read articles with the gazetteer `name` from now on."""
        self._start(partial(_use, name))

    def remove(self, name: str) -> None:
        """Remove the gazetteer `name`."""
        self._start(partial(_remove, name))

    def install(self, codes: Sequence[str], *, use_it: bool) -> None:
        """Fetch and compile GeoNames' places of the countries of `codes`, or of all."""
        self._cancellation = Cancellation()
        self.installing = True
        self._start(partial(self._install, tuple(codes), use_it, self._cancellation))

    def cancel(self) -> None:
        """Stop installing; what was fetched is kept for the next time."""
        self._cancellation.cancel()

    def _install(self, codes: Sequence[str], use_it: bool, cancellation: Cancellation) -> bool:
        from mapapp.gazetteer.installed import in_use, use

        def progress(what: str, done: int, total: int) -> None:
            self.progressed.emit((what, done, total))

        try:
            name = fetch_apart(codes, progress, cancellation, self._command)
        finally:
            self.installing = False
        if use_it:
            use(name)
        return in_use() == name

    def _start(self, act: Callable[[], bool]) -> None:
        threading.Thread(target=self._work, args=(act,), name="gazetteers", daemon=True).start()

    def _work(self, act: Callable[[], bool]) -> None:
        with self._one_at_a_time:
            words = self._act(act)
        self.ended.emit()
        if words:
            self.failed.emit(words)

    def _act(self, act: Callable[[], bool]) -> str:
        """Do it, list what there is then, and return what went wrong."""
        words = ""
        try:
            words = self._tried(act)
            self.listed.emit(_listing())
        except MapAppError as error:
            return words or str(error)
        return words

    def _tried(self, act: Callable[[], bool]) -> str:
        try:
            if act():
                _forget_engine()
                self.changed.emit()
        except CancelledError:
            return ""
        except MapAppError as error:
            return str(error)
        except Exception:
            traceback.print_exc(file=sys.stderr)
            return tr("This did not work: mapapp met a fault of its own.")
        return ""


def _forget_engine() -> None:
    """Let the next article be read with the gazetteer that is in use then."""
    from mapapp.pipeline import default_engine

    default_engine.cache_clear()


def _use(name: str) -> bool:
    from mapapp.gazetteer.installed import in_use, use

    before = in_use()
    use(name)
    return in_use() != before


def _remove(name: str) -> bool:
    from mapapp.gazetteer.installed import in_use, remove

    before = in_use()
    remove(name)
    return before == name


def _listing() -> Listing:
    from mapapp.downloads.geonames import address_of
    from mapapp.gazetteer import open_in_use
    from mapapp.gazetteer.installed import CHOICE, in_use, list_installed

    opened = open_in_use()
    places = opened.gazetteer
    names = ((places.country_name(code), code) for code in places.countries())
    return Listing(
        tuple(list_installed()),
        in_use(),
        opened.name,
        opened.notice,
        CHOICE if os.environ.get(CHOICE, "").strip() else "",
        tuple(sorted(pair for pair in names if pair[0])),
        address_of(None),
    )
