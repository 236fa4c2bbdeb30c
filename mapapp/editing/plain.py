"""Edits as plain JSON values, for storage: `{"edit": "choose_place", ...}`.

The fields are those of the edit's class; values within are objects of their fields. Fields left out
take their defaults, unknown ones are passed over: what a newer version wrote can be read as far as
it is understood.
"""

from __future__ import annotations

import re
from dataclasses import MISSING, fields, is_dataclass
from datetime import date
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, get_args, get_origin, get_type_hints

from mapapp.editing.applying import KINDS
from mapapp.editing.edits import Edit, EditError


def to_plain(edit: Edit) -> dict[str, Any]:
    """Return an edit as JSON values."""
    return {"edit": _kind(type(edit)), **_object(edit)}


def from_plain(values: Any) -> Edit:
    """Return the edit that `values` are of. Raises `EditError` when they are of none."""
    kind = values.get("edit") if isinstance(values, dict) else None
    made = _kinds().get(str(kind))
    if made is None:
        raise EditError(f"This correction is of a kind that mapapp does not know: {kind}.")
    try:
        edit: Edit = _read(made, values)
    except (KeyError, TypeError, ValueError) as error:
        raise EditError(f"This correction is damaged ({kind}: {error}).") from error
    return edit


def plain_value(value: Any) -> Any:
    """Return a noun of the model, or a part of one, as JSON values."""
    if is_dataclass(value):
        return _object(value)
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    return [plain_value(one) for one in value] if isinstance(value, tuple) else value


def read_value(kind: Any, value: Any) -> Any:
    """Return a value of the type `kind` from JSON values.

    Raises KeyError, TypeError or ValueError when they do not make one.
    """
    if get_origin(kind) is UnionType:
        kinds = [one for one in get_args(kind) if one is not NoneType]
        return None if value is None else read_value(kinds[0], value)
    if get_origin(kind) is tuple:
        return _tuple(get_args(kind), value)
    if is_dataclass(kind):
        return _read(kind, value)
    if kind is date:
        return date.fromisoformat(value)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return kind(value)
    if kind is float and isinstance(value, int) and not isinstance(value, bool):
        return float(value)
    if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
        raise TypeError(f"{value!r} is no {kind.__name__}")
    return value


def _tuple(kinds: tuple[Any, ...], values: Any) -> tuple[Any, ...]:
    if not isinstance(values, list | tuple):
        raise TypeError(f"{values!r} is no list")
    if len(kinds) == 2 and kinds[1] is Ellipsis:
        return tuple(read_value(kinds[0], value) for value in values)
    return tuple(read_value(kind, value) for kind, value in zip(kinds, values, strict=True))


def _object(value: Any) -> dict[str, Any]:
    """Return the fields of a value that are not at their defaults."""
    return {
        field.name: plain_value(getattr(value, field.name))
        for field in fields(value)
        if field.default is MISSING or getattr(value, field.name) != field.default
    }


def _read(kind: Any, values: Any) -> Any:
    if not isinstance(values, dict):
        raise TypeError(f"{values!r} is no object")
    hints = _hints(kind)
    given = {field.name for field in fields(kind)} & values.keys()
    return kind(**{name: read_value(hints[name], values[name]) for name in given})


@cache
def _hints(kind: Any) -> dict[str, Any]:
    return get_type_hints(kind)


@cache
def _kinds() -> dict[str, type[Edit]]:
    return {_kind(kind): kind for kind in KINDS}


def _kind(edit: type[Edit]) -> str:
    """Return the name of an edit's class in small letters: `choose_place`."""
    return re.sub(r"(?<=.)(?=[A-Z])", "_", edit.__name__).lower()
