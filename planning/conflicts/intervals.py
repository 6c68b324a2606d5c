"""Intervals on a line: arrays of shape (n, 2), start and end, ascending and disjoint."""

from __future__ import annotations

from typing import Final

import numpy as np

from planning.conflicts.relation import DISTANCE_DIGITS, Numbers

NOTHING: Final = np.empty((0, 2))
"""No interval."""


def union(intervals: Numbers, gap: float = 0.0) -> Numbers:
    """The intervals with those joined that overlap, touch or lie less than ``gap`` apart."""
    if len(intervals) == 0:
        return intervals.reshape(0, 2)
    ordered = intervals[np.argsort(intervals[:, 0], kind="stable")]
    reached = np.maximum.accumulate(ordered[:, 1])
    between = ordered[1:, 0] - reached[:-1]
    begins = np.concatenate(([True], (between > 0) & (between >= gap)))
    ends = np.concatenate((begins[1:], [True]))
    return np.stack([ordered[begins, 0], reached[ends]], axis=1)


def common(one: Numbers, other: Numbers) -> Numbers:
    """What both have in common, longer than a point."""
    start = np.maximum(one[:, None, 0], other[None, :, 0]).ravel()
    end = np.minimum(one[:, None, 1], other[None, :, 1]).ravel()
    both = np.stack([start, end], axis=1)[end > start]
    return both[np.argsort(both[:, 0])]


def without(one: Numbers, other: Numbers) -> Numbers:
    """What of ``one`` is not in ``other``, longer than a point."""
    edges = np.concatenate(([-np.inf], other.ravel(), [np.inf]))
    return common(one, edges.reshape(-1, 2))


def shortened(intervals: Numbers, by: float) -> Numbers:
    """Each interval shorter by ``by`` at both ends; those used up are gone."""
    shorter = intervals + np.array([by, -by])
    return shorter[shorter[:, 1] > shorter[:, 0]] if by else intervals


def length(intervals: Numbers) -> float:
    """Their length in all, to DISTANCE_DIGITS: 30 m are not less than 30 by rounding."""
    return round(float(np.sum(intervals[:, 1] - intervals[:, 0])), DISTANCE_DIGITS)
