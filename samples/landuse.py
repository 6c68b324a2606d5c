"""Which use a spot gets: what grows around the places, and the fields between them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from random import Random
from typing import Final

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely import Point
from shapely.geometry.base import BaseGeometry

from samples.geography import Place
from samples.partition import OUTSIDE, Labels, centre_distances

PATCH_M: Final = 1200.0
FIELD_M: Final = 1600.0

_MIX: Final[dict[str, dict[str, float]]] = {
    "settlement": {
        "housing": 0.72, "mixed": 0.04, "park": 0.08, "sport": 0.05, "allotments": 0.05,
    },
    "housing": {"housing": 0.9, "park": 0.1},
    "farmland": {"farmland": 0.7, "meadow": 0.2, "woodland": 0.1},
    "horticulture": {"horticulture": 0.6, "farmland": 0.4},
    "woodland": {"woodland": 0.85, "meadow": 0.15},
    "outskirts": {
        "housing": 0.54, "park": 0.13, "allotments": 0.1, "sport": 0.07, "meadow": 0.08,
    },
    "between": {"farmland": 0.5, "meadow": 0.2, "woodland": 0.2, "park": 0.1},
}  # fmt: skip
_OUTSKIRTS: Final = 1.7
"""Up to this multiple of a settlement's radius the ground is its outskirts."""

_CORE: Final = 0.32
"""Share of a settlement's radius that is its mixed centre."""


@dataclass(frozen=True)
class Patch:
    """What a label stands for."""

    use: str
    name: str


@dataclass
class Landuse:
    """Labels points with patches of one plan; ``patches[label]`` says what a label means.

    ``reach`` is the ground that gets labels; the land of the plan is cut out of it. With
    ``fill`` the ground between places becomes fields, woods and parks, else it stays outside.
    With ``mixed`` a place is made of patches of several uses, else it is one patch.
    """

    reach: BaseGeometry
    places: Sequence[Place]
    seed: str
    fill: bool = True
    mixed: bool = True
    patches: list[Patch] = field(default_factory=list)

    def __call__(self, points: NDArray[np.float64]) -> Labels:
        """The label of each point; OUTSIDE beyond the reach."""
        labels = np.full(len(points), OUTSIDE, dtype=np.int64)
        shapely.prepare(self.reach)
        inside = shapely.contains_xy(self.reach, points)
        place_of, score = self._nearest_place(points)
        for index, place in enumerate(self.places):
            mine = inside & (place_of == index) & (score < 1)
            labels[mine] = self._grown(place, points[mine])
        if self.fill:
            rest = inside & (score >= 1)
            labels[rest] = self._fields(points[rest], place_of[rest], score[rest])
        return labels

    def _nearest_place(self, points: NDArray[np.float64]) -> tuple[Labels, NDArray[np.float64]]:
        """The place of each point and its score, below 1 where the place reaches it.

        Of several places that reach a point the smallest has it, so that a school lies within
        its settlement, and of equally large ones the nearest; where none reaches it, the place
        that comes nearest.
        """
        radii = np.array([place.radius_m for place in self.places])
        scores = centre_distances(points, [place.centre for place in self.places]) / radii
        scores = scores * (1 + 0.22 * _waves(points))[:, None]
        sizes = np.where(scores < 1, radii + scores, np.inf)
        best = np.where((scores < 1).any(axis=1), sizes.argmin(axis=1), scores.argmin(axis=1))
        return best, scores[np.arange(len(points)), best]

    def _grown(self, place: Place, points: NDArray[np.float64]) -> Labels:
        """The patch of a place in which each of its points lies."""
        if len(points) == 0:
            return np.empty(0, dtype=np.int64)
        mix = _MIX.get(place.use) if self.mixed else None
        if mix is None or place.radius_m < PATCH_M / 2:
            return np.full(len(points), self._add(place.use, place.name))
        random = Random(f"{self.seed}/{place.name}")
        centres = _scattered(points, PATCH_M, random)
        uses = [_drawn(mix, random) for _ in centres]
        patches = np.array([self._add(use, place.name) for use in uses])
        labels = patches[centre_distances(points, centres).argmin(axis=1)]
        if place.use == "settlement":
            core = centre_distances(points, [place.centre])[:, 0] < _CORE * place.radius_m
            labels[core] = self._add("mixed", place.name)
        return np.asarray(labels)

    def _fields(
        self, points: NDArray[np.float64], place_of: Labels, score: NDArray[np.float64]
    ) -> Labels:
        """The field, wood, park or outskirts in which each point between the places lies."""
        random = Random(f"{self.seed}/between")
        centres = _scattered(points, FIELD_M, random)
        nearest = centre_distances(points, centres).argmin(axis=1)
        labels = np.empty(len(points), dtype=np.int64)
        for index in np.unique(nearest):
            mine = nearest == index
            place = self.places[int(np.bincount(place_of[mine]).argmax())]
            near = place.use == "settlement" and float(np.median(score[mine])) < _OUTSKIRTS
            mix = _MIX["outskirts" if near else "between"]
            labels[mine] = self._add(_drawn(mix, random), f"bei {place.name}")
        return labels

    def _add(self, use: str, name: str) -> int:
        self.patches.append(Patch(use, name))
        return len(self.patches) - 1


def _waves(points: NDArray[np.float64]) -> NDArray[np.float64]:
    """A smooth field between -1 and 1 that makes outlines irregular."""
    x, y = points[:, 0], points[:, 1]
    waves = np.sin(x / 310 + np.sin(y / 270)) + np.sin(y / 190 - np.cos(x / 420))
    return np.asarray(waves / 2)


def _scattered(points: NDArray[np.float64], spacing: float, random: Random) -> list[Point]:
    """Centres about ``spacing`` apart, chosen from the points."""
    order = random.sample(range(len(points)), len(points))
    chosen: list[int] = []
    for index in order:
        away = [np.hypot(*(points[index] - points[other])) for other in chosen]
        if min(away, default=spacing) >= spacing:
            chosen.append(index)
    return [Point(*points[index]) for index in chosen]


def _drawn(mix: dict[str, float], random: Random) -> str:
    """A use drawn from the mix."""
    drawn = random.random() * sum(mix.values())
    for use, share in mix.items():
        drawn -= share
        if drawn <= 0:
            return use
    return next(iter(mix))
