"""Checks of a plan as read, one a file; the list of them is planning.intake.CHECKS."""
