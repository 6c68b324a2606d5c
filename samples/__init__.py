"""Illustrative plans of both states along their real border, and the recipe that makes them.

``python -m samples.make`` writes ``samples/plans/*.gml``. The plans are made up by the project:
no plan in law, and every file says so. ``situations.csv`` names what is to be found in them.
"""
