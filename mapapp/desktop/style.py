"""The look of the window's own widgets, made from a Theme's tokens."""

from __future__ import annotations

from string import Template

from qtpy.QtGui import QColor, QPalette

from mapapp.resources import resource
from mapapp.theme import Theme

_SHEET = Template("""
QMainWindow, QStatusBar, QMenuBar { background: $ground; }
QMenuBar { padding: 0 0; border-bottom: 1px solid $line; color: $soft; }
QMenuBar::item {
    padding: 4px 9px; margin: 2px 0; border-radius: 5px; background: transparent; color: $soft;
}
QMenuBar::item:selected { background: $line; color: $ink; }
QMenu { background: $pane; border: 1px solid $line; padding: 6px; }
QMenu::item { padding: 6px 26px 6px 12px; border-radius: 5px; color: $ink; }
QMenu::item:selected { background: $literal_ground; color: $ink; }
QMenu::item:disabled { color: $soft; }
QMenu::separator { height: 1px; background: $line; margin: 5px 6px; }
QFrame[toolbar="true"] { background: $pane; border: none; border-bottom: 1px solid $line; }
QPushButton {
    padding: 5px 12px; border: 1px solid $line; border-radius: 7px; background: $pane;
    color: $ink;
}
QPushButton:hover { background: $ground; }
QPushButton:focus { border: 2px solid $accent; padding: 4px 11px; }
QPushButton:disabled { color: $soft; }
QPushButton[primary="true"] { background: $accent; color: $on_accent; border: 1px solid $accent; }
QPushButton[primary="true"]:hover { background: $accent_hover; }
QPushButton[primary="true"]:focus { border: 2px solid $ink; }
QPushButton[plain="true"] { border: 1px solid transparent; background: transparent; }
QPushButton[plain="true"]:hover { background: $ground; }
QPushButton[plain="true"]:focus { border: 2px solid $accent; }
QPushButton[link="true"] {
    border: none; background: transparent; color: $accent; padding: 2px; text-align: left;
}
QPushButton[link="true"]:hover { text-decoration: underline; }
QPushButton[link="true"]:focus { border: 1px solid $accent; border-radius: 4px; padding: 1px; }
QPushButton[chip="true"] {
    padding: 4px 11px; border: 1px solid $ground; border-radius: 13px; background: $ground;
}
QPushButton[chip="true"]:hover { border-color: $soft; }
QPushButton[chip="true"][chosen="true"] { border-color: $accent; background: $literal_ground; }
QPushButton[chip="true"]:focus { border: 2px solid $accent; padding: 3px 10px; }
QPushButton::menu-indicator { width: 0; }
QSplitter::handle { background: $line; }
QStatusBar { border-top: 1px solid $line; color: $soft; min-height: 25px; }
QStatusBar::item { border: none; }
QStatusBar QLabel { color: $soft; padding: 0 8px; }
QLabel[soft="true"] { color: $soft; }
QFrame[pane="true"], QStackedWidget[pane="true"], QScrollArea { background: $pane; border: none; }
QTabBar { background: $pane; qproperty-drawBase: 0; }
QTabBar::tab {
    background: $pane; color: $soft; padding: 12px 1px 11px 1px; margin-right: 18px;
    border: none; border-bottom: 2px solid transparent;
}
QTabBar::tab:first { margin-left: 18px; }
QTabBar::tab:selected { color: $ink; border-bottom: 2px solid $accent; }
QTabBar::tab:hover { color: $ink; }
QTabBar::tab:focus { color: $accent; }
QFrame[line="true"] { background: $line; border: none; max-height: 1px; min-height: 1px; }
QListView { background: $pane; border: none; outline: none; }
QTextEdit {
    background: $pane; border: none; color: $ink; selection-background-color: $accent;
    selection-color: $on_accent;
}
QFrame[banner="true"] {
    background: $selection; border: none; border-bottom: 1px solid $line;
    border-left: 3px solid $selection_bar;
}
QFrame[offer="true"] { background: $pane; border: none; border-top: 1px solid $line; }
QFrame[banner="true"] QLabel { background: transparent; }
QScrollArea#welcome, QWidget#page { background: $ground; }
QFrame[drop="true"] { background: $pane; border: 2px dashed $dash; border-radius: 12px; }
QFrame[drop="true"][lit="true"] { border-color: $accent; background: $literal_ground; }
QPushButton[card="true"] {
    background: $pane; border: 1px solid $line; border-radius: 10px; padding: 0; text-align: left;
}
QPushButton[card="true"]:hover { border-color: $accent; }
QPushButton[card="true"]:focus { border: 2px solid $accent; padding: 0; }
QFrame[card="true"] { background: $pane; border: 1px solid $line; border-radius: 10px; }
QFrame#results { background: $pane; border: 1px solid $soft; border-radius: 9px; }
QFrame[detail="true"] { background: transparent; border: none; }
QFrame[quote="true"] { background: transparent; border: none; border-left: 3px solid $line; }
QFrame[quote="true"][chosen="true"] { border-left: 3px solid $selection_edge; }
QLineEdit, QDateEdit, QPlainTextEdit {
    background: $pane; border: 1px solid $edge; border-radius: 7px; padding: 6px 9px;
    selection-background-color: $accent; selection-color: $on_accent;
}
QLineEdit:focus, QDateEdit:focus, QPlainTextEdit:focus {
    border: 2px solid $accent; padding: 5px 8px;
}
QComboBox, QSpinBox {
    background: $pane; border: 1px solid $edge; border-radius: 7px; padding: 5px 9px; color: $ink;
    selection-background-color: $accent; selection-color: $on_accent;
}
QSpinBox QLineEdit { border: none; padding: 0 0 0 8px; background: transparent; }
QComboBox:focus, QSpinBox:focus { border: 2px solid $accent; padding: 4px 8px; }
QComboBox::drop-down { border: none; width: 24px; }
QComboBox::down-arrow { image: url("$arrow_down"); width: 12px; height: 12px; }
QComboBox QAbstractItemView {
    background: $pane; color: $ink; border: 1px solid $line; padding: 4px; outline: none;
    selection-background-color: $literal_ground; selection-color: $ink;
}
QSpinBox::up-button, QSpinBox::down-button { border: none; background: transparent; width: 22px; }
QSpinBox::up-arrow { image: url("$arrow_up"); width: 10px; height: 10px; }
QSpinBox::down-arrow { image: url("$arrow_down"); width: 10px; height: 10px; }
QLabel[key="true"] {
    background: $pane; border: 1px solid $line; border-radius: 5px; padding: 2px 7px;
}
QDialog { background: $ground; }
QCheckBox, QRadioButton { color: $ink; spacing: 8px; padding: 2px; border-radius: 4px; }
QCheckBox:focus, QRadioButton:focus { color: $accent; }
QCheckBox::indicator, QRadioButton::indicator, QListWidget::indicator, QTableWidget::indicator {
    width: 13px; height: 13px; border: 1px solid $soft; border-radius: 3px; background: $pane;
}
QRadioButton::indicator { border-radius: 7px; }
QCheckBox::indicator:checked, QListWidget::indicator:checked, QTableWidget::indicator:checked {
    background: $accent; border-color: $accent; image: url("$tick");
}
QRadioButton::indicator:checked {
    width: 7px; height: 7px; border: 4px solid $accent; background: $on_accent;
}
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled, QListWidget::indicator:disabled {
    border-color: $line; background: $line;
}
QListWidget { border: 1px solid $line; border-radius: 7px; padding: 5px; }
QListWidget::item { padding: 3px 4px; color: $ink; }
QListWidget::item:selected { background: $literal_ground; border-radius: 5px; color: $ink; }
QListWidget:focus { border: 2px solid $accent; padding: 4px; }
QTableWidget {
    background: $pane; border: 1px solid $line; border-radius: 7px; outline: none;
}
QTableWidget:focus { border: 2px solid $accent; }
QTableWidget::item { padding: 3px 8px; color: $ink; border: none; }
QTableWidget::item:selected { background: $literal_ground; color: $ink; }
QHeaderView { background: transparent; border: none; }
QHeaderView::section {
    background: transparent; color: $soft; border: none; border-bottom: 1px solid $line;
    padding: 6px 8px; font-weight: 600;
}
QListWidget:disabled, QListWidget::item:disabled { color: $soft; }
QToolTip { background: $pane; color: $ink; border: 1px solid $line; padding: 4px 6px; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 2px; }
QScrollBar::handle:vertical { background: $line; border-radius: 3px; min-height: 32px; }
QScrollBar::handle:vertical:hover { background: $soft; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 2px; }
QScrollBar::handle:horizontal { background: $line; border-radius: 3px; min-width: 32px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QProgressBar { background: $line; border: none; border-radius: 2px; max-height: 4px; }
QProgressBar::chunk { background: $accent; border-radius: 2px; }
""")


