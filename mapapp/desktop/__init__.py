"""The window: everything Qt except the painting of maps. Importing this package imports no Qt."""

from __future__ import annotations

from mapapp.desktop.options import Options

__all__ = ["Options", "run"]

_DEFAULTS = Options()


def run(articles: list[str], options: Options = _DEFAULTS) -> int:
    """Open the window on `articles` (paths) and return the program's exit code.

    With `options.picture` the real window is painted offscreen into that file instead. Raises
    `MapAppError` in words on the remedy where the system lets no window, or no map, be shown.
    """
    from mapapp.desktop import earlyinit, obstacles

    with obstacles.imports_explained():
        earlyinit.prepare(offscreen=options.picture is not None)
    obstacles.check_sandbox()
    from mapapp.desktop.analysing import Analyser
    from mapapp.desktop.apart import Worker

    # Begins at once: the first article is analysed while this process loads Qt.
    analyser = Analyser(Worker(articles[0]) if articles else None)
    try:
        with obstacles.imports_explained():
            from mapapp.desktop.startup import start

        return start(articles, options, analyser)
    finally:
        analyser.close()
