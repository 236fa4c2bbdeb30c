"""What a project's file is called."""

ENDING = ".mapapp.gpkg"
"""What the name of a project's file ends in."""
