"""Plans drawn as squares on a metre grid whose origin lies on the real border.

The origin is a point of the border near Stapelfeld; x runs east into Schleswig-Holstein, so
a square left of x = 0 need not lie in Hamburg: tests that care use ``owner`` states.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import geopandas as gpd
import shapely
from sqlalchemy.orm import Session

from planning import plans
from planning.geometry import CRS
from planning.intake.source import SourceFile, SourcePlan
from planning.model import PlanVersion
from planning.plans import Owner
from planning.terms import LegalStatus, PlanKind, State
from planning.territory import shipped
from planning.zones import zone_table

ORIGIN = (580_000.0, 5_940_000.0)


def square(x: float, y: float, side: float = 100.0) -> shapely.Polygon:
    """A square with its lower left corner at (x, y) metres from the origin."""
    left, bottom = ORIGIN[0] + x, ORIGIN[1] + y
    return shapely.box(left, bottom, left + side, bottom + side)


def zones(*rows: dict[str, Any]) -> gpd.GeoDataFrame:
    """A zone table; each row needs a geometry, id and class have defaults."""
    filled = [{"id": f"z{n}", "class": "residential", **row} for n, row in enumerate(rows)]
    columns = dict.fromkeys(["id", "class", "geometry", *(name for row in filled for name in row)])
    frame = gpd.GeoDataFrame(filled, columns=list(columns), geometry="geometry", crs=CRS)
    return zone_table(frame)


def source_plan(*rows: dict[str, Any], **facts: Any) -> SourcePlan:
    """A plan as a reader hands it on."""
    given = {"name": "Plan", "kind": PlanKind.PREPARATORY, "status": LegalStatus.IN_FORCE}
    return SourcePlan(zones=zones(*rows), **{**given, **facts})


def source_file(*source_plans: SourcePlan, sha256: str = "0" * 64) -> SourceFile:
    """A file as a reader hands it on."""
    return SourceFile(Path("plans.gpkg"), sha256, "GeoPackage", None, source_plans)


def stored(session: Session, plan: SourcePlan, state: State, **owner: Any) -> PlanVersion:
    """A plan in the database."""
    file = source_file(plan)
    return plans.register(session, file, plan, shipped(), Owner(state, **owner)).version
