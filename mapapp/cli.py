"""The command line. Exit codes: 0 done, 1 failed on its work, 2 wrong usage.

Results go to standard output in UTF-8, everything else to standard error. Each command is a module
of `mapapp.commands`, imported when it runs.
"""

from __future__ import annotations

import argparse
import io
import os
import sys
from importlib import import_module
from pathlib import Path
from typing import TextIO

from mapapp import __version__
from mapapp.errors import MapAppError, UsageError

DONE, FAILED, WRONG_USAGE, INTERRUPTED = 0, 1, 2, 130

_COMMANDS = {
    "analyse": "analysing",
    "analyze": "analysing",
    "export": "exporting",
    "geocode": "geocode",
    "gazetteer": "gazetteers",
}
_COMMANDS_HELP = """\
commands:
  mapapp analyse ARTICLE        what the article reports, as JSON
  mapapp analyse --jsonl        many articles, one a line
  mapapp export ARTICLE -o FILE the map as .html .png .pdf .docx .geojson .kml .gpkg .csv and more
  mapapp geocode NAME           the places that a name can mean
  mapapp gazetteer list         the gazetteers on this machine
  mapapp gazetteer install      a larger one, from GeoNames' dumps (use, remove)

“mapapp COMMAND --help” says more about each. ARTICLE is a file of text or HTML, or - for standard
input.
"""


def main(argv: list[str] | None = None) -> int:
    """Run the command line with `argv` (default: the process's own); return the exit code."""
    arguments = sys.argv[1:] if argv is None else argv
    _speak_utf8()
    try:
        return _run(arguments)
    except UsageError as error:
        _say(f"mapapp: {error}")
        return WRONG_USAGE
    except MapAppError as error:
        _say(f"mapapp: {error}")
        return FAILED
    except BrokenPipeError:
        _drop_output()  # whoever read the results has enough of them
        return DONE
    except OSError as error:
        _drop_output()
        _say(f"mapapp: The results could not be written: {error.strerror or error}.")
        return FAILED
    except KeyboardInterrupt:
        return INTERRUPTED


def _run(arguments: list[str]) -> int:
    module = _COMMANDS.get(arguments[0]) if arguments else None
    if module is None:
        return _window(arguments)
    code: int = import_module(f"mapapp.commands.{module}").run(arguments[1:])
    return code


def _speak_utf8() -> None:
    # Where a stream is closed, as for a window on Windows, what is said goes nowhere.
    sys.stdout = sys.stdout or _nowhere()
    sys.stderr = sys.stderr or _nowhere()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _nowhere() -> TextIO:
    return Path(os.devnull).open("w", encoding="utf-8")


def _drop_output() -> None:
    """Let what is left in the buffers go nowhere: Python writes it once more when it ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _say(message: str) -> None:
    print(message, file=sys.stderr)


# --- the window


def _window(arguments: list[str]) -> int:
    options = _window_parser().parse_args(arguments)
    from mapapp.desktop.obstacles import no_display

    if not options.picture and not _has_display():
        raise MapAppError(no_display())
    from mapapp.desktop import run
    from mapapp.desktop.options import Options

    picture = Path(options.picture) if options.picture else None
    return run(options.articles, Options(options.theme, options.size, picture, options.select))


def _window_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        "mapapp",
        usage="mapapp [ARTICLE ...] [options]\n       mapapp COMMAND ...",
        description="Turns a news article into a map. Without a command, opens the window.",
        epilog=_COMMANDS_HELP,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("articles", nargs="*", metavar="ARTICLE", help="text or HTML files to open")
    parser.add_argument("--version", action="version", version=f"mapapp {__version__}")
    parser.add_argument("--theme", choices=("light", "dark", "system"))
    parser.add_argument("--size", type=_size, metavar="WxH", help="of the window, like 1400x900")
    parser.add_argument("--select", metavar="WHAT", help="a place or an event to select first")
    parser.add_argument("--picture", metavar="FILE.png", help="paint the window to a file instead")
    return parser


def _size(value: str) -> tuple[int, int]:
    width, _, height = value.lower().partition("x")
    if not (width.isdecimal() and height.isdecimal()):
        raise argparse.ArgumentTypeError(f"“{value}” is not a size. Write it like 1400x900.")
    if not (300 <= int(width) <= 8000 and 200 <= int(height) <= 8000):
        raise argparse.ArgumentTypeError("A window is between 300x200 and 8000x8000.")
    return int(width), int(height)


def _has_display() -> bool:
    if sys.platform != "linux":
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))
