"""Timings against other systems on the same work, see README.md."""
