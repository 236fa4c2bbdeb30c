"""Other people's readers, each in a process of its own: GDAL carries an SQLite of its own too."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

_GDAL = """
import json, sys, warnings
import pyogrio, pyogrio.raw
warnings.simplefilter("ignore")
path, found = sys.argv[1], {}
for name, kind in pyogrio.list_layers(path):
    about, _, shapes, values = pyogrio.raw.read(path, layer=name)
    fields = {key: [str(v) for v in column] for key, column in zip(about["fields"], values)}
    info = pyogrio.read_info(path, layer=name, force_total_bounds=True)
    found[name] = {
        "kind": kind, "fields": fields, "count": info["features"],
        "crs": info["crs"], "shapes": [bytes(s).hex() if s is not None else None for s in shapes]
        if shapes is not None else [],
        "bounds": [float(b) for b in info["total_bounds"]] if info["total_bounds"] else None,
    }
print(json.dumps(found))
"""


def gdal(path: Path) -> dict[str, dict[str, Any]]:
    """Return what GDAL finds in a file: layer → kind, fields, count, crs, shapes (WKB), bounds."""
    run = [sys.executable, "-c", _GDAL, str(path)]
    outcome = subprocess.run(run, capture_output=True, text=True, timeout=120, check=False)
    assert outcome.returncode == 0, outcome.stderr
    return json.loads(outcome.stdout)
