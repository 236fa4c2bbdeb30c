"""The UI thread stays free: nothing that grows with the article is done on it in one piece."""

from __future__ import annotations

from dataclasses import replace
from time import thread_time
from typing import Any

from mapapp.desktop.reading import read
from mapapp.model import Analysis, Article
from tests.desktop.article import PUBLISHED, TEXT, analysis

_COPIES = 2500
"""So many stories one after the other: 750,000 characters, 17,500 mentions, 7,500 events."""


def long_analysis(article: Article) -> Analysis:
    """Return the analysis of the test's story told `_COPIES` times."""
    made = analysis()
    mentions, events = [], []
    for number in range(_COPIES):
        shift = number * len(TEXT)
        mentions += [replace(m, start=m.start + shift, end=m.end + shift) for m in made.mentions]
        events += [
            replace(
                event,
                id=f"{event.id}-{number}",
                spans=tuple((start + shift, end + shift) for start, end in event.spans),
            )
            for event in made.events
        ]
    return Analysis(article, tuple(mentions), tuple(events), (), "e1-0", PUBLISHED)


class Heartbeat:
    """The processor time of this thread between two beats of a timer: the longest of all."""

    def __init__(self, parent: Any) -> None:
        from qtpy.QtCore import QTimer

        self.longest, self.beats = 0.0, 0
        self._last = thread_time()
        self._timer = QTimer(parent)
        self._timer.timeout.connect(self._beat)
        self._timer.start(1)

    def _beat(self) -> None:
        now = thread_time()
        self.longest, self._last = max(self.longest, now - self._last), now
        self.beats += 1


def test_a_very_long_article_does_not_hold_the_window_up(opened: Any, qtbot: Any) -> None:
    from mapapp.desktop.article_plan import plan
    from mapapp.desktop.loader import Request
    from mapapp.desktop.marks import marks_of

    article = Article(TEXT * _COPIES, published=PUBLISHED)
    whole = long_analysis(article)
    began = thread_time()
    reading = read(whole)
    marks_of(whole.mentions, plan(article).text_map)
    work = thread_time() - began
    window = opened(lambda *_: reading)
    qtbot.wait(20)
    heart = Heartbeat(window)
    with qtbot.waitSignal(window.loader.analysed, timeout=20_000):
        window.loader.open(Request(lambda: article))
    qtbot.wait(100)
    assert heart.beats > 10
    assert len(window.workspace.article.text.marks.items) == len(whole.mentions)
    # As one piece the work is some 400 ms; the UI thread takes the shown part of it only.
    assert heart.longest < work / 2, (heart.longest, work)
