"""Qt's undo framework, wherever the binding keeps it, and one step of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from qtpy import PYQT5
from qtpy.QtGui import QAction

if PYQT5:
    from qtpy.QtWidgets import QUndoCommand, QUndoStack
else:
    from qtpy.QtGui import QUndoCommand, QUndoStack


if TYPE_CHECKING:
    from mapapp.editing import Edits

__all__ = ["QUndoStack", "Reaching", "Step", "tie"]


class Reaching(QUndoCommand):
    """What reaches beyond the open article: how it is undone, and how it is done."""

    def __init__(self, words: str, undo: Callable[[], object], redo: Callable[[], object]) -> None:
        super().__init__(words)
        self._undo, self._redo = undo, redo

    def redo(self) -> None:
        """Do it (Qt)."""
        self._redo()

    def undo(self) -> None:
        """Undo it (Qt)."""
        self._undo()


class Step(QUndoCommand):
    """From one list of edits to another, and back."""

    def __init__(
        self, words: str, before: Edits, after: Edits, show: Callable[[Edits], object]
    ) -> None:
        super().__init__(words)
        self._before, self._after, self._show = before, after, show

    def redo(self) -> None:
        """Show the article with the later edits (Qt)."""
        self._show(self._after)

    def undo(self) -> None:
        """Show the article with the earlier edits (Qt)."""
        self._show(self._before)


def tie(action: QAction, stack: QUndoStack, alone: str, words: str, *, redo: bool) -> None:
    """Let an action be enabled when there is something to undo or redo, and name it.

    `alone` are its words when there is nothing; in `words` {what} is the step.
    """
    can, changed = (
        (stack.canRedoChanged, stack.redoTextChanged)
        if redo
        else (stack.canUndoChanged, stack.undoTextChanged)
    )

    def name(what: str) -> None:
        action.setText(words.format(what=what) if what else alone)

    action.setEnabled(False)
    can.connect(action.setEnabled)
    changed.connect(name)
