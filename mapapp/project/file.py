"""The file of a project: one connection that writes, and the state that it was opened in.

SQLite writes ahead into a log beside the file (WAL) and loses nothing of a commit when the program
dies; the log is moved into the file on saving and on closing. A second connection holds on to the
state at opening by never ending its read, until the log must be moved: then that state is copied.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from mapapp.errors import ProjectError
from mapapp.geopackage import connect
from mapapp.project.failures import ChangedElsewhereError, not_opened, read_only, told
from mapapp.project.log import end_log
from mapapp.project.opening import OpeningState
from mapapp.project.schema import SCHEMA, create_project, migrate, version_of

_LONGEST_LOG = 64 << 20
"""Bytes of the log from which on it is moved into the file after a change: many articles came."""


class ProjectFile:
    """One open file. Not for two threads at once."""

    def __init__(self, path: Path, connection: sqlite3.Connection, *, read_only: bool) -> None:
        self.path = path
        self.connection = connection
        self.read_only = read_only
        self._opening: OpeningState | None = None
        self._identity = self._seen = (0, 0)
        self._version = 0

    @classmethod
    def create(cls, path: Path) -> ProjectFile:
        """Make a new project at `path`, which must not be there yet."""
        if path.exists():
            raise ProjectError(f"There is a file {path} already. Open it, or choose another name.")
        with _telling(path):
            connection = connect(path)
            try:
                connection.execute("BEGIN IMMEDIATE")
                create_project(connection)
                connection.execute("COMMIT")
            except BaseException:
                connection.close()
                path.unlink(missing_ok=True)
                raise
        return cls._begun(path, connection)

    @classmethod
    def open(cls, path: Path, *, read_only: bool = False) -> ProjectFile:
        """Open the project at `path` and bring its tables up to date, or read it where it is kept.

        Raises `ProjectError` of the kind that fits.
        """
        if not os.access(path, os.R_OK) or path.is_dir():
            raise not_opened(path)
        writable = os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)
        read_only = read_only or not writable
        with _telling(path):
            connection = connect(path, read_only=read_only)
            try:
                version = version_of(connection, path)
                if read_only:
                    return cls._only_read(path, connection, version)
                if version < SCHEMA:
                    _upgrade(connection, version)
                return cls._begun(path, connection)
            except BaseException:
                connection.close()
                raise

    @classmethod
    def _begun(cls, path: Path, connection: sqlite3.Connection) -> ProjectFile:
        file = cls(path, connection, read_only=False)
        with _telling(path):
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = NORMAL")
            connection.execute("PRAGMA wal_autocheckpoint = 0")
            file._opening = OpeningState(path)
            file._look()
        return file

    @classmethod
    def _only_read(cls, path: Path, connection: sqlite3.Connection, version: int) -> ProjectFile:
        if version < SCHEMA:
            raise ProjectError(
                f"{path.name} was made by an older mapapp and must be brought up to date first: "
                "open it in the window once, as a copy where its folder may not be written."
            )
        return cls(path, connection, read_only=True)

    # --- changing

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """Do everything within in one transaction: it is in the file at the end, or nothing is.

        Raises `ProjectError` of the kind that fits.
        """
        if self.read_only:
            raise read_only(self.path)
        with _telling(self.path):
            self._check_same_file()
            self.connection.execute("BEGIN IMMEDIATE")
            try:
                self._check_unchanged()
                yield self.connection
                self.connection.execute("COMMIT")
            except BaseException:
                with suppress(sqlite3.Error):
                    self.connection.execute("ROLLBACK")
                raise
        if self._log_size() > _LONGEST_LOG:
            self.checkpoint()

    def _log_size(self) -> int:
        try:
            return self.path.with_name(f"{self.path.name}-wal").stat().st_size
        except OSError:
            return 0

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """Read; raises `ProjectError` of the kind that fits."""
        with _telling(self.path):
            yield self.connection

    def accept_changes(self) -> None:
        """Go on with what another program made of the file."""
        self._check_same_file()
        self._look()

    # --- keeping

    def checkpoint(self) -> None:
        """Move the log into the file, so that the file alone holds everything.

        The first time the state at opening is copied, to be there for `revert`.
        """
        if self.read_only:
            return
        self._check_same_file()
        with _telling(self.path):
            if self._opening is not None:
                self._opening.move_out()
            self.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            self._look()

    def copy_to(self, path: Path) -> None:
        """Write everything to another file, which appears whole or not at all."""
        part = path.with_name(f".{path.name}.{os.getpid()}.part")
        with _telling(path):
            try:
                self.connection.execute("VACUUM INTO ?", (str(part),))
                _flush(part)
                end_log(path)
                part.replace(path)
            except OSError as error:
                raise ProjectError(f"{path} could not be written: {error.strerror}.") from error
            finally:
                with suppress(OSError):
                    part.unlink(missing_ok=True)

    def revert(self) -> None:
        """Bring back the state that the file was opened in, in one transaction."""
        if self.read_only:
            return
        self._check_same_file()
        with _telling(self.path):
            if self._opening is None:
                raise ProjectError("The state at opening is not there any more.")
            self._opening.connection.backup(self.connection)
            self._look()

    def close(self) -> None:
        """End with one file and nothing beside it; what is open elsewhere stays as it is."""
        if self._opening is not None:
            self._opening.close()
        if not self.read_only:
            with suppress(sqlite3.Error):
                self.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
                self.connection.execute("PRAGMA journal_mode = DELETE")
        self.connection.close()

    # --- other programs

    def _look(self) -> None:
        """Remember how the file is, to tell when another program changes it."""
        status = self.path.stat()
        self._identity = status.st_dev, status.st_ino
        self._seen = status.st_size, status.st_mtime_ns
        self._version = self._data_version()

    def _check_same_file(self) -> None:
        try:
            status = self.path.stat()
        except OSError:
            status = None
        if status is None or (status.st_dev, status.st_ino) != self._identity:
            raise ChangedElsewhereError(
                f"{self.path.name} was moved, deleted or replaced by another program. What you "
                "have here is not in it: save it under another name.",
                replaced=True,
            )

    def _check_unchanged(self) -> None:
        status = self.path.stat()
        same_bytes = (status.st_size, status.st_mtime_ns) == self._seen
        if not same_bytes or self._data_version() != self._version:
            raise ChangedElsewhereError(
                f"Another program changed {self.path.name}. Go on with its changes, or save yours "
                "under another name.",
                replaced=False,
            )

    def _data_version(self) -> int:
        (version,) = self.connection.execute("PRAGMA data_version").fetchone()
        return int(version)


@contextmanager
def _telling(path: Path) -> Iterator[None]:
    try:
        yield
    except sqlite3.Error as error:
        raise told(error, path) from error


def _upgrade(connection: sqlite3.Connection, version: int) -> None:
    connection.execute("BEGIN IMMEDIATE")
    try:
        migrate(connection, version)
        connection.execute("COMMIT")
    except BaseException:
        with suppress(sqlite3.Error):
            connection.execute("ROLLBACK")
        raise


def _flush(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())
