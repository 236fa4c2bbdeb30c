"""Every picture of the documentation is one that can be taken again, and each is there."""

from __future__ import annotations

import re
from pathlib import Path

from building import posing
from building.pictures import FOLDER, PICTURES

_SHOWN = re.compile(r"!\[[^\]]*\]\(([^)]+\.png)\)")


def test_every_pose_is_known() -> None:
    assert [name for name, one in PICTURES.items() if not hasattr(posing, one.pose)] == []


def test_every_article_is_there() -> None:
    assert [one.article for one in PICTURES.values() if not Path(one.article).exists()] == []


def test_every_picture_was_taken_and_none_is_left_over() -> None:
    assert {path.stem for path in FOLDER.glob("*.png")} == set(PICTURES)


def test_the_documentation_shows_only_pictures_that_are_there() -> None:
    for page in [*Path("docs").glob("*.md"), Path("README.md")]:
        for shown in _SHOWN.findall(page.read_text(encoding="utf-8")):
            assert (page.parent / shown).exists(), f"{page}: {shown}"
