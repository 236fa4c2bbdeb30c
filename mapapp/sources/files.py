"""Reads a file's bytes, or says in plain words why it cannot."""

from __future__ import annotations

from pathlib import Path

from mapapp.errors import ArticleError

MOST_BYTES = 10_000_000
"""Larger files are refused: a page with all its markup has some 500,000 bytes."""
MOST_CHARACTERS = 2_000_000
"""Longer texts are refused: a long newspaper article has some 50,000, a novel 800,000."""


def read_bytes(path: Path) -> bytes:
    """Return the content of the file at `path`.

    Raises `ArticleError` when it is missing, a folder, unreadable or larger than `MOST_BYTES`.
    """
    try:
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except FileNotFoundError:
        raise ArticleError(f"There is no file {path}. Was it moved or deleted?") from None
    except IsADirectoryError:
        raise ArticleError(f"{path} is a folder. Choose a file in it.") from None
    except PermissionError:
        raise ArticleError(
            f"mapapp is not allowed to read {path}. Check the file's permissions."
        ) from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise ArticleError(f"{path} could not be read: {reason}.") from None
    check_size(len(data), str(path))
    return data


def check_size(size: int, name: str) -> None:
    """Raise `ArticleError` when a file of `size` bytes is over the limit."""
    if size > MOST_BYTES:
        raise _too_large(name, f"{MOST_BYTES // 1_000_000} MB")


def check_length(text: str, name: str) -> None:
    """Raise `ArticleError` when `text` is over the limit."""
    if len(text) > MOST_CHARACTERS:
        raise _too_large(name, f"{MOST_CHARACTERS // 1_000_000} million characters")


def _too_large(name: str, limit: str) -> ArticleError:
    return ArticleError(
        f"{name} is too large for one article: mapapp reads up to {limit}. Cut it into parts, or"
        " give many articles at once with “mapapp analyse --jsonl”."
    )
