"""Whom the data of every export comes from."""

CREDITS = (
    "Made with mapapp. Places: GeoNames (geonames.org), CC BY 4.0. "
    "Outlines: Natural Earth, public domain."
)
