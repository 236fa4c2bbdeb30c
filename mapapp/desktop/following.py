"""Brings what happened into a window that shows the places of its article already."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from qtpy.QtCore import QObject

from mapapp.desktop.remarks import remark_on

if TYPE_CHECKING:
    from mapapp.desktop.main_window import MainWindow
    from mapapp.desktop.reading import Reading


class Following(QObject):
    """Shows the events that follow; view, filter, scrolling and selection stay."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._said: set[str] = set()
        window.loader.followed.connect(self._show)

    def _show(self, reading: Reading) -> None:
        before = self._window.reading
        said = remark_on(before) if before else ""
        self._window.show_edited(reading)
        remark = remark_on(self._without_what_was_said(reading))
        if remark and remark != said:
            self._window.banner.say(remark)

    def _without_what_was_said(self, reading: Reading) -> Reading:
        """Leave out a notice about the parser that an earlier article brought already."""
        notice = reading.events_notice
        if notice in self._said:
            return replace(reading, events_notice="")
        self._said.add(notice)
        return reading
