"""The nouns are plain, immutable values, and an Analysis lists its places once."""

from __future__ import annotations

import dataclasses
import pickle

import pytest

from mapapp import model
from mapapp.model import (
    Analysis,
    Article,
    Candidate,
    Event,
    EventPlace,
    EventType,
    Kind,
    Mention,
    Place,
    Role,
)

IDLIB = Place("geonames:1", "Idlib", Kind.CITY, 35.93, 36.63, "SY", "Syria")
IDLIB_REGION = Place("ne:SY-ID", "Idlib", Kind.ADMIN1, 35.8, 36.7, "SY", "Syria")
ANKARA = Place("geonames:2", "Ankara", Kind.CITY, 39.92, 32.85, "TR", "Turkey")
CLASSES = [one for one in vars(model).values() if dataclasses.is_dataclass(one)]


def analysis() -> Analysis:
    mentions = (
        Mention(0, 5, "Idlib", Role.LITERAL, IDLIB, 0.9, (Candidate(IDLIB, 2.0),)),
        Mention(9, 14, "Idlib", Role.LITERAL, None, 0.2, (Candidate(IDLIB_REGION, 1.0),)),
        Mention(20, 25, "Idlib", Role.DEMONYM, IDLIB),
    )
    event = Event("e1", "Talks", EventType.CONSULT, ((0, 5),), where=(EventPlace(ANKARA),))
    return Analysis(Article("Idlib … Idlib"), mentions, (event,))


@pytest.mark.parametrize("noun", CLASSES, ids=lambda noun: noun.__name__)
def test_nouns_are_frozen_and_slotted(noun: type) -> None:
    assert vars(noun)["__dataclass_params__"].frozen
    assert "__slots__" in vars(noun)


def test_places_are_those_of_mentions_candidates_and_events_once_each() -> None:
    assert analysis().places == (IDLIB, IDLIB_REGION, ANKARA)


def test_an_analysis_travels_between_processes() -> None:
    assert pickle.loads(pickle.dumps(analysis())) == analysis()


def test_the_geo_interface_is_read_by_shapely() -> None:
    from shapely.geometry import shape

    features = analysis().__geo_interface__["features"]
    assert [feature["properties"]["text"] for feature in features] == ["Idlib", "Idlib"]
    assert shape(features[0]["geometry"]).coords[0] == (36.63, 35.93)


def test_values_are_the_words_of_the_schema() -> None:
    assert [role.value for role in Role] == ["literal", "demonym", "institution"]
    assert all(kind.value == kind.name.lower() for kind in Kind)
    assert all(kind.value == kind.name for kind in EventType)
