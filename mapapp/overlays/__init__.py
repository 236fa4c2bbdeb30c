"""Places that someone else made, to be shown beside what was found: GeoJSON, CSV, KML."""

from mapapp.overlays.overlay import Feature, Overlay
from mapapp.overlays.plain import overlay_from_geojson, overlay_to_geojson
from mapapp.overlays.reading import ENDINGS, read_overlay

__all__ = [
    "ENDINGS",
    "Feature",
    "Overlay",
    "overlay_from_geojson",
    "overlay_to_geojson",
    "read_overlay",
]
