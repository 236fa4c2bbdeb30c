"""Exports of the filter and of the selection hold what they should, and only that."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from mapapp.export import export
from mapapp.export.portion import filtered, selected
from mapapp.filtering import Filter
from mapapp.model import Analysis, EventType, Role


def names(analysis: Analysis) -> list[str]:
    return [mention.text for mention in analysis.mentions]


def test_a_filter_keeps_its_events_and_their_places(analysis: Analysis) -> None:
    part = filtered(analysis, Filter(types=frozenset({EventType.CONCEDE})))
    assert [event.id for event in part.events] == ["e2"]
    assert names(part) == ["Moscow"]
    assert part.main_event is None
    assert filtered(analysis, Filter()) is analysis


def test_a_filter_by_role_keeps_mentions(analysis: Analysis) -> None:
    part = filtered(analysis, Filter(roles=frozenset({Role.DEMONYM})))
    assert names(part) == ["Fijian"]


def test_a_selected_place_brings_its_events_and_mentions(analysis: Analysis) -> None:
    part = selected(analysis, {"geonames:1"})
    assert [event.id for event in part.events] == ["e1"]
    assert names(part) == ["Beira"]
    assert part.main_event == "e1"


def test_a_selected_event_brings_the_mentions_in_its_sentence(analysis: Analysis) -> None:
    part = selected(analysis, {"e2"})
    assert [event.id for event in part.events] == ["e2"]
    assert names(part) == ["Moscow", "Fijian"]


def test_an_export_holds_only_what_is_asked_for(
    analysis: Analysis, outlines: Any, tmp_path: Path
) -> None:
    path = tmp_path / "map.geojson"
    export(analysis, outlines, path, only=frozenset({"geonames:2"}))
    (feature,) = json.loads(path.read_text(encoding="utf-8"))["features"]
    assert feature["properties"]["name"] == "Fiji"
    wanted = Filter(words="sorry")
    export(analysis, outlines, path, wanted=wanted)
    found = json.loads(path.read_text(encoding="utf-8"))["features"]
    assert [feature["properties"]["name"] for feature in found] == ["Moscow"]
