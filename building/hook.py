"""Hatchling's build hook: generated resources are made before a wheel or editable install."""

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

ROOT = Path(__file__).resolve().parent.parent


class ResourcesHook(BuildHookInterface):  # type: ignore[type-arg]
    """Makes the generated resources, and puts them into a wheel."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Make what is out of date; `version` is `editable` or `standard`."""
        if self.target_name != "wheel":
            return
        sys.path.insert(0, str(ROOT))
        from building.assemble import assemble

        generated = assemble()
        if version == "standard":
            build_data["force_include"][str(generated)] = "mapapp/_resources"
