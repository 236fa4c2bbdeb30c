"""Finds the files mapapp needs beside its code, in a checkout and in an installed wheel alike.

Written files (`resources/`) and generated ones (`build/resources/`: gazetteer, basemap, web assets,
fonts) are one namespace: a wheel carries both merged under `mapapp/_resources/`.
"""

from pathlib import Path

from mapapp.errors import MapAppError

_PACKAGE = Path(__file__).resolve().parent
_WHEEL = _PACKAGE / "_resources"
_CHECKOUT = _PACKAGE.parent
GENERATED = _CHECKOUT / "build" / "resources"
"""Where a checkout keeps its generated resources."""


def resource(name: str) -> Path:
    """Return the path of the resource `name` (a path with forward slashes).

    Raises `MapAppError` when the installation is incomplete.
    """
    for root in (_WHEEL, _CHECKOUT / "resources", GENERATED):
        path = root / name
        if path.exists():
            return path
    raise MapAppError(
        f"mapapp's installation is incomplete: {name} is missing. Install it again, "
        "or run “make assets” in a checkout."
    )
