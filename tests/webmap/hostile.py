"""Names and headlines that would do harm where text is taken for code."""

from __future__ import annotations

from dataclasses import replace

from mapapp.model import Analysis, EventPlace
from tests.webmap.story import BEIRA, story

ATTACKS = (
    "<script>window.harmed = 1</script>",
    "</script><script>window.harmed = 2</script>",
    "<img src=x onerror='window.harmed = 3'>",
    "${window.harmed = 4}",
    "`;window.harmed = 5;`",
    "'\";window.harmed = 6;//",
    "{{ 7654321 * 123457 }}{% set x = 8 %}",
    "javascript:window.harmed = 9",
    "<!--<script>window.harmed = 10",
    "]]><svg onload='window.harmed = 11'>",
    "\u2028window.harmed = 12\u2029",
)


def hostile_story() -> Analysis:
    """Return an analysis whose every text is an attack."""
    analysis = story()
    everything = " ".join(ATTACKS)
    where = tuple(
        replace(BEIRA, id=f"attack:{number}", name=attack, admin1=attack, country_name=attack)
        for number, attack in enumerate(ATTACKS)
    )
    events = tuple(
        replace(
            analysis.events[0],
            id=f"e'\"<b>{number}",
            headline=attack,
            attribution=attack,
            where=(EventPlace(place),),
        )
        for number, (attack, place) in enumerate(zip(ATTACKS, where, strict=True))
    )
    article = replace(analysis.article, title=everything, text=everything, source=everything)
    return replace(analysis, article=article, events=events, mentions=())
