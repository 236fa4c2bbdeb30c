"""The corrections that hold in later articles too: made of edits, kept as JSON."""

from __future__ import annotations

import json
from collections import Counter

from mapapp.editing.collecting import same_name
from mapapp.editing.edits import ChoosePlace, Edit, EditError, MarkPlace, NotAPlace
from mapapp.editing.plain import plain_value, read_value
from mapapp.model import Analysis, Remembered

SCHEMA = 1

Memory = tuple[Remembered, ...]


def to_remember(edit: Edit, analysis: Analysis) -> Remembered | None:
    """Return a correction as it can be remembered, None where it says nothing of other articles.

    It will hold in articles about the country that this one names most besides; where it names no
    other, in those of its source.
    """
    if not isinstance(edit, ChoosePlace | NotAPlace | MarkPlace):
        return None
    place = None if isinstance(edit, NotAPlace) else edit.place
    if place is None and not isinstance(edit, NotAPlace):
        return None
    name = edit.at.text
    country = _country(analysis, name)
    source = "" if country else analysis.article.source or ""
    return Remembered(name, place, country, source)


def _country(analysis: Analysis, name: str) -> str:
    """Return the country that most names of an article lie in, but for one name."""
    named = {
        (mention.text.casefold(), mention.place.country)
        for mention in analysis.mentions
        if mention.place and mention.place.country and not same_name(mention.text, name)
    }
    counted = Counter(country for _, country in sorted(named))
    return counted.most_common(1)[0][0] if counted else ""


def remembered(memory: Memory, new: Remembered) -> Memory:
    """Return the memory with a correction, in the place of one of the same name and reach."""
    kept = (
        one
        for one in memory
        if (one.name.casefold(), one.country, one.source)
        != (new.name.casefold(), new.country, new.source)
    )
    return (*kept, new)


def memory_to_json(memory: Memory) -> str:
    """Return the memory as JSON text."""
    values = {"schema": SCHEMA, "remembered": [plain_value(one) for one in memory]}
    return json.dumps(values, ensure_ascii=False, indent=1)


def memory_from_json(text: str) -> Memory:
    """Return the memory of JSON text. Raises `EditError` when it holds none."""
    try:
        values = json.loads(text)
        if values["schema"] > SCHEMA:
            raise EditError("These remembered corrections are of a newer version of mapapp.")
        return tuple(read_value(Remembered, one) for one in values["remembered"])
    except (KeyError, TypeError, ValueError) as error:
        raise EditError("This file holds no remembered corrections.") from error
