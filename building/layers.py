"""Runs import-linter: who may import whom (see pyproject.toml)."""

from importlinter.cli import lint_imports

raise SystemExit(lint_imports(no_cache=True))
