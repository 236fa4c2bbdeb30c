"""Trains the dependency parser that mapapp ships, from Universal Dependencies treebanks."""
