"""The kinds of relation: how each finds its hits among all zones."""
