"""The tests that stand next to a rule book: a few shapes in, the expected hits out.

``<book>.tests.yaml`` is a list. The state border is the line x = 0, exact, with Hamburg west and
Schleswig-Holstein east of it; ``box`` is [x1, y1, x2, y2] in metres from a point on the border,
``wkt`` any geometry. Zones are exact unless ``accuracy_m`` says otherwise.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any, Final, Self

import geopandas as gpd
import pandas as pd
import shapely
from pydantic import ConfigDict, TypeAdapter, ValidationError, model_validator
from shapely.affinity import translate
from shapely.geometry import MultiLineString, MultiPolygon
from shapely.geometry.base import BaseGeometry

from planning import document
from planning.conflicts.detection import detect
from planning.conflicts.figures import RULE_BOOK, Model
from planning.conflicts.rows import records
from planning.conflicts.rules import RuleBook, load
from planning.geometry import CRS
from planning.terms import Certainty, Severity, State
from planning.territory import MUNICIPALITY_COLUMNS, Source, Territory
from planning.zones import zone_table

_HALF_M: Final = 100_000.0
_EAST_M, _NORTH_M = 500_000.0, 5_900_000.0
"""Where x = 0, y = 0 of the examples lies: a place within EPSG:25832."""


class ExampleZone(Model):
    """A zone of an example: geometry and any column of the zone table."""

    model_config = ConfigDict(extra="allow", frozen=True)

    id: str
    state: State
    box: tuple[float, float, float, float] | None = None
    wkt: str | None = None

    @model_validator(mode="after")
    def _one_shape(self) -> Self:
        if (self.box is None) == (self.wkt is None):
            raise ValueError("a zone has either 'box' or 'wkt'")
        if self.wkt is not None and shapely.from_wkt(self.wkt, on_invalid="ignore") is None:
            raise ValueError(f"'{self.wkt}' is no WKT")
        return self

    @property
    def geometry(self) -> BaseGeometry:
        """The shape in EPSG:25832."""
        shape = shapely.box(*self.box) if self.box else shapely.from_wkt(str(self.wkt))
        return translate(shape, _EAST_M, _NORTH_M)

    @property
    def columns(self) -> dict[str, Any]:
        """The columns of the zone table; plan and class are made up where not given."""
        made_up = {"class": "unspecified", "plan": f"Plan {self.state}", "accuracy_m": 0.0}
        return made_up | self.model_dump(mode="json", exclude={"box", "wkt"})


class ExpectedHit(Model):
    """A conflict the rule must find; what is given must be as it says."""

    a: str
    b: str | None = None
    relation: str | None = None
    severity: Severity | None = None
    certainty: Certainty | None = None
    area_m2: float | None = None
    distance_m: float | None = None


class Example(Model):
    """A test of one rule; of a generic one beside the whole book."""

    rule: str
    name: str
    zones: tuple[ExampleZone, ...]
    expected: tuple[ExpectedHit, ...]


def check_book(path: Path | None = None) -> list[str]:
    """Run the examples next to a rule book; one line for each that fails, none if all hold.

    Without a path the book that ships. A book without examples has none to fail. Raises
    RuleBookInvalid, also for examples that cannot be read.
    """
    book = load(path)
    return [line for example in examples(path) if (line := _failure(example, book))]


def examples(path: Path | None = None) -> list[Example]:
    """The examples next to a rule book."""
    source = (path or Path(__file__).parent / "rules" / "hh-sh.yaml").with_suffix(".tests.yaml")
    if not source.exists():
        return []
    read = document.read(source.read_text(encoding="utf-8"), source.name, RULE_BOOK)
    try:
        return TypeAdapter(list[Example]).validate_python(read.content)
    except ValidationError as invalid:
        raise document.complaint(invalid, read) from None


def hits_of(example: Example, book: RuleBook, border_accuracy_m: float = 0.0) -> gpd.GeoDataFrame:
    """What the rule of an example finds in its zones (planning.conflicts.COLUMNS)."""
    rules = [rule for rule in book.rules if rule.id == example.rule]
    if not any(rule.generic for rule in rules):  # which alone depends on what the others find
        book = replace(book, rules=tuple(rules))
    found = detect(_zones(example), book, square_territory(border_accuracy_m))
    return found[found["rule_id"] == example.rule]


def _failure(example: Example, book: RuleBook) -> str | None:
    """What differs from what the example expects."""
    if example.rule not in {rule.id for rule in book.rules}:
        return f"{example.rule}, {example.name}: the book has no such rule"
    found = hits_of(example, book)
    wanted = [hit.model_dump(mode="json", exclude_none=True) for hit in example.expected]
    expected = {(hit["a"], hit.get("b")): hit for hit in wanted}
    rows = records(pd.DataFrame(found).rename(columns={"a_id": "a", "b_id": "b"}))
    actual = {_ends(row): _shown(row, expected.get(_ends(row), {})) for row in rows}
    if actual == expected:
        return None
    found_hits = list(actual.values())
    return f"{example.rule}, {example.name}: expected {wanted}, found {found_hits}"


def _zones(example: Example) -> gpd.GeoDataFrame:
    shapes = [zone.geometry for zone in example.zones]
    frame = pd.DataFrame([zone.columns for zone in example.zones])
    return zone_table(gpd.GeoDataFrame(frame, geometry=shapes, crs=CRS))


def _ends(row: dict[str, Any]) -> tuple[str, str | None]:
    return row["a"], row["b"]


def _shown(row: dict[str, Any], expected: dict[str, Any]) -> dict[str, Any]:
    """The facts that the example asks for, figures to the millimetre; a and b always."""
    names = ["a", "b", *(name for name in expected if name not in ("a", "b"))]
    facts = {name: row[name] for name in names if row[name] is not None}
    return {n: round(v, 3) if isinstance(v, float) else v for n, v in facts.items()}


def square_territory(border_accuracy_m: float = 0.0) -> Territory:
    """Two squares of 100 km that meet at a straight border, x = 0 of the examples."""
    south, north = _NORTH_M - _HALF_M, _NORTH_M + _HALF_M
    west = shapely.box(_EAST_M - _HALF_M, south, _EAST_M, north)
    east = shapely.box(_EAST_M, south, _EAST_M + _HALF_M, north)
    line = shapely.LineString([(_EAST_M, south), (_EAST_M, north)])
    hamburg, holstein = State.HAMBURG, State.SCHLESWIG_HOLSTEIN
    lands = {hamburg: MultiPolygon([west]), holstein: MultiPolygon([east])}
    source = Source("example", border_accuracy_m)
    places = [
        ("02000000", "Hamburg", "Hamburg", hamburg, lands[hamburg]),
        ("01062009", "Barsbüttel", "Stormarn", holstein, lands[holstein]),
    ]
    return Territory(
        land=lands,
        land_sources=dict.fromkeys(State, source),
        border=MultiLineString([line]),
        border_source=source.text,
        border_accuracy_m=border_accuracy_m,
        municipalities=gpd.GeoDataFrame(places, columns=list(MUNICIPALITY_COLUMNS), crs=CRS),
    )
