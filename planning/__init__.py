"""The domain: plans of two states, their zones, their conflicts.

Knows no HTTP and no map format.
"""
