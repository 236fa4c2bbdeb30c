"""Takes the documentation's pictures of the real window, one a state (`make pictures`).

`python -m building.pictures NAME ...` takes those whose names hold one of the words. Each picture
is taken by a process of its own, so that no state leaks into the next.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path

from building import environment

FOLDER = Path("docs/pictures")
ENVOY = "resources/examples/envoy-in-ankara.txt"
CYCLONE = "resources/examples/cyclone-in-mozambique.txt"
STRIKE = "resources/examples/mine-strike-in-chile.txt"
ARABIC = "building/picture_articles/arabic.txt"
HEBREW = "building/picture_articles/hebrew.txt"
NOTHING = "building/picture_articles/nothing-known.txt"
TRIPOLI = "building/picture_articles/tripoli.txt"
NAMES = "building/picture_articles/names.txt"


@dataclass(frozen=True)
class Picture:
    """A state of the window: what is open in it, and what `building.posing` does to it."""

    article: str = ""
    pose: str = "nothing"
    theme: str = "light"
    size: tuple[int, int] = (1400, 900)
    language: str = "en"
    select: str = ""


PICTURES = {
    "window-light": Picture(ENVOY, select="51"),
    "window-dark": Picture(ENVOY, theme="dark", select="51"),
    "window-place": Picture(ENVOY, select="Idlib"),
    "window-small": Picture(ENVOY, size=(1000, 650)),
    "window-small-dark": Picture(ENVOY, theme="dark", size=(1000, 650), select="51"),
    "window-large": Picture(ENVOY, size=(2560, 1440), select="51"),
    "window-mozambique": Picture(CYCLONE),
    "window-chile-dark": Picture(STRIKE, theme="dark"),
    "window-turkish": Picture(ENVOY, language="tr", select="51"),
    "window-arabic": Picture(ARABIC, size=(1200, 760)),
    "window-hebrew-dark": Picture(HEBREW, theme="dark", size=(1200, 760)),
    "window-large-text": Picture(ENVOY, "large_text", select="51"),
    "panes-moved": Picture(ENVOY, "moved_panes", size=(1200, 760)),
    "welcome-light": Picture(),
    "welcome-dark": Picture(theme="dark"),
    "welcome-small": Picture(size=(1000, 650)),
    "welcome-recent": Picture(pose="recent"),
    "nothing-found": Picture(NOTHING, size=(1200, 760)),
    "error": Picture(pose="error", size=(1200, 760)),
    "review": Picture(NAMES, "review", size=(1200, 760)),
    "correct-place": Picture(TRIPOLI, "correct_place", size=(1200, 760)),
    "correct-offer": Picture(TRIPOLI, "correct_offer", size=(1200, 760)),
    "correct-search": Picture(TRIPOLI, "correct_search", size=(1200, 760)),
    "correct-event": Picture(TRIPOLI, "correct_event", "dark", size=(1200, 760)),
    "correct-review": Picture(TRIPOLI, "correct_review", size=(1200, 760)),
    "correct-list": Picture(TRIPOLI, "correct_list", size=(1200, 760)),
    "correct-memory": Picture(TRIPOLI, "correct_memory", size=(1200, 760)),
    "search-light": Picture(ENVOY, "search"),
    "search-dark": Picture(ENVOY, "search", "dark"),
    "filter-menu": Picture(ENVOY, "filter_menu"),
    "filtered": Picture(ENVOY, "filtered"),
    "candidates": Picture(CYCLONE, "candidates"),
    "context-menu": Picture(ENVOY, "context_menu"),
    "palette-light": Picture(ENVOY, "palette"),
    "palette-dark": Picture(ENVOY, "palette", "dark"),
    "shortcuts": Picture(ENVOY, "shortcuts"),
    "preferences-light": Picture(ENVOY, "preferences"),
    "preferences-dark": Picture(ENVOY, "preferences", "dark"),
    "details": Picture(ENVOY, "details"),
    "gazetteers": Picture(ENVOY, "gazetteers"),
    "help": Picture(ENVOY, "help_notice"),
    "about": Picture(ENVOY, "about", "dark"),
}


def take(words: list[str]) -> int:
    """Take the pictures whose names hold one of `words`, or all; returns the first failure."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name in PICTURES:
        if not words or any(word in name for word in words):
            print(name, flush=True)
            code = environment.run("-m", "building.posing", name, QT_QPA_PLATFORM="offscreen")
            if code:
                return code
    return 0


if __name__ == "__main__":
    raise SystemExit(take(sys.argv[1:]))
