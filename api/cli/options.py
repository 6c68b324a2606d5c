"""Options that several commands have."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from planning import errors
from planning.berlin import in_berlin
from planning.intake import coordinates, mapping
from planning.intake.checks.examination import profile
from planning.intake.checks.profile import Profile
from planning.intake.reader import Declared

Day = Annotated[
    datetime | None, typer.Option(formats=["%Y-%m-%d"], help="Day to compare; default: today.")
]
AsOf = Annotated[
    datetime | None,
    typer.Option("--as-of", formats=["%Y-%m-%d"], help="What was valid that day; default: today."),
]
KnownAt = Annotated[
    datetime | None,
    typer.Option(
        "--known-at",
        formats=["%Y-%m-%d", "%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S", "%Y-%m-%dT%H:%M:%S.%f%z"],
        help="What was recorded then (Berlin time, or as --json tells it); default: now.",
    ),
]
Json = Annotated[bool, typer.Option("--json", help="One JSON document on standard output.")]

Files = Annotated[list[Path], typer.Argument(help="XPlanGML, ZIP, GeoPackage, GeoJSON ...")]
ProfileName = Annotated[
    str, typer.Option("--profile", help="Profile of checks: standard, strict or a YAML file.")
]
ToleranceMm = Annotated[
    float | None,
    typer.Option(min=0.001, max=1000, help="Points closer than this are one; default: 2 mm."),
]
Mapped = Annotated[
    Path | None, typer.Option("--map", help="A mapping file: which field is which column.")
]
System = Annotated[
    str | None, typer.Option("--crs", help="EPSG:25832 ..., where a file declares none.")
]


def chosen_profile(name: str, tolerance_mm: float | None) -> Profile:
    """The profile of that name or path, with another tolerance where one is given."""
    chosen = profile(name)
    if tolerance_mm is None:
        return chosen
    return chosen.model_copy(update={"tolerance_mm": tolerance_mm})


def declared(mapped: Path | None, system: str | None) -> Declared:
    """What was said of files from outside. Raises MappingInvalid, UnknownCoordinateSystem."""
    if system is not None and coordinates.resolve(system) is None:
        raise errors.UnknownCoordinateSystem(value=system)
    return Declared(mapping.load(mapped) if mapped else None, system)


def berlin(moment: datetime | None) -> datetime | None:
    """A time as it was typed: in Berlin where it names no zone."""
    return moment and in_berlin(moment)
