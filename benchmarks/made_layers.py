"""Two layers of irregular polygons, seeded, and the rule book that compares them.

The density is constant, one zone of each layer per 316 m x 316 m, so that the work for a
zone is the same however many there are. Units: metres, EPSG:25832.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

import geopandas as gpd
import numpy as np
import shapely
import yaml
from numpy.typing import NDArray

from planning.terms import Use

MIN_AREA_M2: Final = 100.0
DISTANCE_M: Final = 300.0
CLASSES: Final = [use.value for use in Use][:20]
_SHARE_IN_CONFLICT: Final = 0.15
_SPACING_M: Final = 316.0
_CENTRE: Final = (565_000.0, 5_935_000.0)
_RADIUS_M: Final = (50.0, 150.0)
_ACCURACIES_M: Final = (1.0, 2.5, 10.0)
"""Those of plans at 1:2,000, 1:5,000 and 1:20,000."""
_VERTICES: Final = (40, 61)


def write_inputs(folder: Path, count: int, seed: int) -> None:
    """``hh.parquet``, ``sh.parquet`` and ``rules.yaml`` in the folder."""
    rng = np.random.default_rng(seed)
    for state in ("hh", "sh"):
        layer(rng, count).to_parquet(folder / f"{state}.parquet")
    pairs = class_pairs(seed)
    rules = [
        _rule("OVER", "overlap", {"min_area_m2": MIN_AREA_M2}, pairs),
        _rule("NEAR", "near", {"distance_m": DISTANCE_M}, pairs),
    ]
    text = yaml.safe_dump({"version": 1, "rules": rules}, sort_keys=False)
    (folder / "rules.yaml").write_text(text, encoding="utf-8")


def class_pairs(seed: int) -> list[tuple[str, str]]:
    """15 % of the pairs of classes, each once; they conflict in both directions."""
    first, second = np.triu_indices(len(CLASSES))
    chosen = np.random.default_rng(seed).permutation(len(first))
    chosen = np.sort(chosen[: round(_SHARE_IN_CONFLICT * len(first))])
    return [(CLASSES[a], CLASSES[b]) for a, b in zip(first[chosen], second[chosen], strict=True)]


def _rule(
    name: str, relation: str, params: dict[str, float], pairs: list[tuple[str, str]]
) -> dict[str, Any]:
    """One rule with a condition for each class of side a."""
    by_class: dict[str, list[str]] = {}
    for a, b in pairs:
        by_class.setdefault(a, []).append(b)
    facts = {"relation": relation, "params": params, "severity": 2}
    conditions = [
        facts | {"a": {"class": [a]}, "b": {"class": classes}} for a, classes in by_class.items()
    ]
    title = {"de": f"Vergleich {name}", "en": f"Comparison {name}"}
    return {"id": name, "title": title, "a": {}, "b": {}, "any": conditions}


def layer(rng: np.random.Generator, count: int) -> gpd.GeoDataFrame:
    """Polygons of about 50 vertices around random places of a square, with their accuracy."""
    side = _SPACING_M * np.sqrt(count)
    centres = np.array(_CENTRE) + rng.uniform(-side / 2, side / 2, (count, 2))
    columns = {
        "id": [f"z{n}" for n in range(count)],
        "class": rng.choice(CLASSES, count),
        "accuracy_m": rng.choice(_ACCURACIES_M, count),
    }
    return gpd.GeoDataFrame(columns, geometry=_blobs(rng, centres), crs="EPSG:25832")


def _blobs(rng: np.random.Generator, centres: NDArray[np.float64]) -> NDArray[np.object_]:
    """Around each centre a ring whose radius goes up and down, in steps and at random."""
    vertices = rng.integers(*_VERTICES, len(centres))
    of = np.repeat(np.arange(len(centres)), vertices)
    place = np.arange(len(of)) - np.repeat(np.cumsum(vertices) - vertices, vertices)
    angle = 2 * np.pi * (place + rng.uniform(0, 0.8, len(of))) / vertices[of]
    phase, lobes = rng.uniform(0, 2 * np.pi, len(centres)), rng.integers(2, 6, len(centres))
    wave = 1 + 0.3 * np.sin(lobes[of] * angle + phase[of]) + rng.uniform(-0.1, 0.1, len(of))
    radius = rng.uniform(*_RADIUS_M, len(centres))[of] * wave
    points = centres[of] + radius[:, None] * np.stack([np.cos(angle), np.sin(angle)], axis=1)
    rings = shapely.linearrings(points, indices=of)
    return np.asarray(shapely.polygons(rings), dtype=object)
