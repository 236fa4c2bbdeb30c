"""What a reader adds to what was found, and wants kept for later articles."""

from __future__ import annotations

from dataclasses import dataclass

from mapapp.model.place import Place


@dataclass(frozen=True, slots=True)
class Remark:
    """A reader's note on a place or an event, its tags, and whether it was checked."""

    note: str = ""
    tags: tuple[str, ...] = ()
    checked: bool = False


@dataclass(frozen=True, slots=True)
class Remembered:
    """A correction kept for later articles: what `name` means, or that it is no place (None).

    It holds in articles about `country` (ISO 3166-1 alpha-2) or of `source`, where these are given.
    """

    name: str
    place: Place | None
    country: str = ""
    source: str = ""
