"""The target of a deed whose object is a thing, and what is no target."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from mapapp.model import Event


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Egypt imposed sanctions on Libya.", "Libya"),
        ("Peru sent food and medicine to Libyan refugees.", "Libyan refugees"),
        ("Egypt opened an investigation into crimes against Libyan workers.", "Libyan workers"),
        ("Egypt demanded an apology from Libya.", "Libya"),
        ("Police arrested more than 40 Egyptian miners in Lima.", "40 Egyptian miners"),
        (
            "The envoy held talks with Peru's interim leader Ana Ruiz in Geneva.",
            "Peru's interim leader Ana Ruiz",
        ),
        ("The envoy held talks with Ana Ruiz in Geneva.", "Ana Ruiz"),
    ],
)
def test_whom_a_deed_reaches(only: Callable[[str], Event], text: str, target: str) -> None:
    assert [actor.text for actor in only(text).target] == [target]


@pytest.mark.parametrize(
    "text",
    [
        "The minister resigned Sunday.",
        "Egypt agreed on Friday to buy grain.",
        "The envoy held talks amid a quarrel with Libya.",
    ],
)
def test_days_and_deeds_are_nobody(only: Callable[[str], Event], text: str) -> None:
    assert not only(text).target
