"""Every setting of the window, declared once: its type, its default, what it is for. No Qt."""

from __future__ import annotations

from dataclasses import dataclass

from mapapp.syntax import DEFAULT
from mapapp.translation import LANGUAGES, later

Value = str | float | bool
SYSTEM = "system"


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting; its type is that of its default.

    A word is one of `choices` (value, words) or, where there are none, the path of a file whose
    kind `files` names. A number lies within `bounds` (least, most) and is shown in per cent.
    """

    name: str
    default: Value
    group: str
    title: str
    description: str = ""
    choices: tuple[tuple[str, str], ...] = ()
    bounds: tuple[float, float] = (0.0, 1.0)
    files: str = ""

    def fitting(self, value: object) -> Value:
        """Return a value as this setting takes it; what makes no sense becomes the default."""
        if isinstance(self.default, bool):
            known = {"true": True, "1": True, "false": False, "0": False}
            return known.get(str(value).lower(), self.default)
        if isinstance(self.default, float):
            return self._number(value)
        words = str(value)
        known_words = {choice for choice, _ in self.choices}
        return words if not known_words or words in known_words else self.default

    def _number(self, value: object) -> Value:
        try:
            number = float(str(value))
        except ValueError:
            return self.default
        least, most = self.bounds
        return min(max(number, least), most) if number == number else self.default


LOOK, MAP, READING = later("Look"), later("Map"), later("Reading")
SETTINGS = (
    Setting(
        "theme",
        SYSTEM,
        LOOK,
        later("Theme"),
        later("As the system: follows it while mapapp runs."),
        ((SYSTEM, later("As the system")), ("light", later("Light")), ("dark", later("Dark"))),
    ),
    Setting("text_scale", 1.0, LOOK, later("Size of the text"), "", bounds=(0.8, 2.0)),
    Setting(
        "language",
        SYSTEM,
        LOOK,
        later("Language"),
        later(
            "Of the window, the dates and the words on the map. Takes effect at the next start; "
            "articles and names of places stay as they are."
        ),
        ((SYSTEM, later("As the system")), *LANGUAGES.items()),
    ),
    Setting(
        "units",
        "km",
        MAP,
        later("Distances"),
        "",
        (("km", later("Kilometres")), ("miles", later("Miles"))),
    ),
    Setting(
        "basemap",
        "built-in",
        MAP,
        later("Background of the map"),
        later("OpenStreetMap needs the network, which is switched off below until you allow it."),
        (
            ("built-in", later("Built-in, works offline")),
            ("file", later("A file of map tiles")),
            ("osm", later("OpenStreetMap, online")),
        ),
    ),
    Setting(
        "basemap_file",
        "",
        MAP,
        later("File of map tiles"),
        later("MBTiles or PMTiles with pictures."),
        files="*.mbtiles *.pmtiles",
    ),
    Setting(
        "network",
        False,
        MAP,
        later("Allow the map to use the network"),
        later("Only to fetch tiles of the background. Your articles never leave this computer."),
    ),
    Setting(
        "software_drawing",
        False,
        MAP,
        later("Draw the map without the graphics card"),
        later("For a map that stays blank. Takes effect at the next start."),
    ),
    Setting(
        "reopen",
        False,
        READING,
        later("Open the last article at the start"),
        later("Otherwise mapapp starts on its first page, where the last ones are listed."),
    ),
    Setting(
        "parser",
        DEFAULT,
        READING,
        later("How sentences are read"),
        later("The built-in parser is right for nearly everyone; others must be installed."),
        (
            ("own", later("Built-in parser")),
            ("none", later("Without a parser: quicker, less exact")),
            ("en_core_web_sm", "spaCy en_core_web_sm"),
            ("en_core_web_md", "spaCy en_core_web_md"),
            ("en_core_web_lg", "spaCy en_core_web_lg"),
            ("en_core_web_trf", "spaCy en_core_web_trf"),
        ),
    ),
)
"""The settings in the order in which the preferences show them."""
BY_NAME = {setting.name: setting for setting in SETTINGS}
