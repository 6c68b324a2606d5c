"""What an overview shows of the database: a run or one notice, and the zones around."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from typing import Final

import geopandas as gpd
import numpy as np
import shapely
import sqlalchemy as sa
from sqlalchemy.orm import Session

from layers.shown import show
from planning import errors, monitoring
from planning.geometry import CRS
from planning.model import Conflict, DetectionRun
from planning.monitoring import Wanted
from planning.territory import Territory, storage
from planning.texts import Language, text

AROUND_M: Final = 2_000.0
"""So far around a notice zones are shown."""
_MOST_NOTICES: Final = 5_000
_MOST_ZONES: Final = 10_000
"""More would make a file that neither a browser nor a mail takes."""


@dataclass(frozen=True)
class Excerpt:
    """Tables for ``overview`` with the sentences that say what they hold."""

    zones: gpd.GeoDataFrame
    conflicts: gpd.GeoDataFrame
    territory: Territory
    notes: tuple[str, ...]


def stored(
    session: Session,
    language: Language,
    *,
    run: uuid.UUID | None = None,
    conflict: uuid.UUID | None = None,
) -> Excerpt:
    """The notices of a run (by default the newest) or one of them, with the zones around.

    Of plans and notices only what is public. Raises NotFound for a run or notice that is not
    there, InvalidRequest where nothing has been detected yet.
    """
    of, notices, total = _notices(session, run, conflict)
    territory = storage.stored(session)
    found = _conflict_table(of, notices)
    zones, left_out = _zones_around(session, of, found, territory)
    facts = {"day": of.as_of, "rule_book": of.rule_book, "around_m": f"{AROUND_M:.0f}"}
    notes = [text("overview.run", language, facts)]
    if total > len(notices):
        notes.append(text("overview.gravest", language, {"shown": len(notices), "total": total}))
    if left_out:
        notes.append(text("overview.nearest", language, {"shown": len(zones), "left": left_out}))
    return Excerpt(zones, found, territory, tuple(notes))


def _notices(
    session: Session, run: uuid.UUID | None, conflict: uuid.UUID | None
) -> tuple[DetectionRun, list[Conflict], int]:
    if conflict is not None:
        one = monitoring.conflict(session, conflict)
        return one.run, [one], 1
    of = monitoring.latest_run(session) if run is None else _run(session, run)
    if of is None:
        raise errors.InvalidRequest(reason="reason.nothing_detected")
    total, notices = monitoring.conflicts_of(session, of, Wanted(limit=_MOST_NOTICES))
    return of, list(notices), total


def _run(session: Session, uid: uuid.UUID) -> DetectionRun:
    found = session.scalar(sa.select(DetectionRun).where(DetectionRun.uid == uid))
    if found is None:
        raise errors.NotFound(value=uid)
    return found


def _conflict_table(run: DetectionRun, notices: list[Conflict]) -> gpd.GeoDataFrame:
    """The columns of a table of conflicts that an overview shows."""
    rows = [
        {
            "rule_id": each.rule_id,
            "title_de": run.rules[each.rule_id]["title"]["de"],
            "title_en": run.rules[each.rule_id]["title"]["en"],
            "kind": each.kind.value,
            "severity": each.severity,
            "certainty": each.certainty.value,
            "stage": each.stage,
            "explanation_de": each.explanation_de,
            "explanation_en": each.explanation_en,
            "geometry": each.geometry,
        }
        for each in notices
    ]
    columns = None if rows else ["rule_id", "kind", "severity", "geometry"]
    return gpd.GeoDataFrame(rows, columns=columns, geometry="geometry", crs=CRS)


def _zones_around(
    session: Session, run: DetectionRun, notices: gpd.GeoDataFrame, territory: Territory
) -> tuple[gpd.GeoDataFrame, int]:
    """The zones of the run's day near a notice, without notices near the border.

    Of too many the nearest; the number of the others.
    """
    show(session.connection(), run.as_of)
    places = notices.geometry.to_numpy() if len(notices) else np.array([territory.border])
    frame = shapely.box(
        *shapely.total_bounds(shapely.buffer(shapely.box(*shapely.total_bounds(places)), AROUND_M))
    )
    zones = gpd.read_postgis(
        _ZONES, session.connection(), geom_col="geometry", crs=CRS, params={"frame": frame.wkb}
    )
    near, distance = shapely.STRtree(places).query_nearest(
        zones.geometry.to_numpy(), max_distance=AROUND_M, return_distance=True, all_matches=False
    )
    order = np.argsort(distance, kind="stable")[:_MOST_ZONES]
    return zones.iloc[np.sort(near[0][order])], len(distance) - len(order)


_ZONES: Final = sa.text("""
    SELECT source_id AS id, name, class, state, plan, plan_kind AS plan_level, status, accuracy_m,
        geometry
    FROM layers.zones
    WHERE geometry && ST_SetSRID(ST_GeomFromWKB(:frame), 25832)
    ORDER BY id
""")
