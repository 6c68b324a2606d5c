"""Zones drawn as squares on a metre grid, so that every figure can be computed in the head.

x = 0 is the border, Hamburg west and Schleswig-Holstein east of it.
"""

from __future__ import annotations

from typing import Any

import geopandas as gpd
import shapely
import yaml
from shapely.affinity import translate
from shapely.geometry.base import BaseGeometry

from planning.conflicts import RuleBook, detect
from planning.conflicts.examples import square_territory
from planning.conflicts.rules import parse
from planning.geometry import CRS
from planning.zones import zone_table

EAST, NORTH = 500_000.0, 5_900_000.0


def box(x1: float, y1: float, x2: float, y2: float) -> BaseGeometry:
    return shapely.box(x1, y1, x2, y2)


def zone(
    name: str, state: str | None, shape: BaseGeometry | str, /, **columns: Any
) -> dict[str, Any]:
    """One zone; a text is WKT. Exact, residential and of its state's plan unless said otherwise."""
    geometry = shapely.from_wkt(shape) if isinstance(shape, str) else shape
    made_up = {"class": "residential", "plan": f"Plan {state}", "accuracy_m": 0.0}
    where = {"geometry": translate(geometry, EAST, NORTH)}
    return made_up | {"id": name, "state": state} | columns | where


def table(*zones: dict[str, Any]) -> gpd.GeoDataFrame:
    return zone_table(gpd.GeoDataFrame(list(zones), geometry="geometry", crs=CRS))


def rule(relation: str, severity: int = 3, **rest: Any) -> dict[str, Any]:
    """A rule over all zones; ``params`` and everything else as in a rule book."""
    sides = {"a": {}} if relation == "encroach" else {"a": {}, "b": {}}
    title = {"de": "Probe", "en": "Sample"}
    return {"id": "X1", "title": title, "relation": relation, "severity": severity} | sides | rest


def book(*rules: dict[str, Any]) -> RuleBook:
    return parse(yaml.safe_dump({"version": 1, "rules": list(rules)}), "sample.yaml")


def found(
    rules: dict[str, Any], *zones: dict[str, Any], border_accuracy_m: float = 0.0, **options: Any
) -> gpd.GeoDataFrame:
    """The conflicts of one rule."""
    return detect(table(*zones), book(rules), square_territory(border_accuracy_m), **options)


def local(geometry: BaseGeometry) -> BaseGeometry:
    """A result's geometry in the metres of these tests."""
    return translate(geometry, -EAST, -NORTH)