def sheet(theme: Theme) -> str:
    """Return the style sheet of the whole window."""
    tokens = {name: getattr(theme, name) for name in theme.__slots__}
    tokens["accent_hover"] = QColor(theme.accent).darker(112).name()
    tokens["tick"] = resource(f"icons/tick-{theme.name}.svg").as_posix()
    for arrow in ("up", "down"):
        tokens[f"arrow_{arrow}"] = resource(f"icons/{arrow}-{theme.name}.svg").as_posix()
    tokens["dash"] = mixed(theme.line, theme.soft, 0.3)
    tokens["edge"] = mixed(theme.line, theme.soft, 0.64)
    tokens["selection_edge"] = mixed(theme.selection, theme.ink, 0.18)
    return _SHEET.substitute(tokens)


def palette(theme: Theme) -> QPalette:
    """Return the palette for what Qt draws without the style sheet: dialogs, links, selections."""
    roles = {
        QPalette.ColorRole.Window: theme.ground,
        QPalette.ColorRole.Base: theme.pane,
        QPalette.ColorRole.AlternateBase: theme.ground,
        QPalette.ColorRole.Button: theme.pane,
        QPalette.ColorRole.WindowText: theme.ink,
        QPalette.ColorRole.Text: theme.ink,
        QPalette.ColorRole.ButtonText: theme.ink,
        QPalette.ColorRole.ToolTipBase: theme.pane,
        QPalette.ColorRole.ToolTipText: theme.ink,
        QPalette.ColorRole.PlaceholderText: theme.soft,
        QPalette.ColorRole.Highlight: theme.accent,
        QPalette.ColorRole.HighlightedText: theme.on_accent,
        QPalette.ColorRole.Link: theme.accent,
        QPalette.ColorRole.LinkVisited: theme.accent,
    }
    made = QPalette()
    for role, colour in roles.items():
        made.setColor(role, QColor(colour))
    return made


def mixed(first: str, second: str, share: float) -> str:
    """Return a colour between two: `share` of the second."""
    a, b = QColor(first), QColor(second)
    parts = ((a.red(), b.red()), (a.green(), b.green()), (a.blue(), b.blue()))
    return QColor(*(round(x + (y - x) * share) for x, y in parts)).name()
