"""What the user chose for a name in other articles, and wants kept, decides here too.

A remembered place weighs more than all other evidence together, so that the names around it are
read with it. One that the gazetteer does not have, and what is no place, are set at the end.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from mapapp.gazetteer import fold
from mapapp.geoparsing.resolution import resolve
from mapapp.geoparsing.scene import Name, Scene
from mapapp.model import Candidate, Context, DecidedBy, Mention, Place, Reason, Remembered, Role

REASON = Reason("memory", 0.0, "you chose it before")

Memory = dict[str, Remembered]
"""Folded name → what is remembered of it and holds in this article."""


def recall(context: Context, source: str | None, scene: Scene) -> Memory:
    """Return what of the memory holds in an article, and read its names anew with that.

    The later of two that hold counts.
    """
    memory: Memory = {}
    for one in context.memory:
        key = fold(one.name)
        if _holds(one, key, source, scene):
            memory[key] = one
    if any(_prefer(name, memory, scene) for name in scene.names):
        resolve(scene)
    return memory


def _holds(one: Remembered, key: str, source: str | None, scene: Scene) -> bool:
    if one.source and one.source != (source or ""):
        return False
    return not one.country or any(
        name.choice is not None and name.choice.country == one.country and name.key != key
        for name in scene.names
    )


def _prefer(name: Name, memory: Memory, scene: Scene) -> bool:
    """Give a name the sense that is remembered of it, where the gazetteer has it."""
    one = memory.get(name.key)
    index = scene.senses.gazetteer.index_of(one.place.id) if one and one.place else None
    if index is None:
        return False
    sense = next((s for s in name.senses if s.record == index), None)
    if sense is None:
        sense = scene.senses.sense_of(index)
        name.senses = (*name.senses, sense)
    name.remembered = sense
    return True


def with_memory(
    mentions: Iterable[Mention], memory: Memory, text: str, *, find: bool = True
) -> tuple[Mention, ...]:
    """Return the mentions as they are remembered; `find` those too that were not recognised."""
    if not memory:
        return tuple(mentions)
    found = []
    for mention in mentions:
        one = memory.get(fold(mention.text))
        if one is None:
            found.append(mention)
        elif one.place is not None:
            found.append(_placed(mention, one.place))
    if find:
        found += _missed(found, memory, text)
    return tuple(sorted(found, key=lambda mention: mention.start))


def _placed(mention: Mention, place: Place) -> Mention:
    same = [one for one in mention.candidates if one.place.id == place.id]
    others = [one for one in mention.candidates if one.place.id != place.id]
    grounds = same[0] if same else Candidate(place, 0.0)
    told = tuple(reason for reason in grounds.reasons if reason.term != REASON.term)
    first = Candidate(grounds.place, grounds.score, (REASON, *told))
    return replace(
        mention,
        place=first.place,
        confidence=1.0,
        candidates=(first, *others),
        decided_by=DecidedBy.MEMORY,
    )


def _missed(found: list[Mention], memory: Memory, text: str) -> list[Mention]:
    """Return mentions of remembered names, in the very letters, where none was recognised."""
    more: list[Mention] = []
    for one in memory.values():
        for match in re.finditer(rf"(?<!\w){re.escape(one.name)}(?!\w)", text):
            start, end = match.span()
            free = not any(m.start < end and m.end > start for m in (*found, *more))
            if free and one.place:
                bare = Mention(start, end, match.group(), Role.LITERAL)
                more.append(_placed(bare, one.place))
    return more
