"""A reading with the user's corrections in it. No Qt but for the translation."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from mapapp.desktop.reading import Reading, read
from mapapp.desktop.saying import tr
from mapapp.editing import Edits, Misfit, apply
from mapapp.model import Analysis


class Corrected(NamedTuple):
    """What is shown, and the edits that do not fit."""

    reading: Reading
    unfit: tuple[Misfit, ...] = ()


def corrected(base: Reading, edits: Edits, map_json: bytes) -> Corrected:
    """Return `base` with `edits` in it; itself when there are none.

    Its map is `map_json`, until `map_of` has drawn its own: that takes too long to wait for.
    """
    if not edits:
        return Corrected(base)
    applied = apply(base.analysis, edits)
    made = read(applied.analysis, base.milliseconds, map_json)
    told = replace(made, notice=base.notice, whole=base.whole, events_notice=base.events_notice)
    # Before the events are found, what was said of them fits nothing yet.
    return Corrected(told, applied.unfit if base.whole else ())


def map_of(analysis: Analysis) -> bytes:
    """Return the map of an analysis as its page reads it."""
    from mapapp.pipeline import default_engine
    from mapapp.webmap import map_data
    from mapapp.webmap.paging import page_json

    return page_json(map_data(analysis, default_engine().gazetteer, say=tr))
