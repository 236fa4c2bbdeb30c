"""The first line is the title when it reads like one."""

from __future__ import annotations

import pytest

from mapapp.sources.titles import title_of

PARAGRAPH = "The river rose by two metres in a night and people fled to the hills, officials said."


@pytest.mark.parametrize(
    "title",
    [
        "Flood in Beira",
        "Will the river rise again?",
        "Envoy stays in the U.S.",
        "“We saw nothing”, says the mayor",
        "12 dead as ferry sinks off Zanzibar",
    ],
)
def test_titles(title: str) -> None:
    assert title_of(f"{title}\n\n{PARAGRAPH}") == title
    assert title_of(f"\n\n  {title}  \n{PARAGRAPH}") == title
    assert title_of(f"{title}\r\n\r\n{PARAGRAPH}\r\n") == title


@pytest.mark.parametrize(
    "text",
    [
        PARAGRAPH,
        f"{PARAGRAPH}\n\n{PARAGRAPH}",
        "Flood in Beira",
        "",
        "The river rose by two metres in a night and people\nfled to the hills, officials said.",
        f"{'Flood ' * 100}\n\n{PARAGRAPH}",
        f"***\n\n{PARAGRAPH}",
        f"continued from page one\n\n{PARAGRAPH}",
    ],
)
def test_what_is_no_title(text: str) -> None:
    assert title_of(text) == ""
