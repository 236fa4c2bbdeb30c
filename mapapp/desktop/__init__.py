"""The window: everything Qt except the painting of maps. Importing this package imports no Qt."""

from __future__ import annotations

from mapapp.desktop.options import Options

__all__ = ["Options", "run"]

_DEFAULTS = Options()


def run(articles: list[str], options: Options = _DEFAULTS) -> int:
    """Open the window on `articles` (paths) and return the program's exit code.

    A window of the same user that is open already takes the articles instead, and this returns at
    once. With `options.picture` the real window is painted offscreen into that file instead. Raises
    `MapAppError` in words on the remedy where the system lets no window, or no map, be shown.
    """
    from mapapp.desktop import earlyinit, obstacles
    from mapapp.desktop.handing_over import hand_over
    from mapapp.project.ending import ENDING

    if options.picture is None and hand_over(articles):
        return 0
    obstacles.check_sandbox()
    from mapapp.desktop.analysing import Analyser
    from mapapp.desktop.apart import Worker

    first = articles[0] if articles and not articles[0].endswith(ENDING) else ""
    # Begins at once: the first article is analysed while this process loads Qt.
    analyser = Analyser(Worker(first) if first else None)
    try:
        with obstacles.imports_explained():
            earlyinit.prepare(offscreen=options.picture is not None)
        with obstacles.imports_explained():
            from mapapp.desktop.startup import start

        return start(articles, options, analyser)
    finally:
        analyser.close()
