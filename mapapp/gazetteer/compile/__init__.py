"""Compiles the built-in gazetteer at build time."""

from __future__ import annotations

from pathlib import Path


def compile_gazetteer(npm_modules: Path, tables: Path, output: Path) -> None:
    """Compile the gazetteer: see `compilation.compile_gazetteer`.

    Its sources are installed where mapapp is built, not where it runs: they are imported here.
    """
    from mapapp.gazetteer.compile.compilation import compile_gazetteer as compile_sources

    compile_sources(npm_modules, tables, output)
