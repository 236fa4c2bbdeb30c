"""Verbs that by themselves tell of no happening: states, opinions, habits, lives."""

from __future__ import annotations

from functools import cache

from mapapp.errors import MapAppError
from mapapp.events.inflection import forms_of
from mapapp.resources import resource


@cache
def state_forms() -> frozenset[str]:
    """Return every written form of the verbs of `resources/events/states.txt`.

    Raises `MapAppError` when the file is missing.
    """
    path = resource("events/states.txt")
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise MapAppError(f"{path} is damaged: {error}. Install mapapp again.") from error
    verbs = {verb for line in lines if not line.startswith("#") for verb in line.split()}
    return frozenset(written for verb in verbs for written in forms_of(verb)) | verbs
