"""Fetches larger gazetteers: the only room with a network of its own, used when asked to.

`install` fetches, verifies and compiles; `list_installed`, `use` and `remove` look after what is
installed. The address is GeoNames' own, unless `MAPAPP_GEONAMES` or a caller names a mirror.
"""

from mapapp.downloads.geonames import GEONAMES, MIRROR
from mapapp.downloads.installing import install
from mapapp.gazetteer.installed import BUILT_IN, Installed, in_use, list_installed, remove, use

__all__ = [
    "BUILT_IN",
    "GEONAMES",
    "MIRROR",
    "Installed",
    "in_use",
    "install",
    "list_installed",
    "remove",
    "use",
]
