"""Numbered text files to sort lines into, so that each can be worked on in memory."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

_BUFFER = 1 << 17


class Work(ExitStack):
    """A folder to work in; at the end the files that are open in it are closed."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.folder = folder

    def parts(self, name: str, count: int) -> Parts:
        """Return new files of that name."""
        parts = Parts(self.folder, name, count)
        self.callback(parts.close)
        return parts


class Parts:
    """So many text files, written first, each read once, then deleted."""

    def __init__(self, folder: Path, name: str, count: int) -> None:
        """Make the files `name`-0, `name`-1 … in `folder`."""
        self._paths = [folder / f"{name}-{number}" for number in range(count)]
        self._files = [
            path.open("w", _BUFFER, encoding="utf-8", newline="\n") for path in self._paths
        ]
        self.writers = [file.write for file in self._files]

    def __len__(self) -> int:
        return len(self._paths)

    def close(self) -> None:
        """End the writing."""
        with ExitStack() as files:
            for file in self._files:
                files.callback(file.close)

    def lines(self, number: int) -> Iterator[str]:
        """Yield the lines of a file that is written, without their ends; then delete it."""
        path = self._paths[number]
        with path.open(encoding="utf-8", newline="\n") as file:
            for line in file:
                yield line[:-1]
        path.unlink()
