"""Vector files: GeoPackage, GeoJSON, Shapefile, GeoParquet, FlatGeobuf, CSV, GML.

Their fields are the columns of the zone table, or a mapping says which they are. ``id`` and
``class`` are required, all others optional. Rows of the same ``plan`` are one plan; without that
column the whole file is one plan named after it. Number, municipality, scale and days of a plan
are said by a mapping.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import geopandas as gpd
import pandas as pd
import shapely

from planning import errors, geometry
from planning.geometry import Mending, Unmendable
from planning.intake import formats, guard, layers
from planning.intake.formats import format_of, is_csv, is_plain_gml
from planning.intake.mapping.applied import applied
from planning.intake.mapping.plans import IDENTITY, PREFIX, facts, plan_columns
from planning.intake.reader import Original, Reader
from planning.intake.source import Finding, SourceFile, SourcePlan, Weight
from planning.terms import LegalStatus, PlanKind, State
from planning.zones import NAMES, zone_table


def recognises(original: Original) -> bool:
    """By the first bytes of the content."""
    return format_of(original) is not None


def recognises_gml(original: Original) -> bool:
    """XML of a schema of its own, where a mapping says what its fields are."""
    return original.declared.mapping is not None and is_plain_gml(original)


def read(original: Original) -> SourceFile:
    """The plans of a vector file.

    Raises UnreadableFile, MissingColumn, UnknownValue, NoCoordinateSystem, NoGeometry,
    OtherCoordinateSystem, UnmendableGeometry or DuplicateId, each with file and place.
    """
    name, private = opened(original)
    opened_layers = layers.read(private, name, original)
    table = _table(opened_layers.frame, original)
    if opened_layers.datum_accuracy_m is not None:
        table["datum_accuracy_m"] = opened_layers.datum_accuracy_m
    table, findings = _drawn(table, original)
    table, doubled = _unique(table, original)
    return SourceFile(
        path=original.content,
        sha256=original.sha256,
        format=name,
        version=None,
        plans=tuple(_plan(part) for part in _by_plan(table)),
        findings=(*opened_layers.findings, *findings, *doubled),
    )


def opened(original: Original) -> tuple[str, Path]:
    """The name of the format, and the file or a private copy of it to read.

    Raises UnreadableFile, UnsafeXml.
    """
    found = format_of(original)
    if found is None and is_plain_gml(original):
        guard.xml_root(original.content, original.label)
        found = formats.GML
    if found is None and is_csv(original):
        found = formats.CSV
    if found is None:
        raise errors.UnreadableFile(file=original.label, reason="reason.unknown_format")
    if found.alone:
        return found.name, original.content
    return found.name, guard.copy(original.content, original.folder, found.suffix)


def _table(frame: gpd.GeoDataFrame, original: Original) -> gpd.GeoDataFrame:
    """The zone table; the fields of the file that are no columns of it as ``attributes``."""
    mapping = original.declared.mapping
    told = frame if mapping is None else applied(mapping, frame, original.label)
    table = zone_table(told, file=original.label)
    known = {*NAMES} - {"name"} if mapping is None else set()
    known.add(frame.geometry.name)  # a name is kept as the file's attribute, too
    further = pd.DataFrame(frame[[n for n in frame.columns if n not in known]])
    source_type = pd.Series(table.get("source_type"), index=table.index, dtype="string").array
    table = table[[*NAMES, "geometry"]].reset_index(drop=True)
    table["plan"] = table["plan"].fillna(original.stem)
    table["source_type"] = source_type
    table["legal_nature_code"] = pd.Series(None, index=table.index, dtype="string")
    table["attributes"] = pd.Series(_attributes(further), index=table.index, dtype=object)
    if mapping is not None:
        said = plan_columns(mapping, frame, original.label)
        table[list(said)] = said.set_axis(table.index)
    return table


def _attributes(further: pd.DataFrame) -> list[dict[str, Any]]:
    """The values given in each row, by column, as JSON knows them."""
    if further.columns.empty:
        return [{} for _ in range(len(further))]
    told = further.to_json(orient="records", date_format="iso", default_handler=str) or "[]"
    return [{name: v for name, v in row.items() if v is not None} for row in json.loads(told)]


def _drawn(table: gpd.GeoDataFrame, original: Original) -> tuple[gpd.GeoDataFrame, list[Finding]]:
    """The zones that have a geometry, each valid; findings for the others."""
    shapes = table.geometry.to_numpy(dtype=object)
    drawn = ~shapely.is_missing(shapes) & ~shapely.is_empty(shapes)
    if not drawn.any():
        raise errors.NoGeometry(file=original.label)
    findings = [Finding("zone.no_geometry", Weight.WARNING, zone) for zone in table["id"][~drawn]]
    table, shapes = table[drawn], shapes[drawn]
    mendings: list[Mending | None] = [None] * len(table)
    for position in (~geometry.sound(shapes)).nonzero()[0]:
        try:
            shapes[position], mendings[position] = geometry.mend(shapes[position])
        except Unmendable as fault:
            shapes[position] = None
            row, zone = int(table.index[position]) + 1, table["id"].iloc[position]
            findings.append(_unmendable(zone, row, fault, original))
    high = shapely.has_z(shapes)
    shapes[high] = shapely.force_2d(shapes[high])
    table = table.assign(mending=pd.Series(mendings, index=table.index, dtype=object))
    table = table.set_geometry(gpd.GeoSeries(shapes, index=table.index, crs=geometry.CRS))
    return table[table.geometry.notna()], findings


def _unmendable(zone: str, row: int, fault: Unmendable, original: Original) -> Finding:
    error = errors.UnmendableGeometry(file=original.label, row=row, feature=zone, reason=str(fault))
    return original.fault("geometry.unmendable", error)


def _unique(table: gpd.GeoDataFrame, original: Original) -> tuple[gpd.GeoDataFrame, list[Finding]]:
    """The zones without those whose id their plan has already."""
    doubled = table.duplicated([*_identity(table), "id"])
    findings = [
        original.fault(
            "feature.duplicate_id",
            errors.DuplicateId(file=original.label, row=int(row) + 1, value=table["id"][row]),
        )
        for row in table.index[doubled]
    ]
    return table[~doubled], findings


def _identity(table: gpd.GeoDataFrame) -> list[str]:
    """The columns in which zones of one plan agree: its name, and by a mapping number and AGS."""
    return ["plan", *(name for name in IDENTITY if name in table.columns)]


def _by_plan(table: gpd.GeoDataFrame) -> Iterator[gpd.GeoDataFrame]:
    """The zones of each plan, in the order of the file."""
    for _, part in table.groupby(_identity(table), sort=False, dropna=False):
        yield part


def _plan(zones: gpd.GeoDataFrame) -> SourcePlan:
    """One plan; what its zones do not agree on stays unknown."""
    said = [name for name in zones.columns if str(name).startswith(PREFIX)]
    kind = _common(zones, "plan_level")
    status = _common(zones, "status")
    state = _common(zones, "state")
    return SourcePlan(
        name=str(zones["plan"].iloc[0]),
        kind=PlanKind(kind) if kind else None,
        zones=zones.drop(columns=said).reset_index(drop=True),
        **facts(zones),
        state=State(state) if state else None,
        status=LegalStatus(status) if status else None,
        illustrative=bool(zones["illustrative"].fillna(value=False).any()),
    )


def _common(zones: gpd.GeoDataFrame, column: str) -> str | None:
    """The one value that every zone has."""
    values = zones[column].unique()
    return None if len(values) != 1 or pd.isna(values[0]) else str(values[0])


VECTOR: Final = Reader("vector", recognises, read)
GML: Final = Reader("GML", recognises_gml, read)
CSV: Final = Reader("CSV", is_csv, read)
