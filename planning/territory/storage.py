"""The territory in the database: one set of lands, border and municipalities."""

from __future__ import annotations

from collections.abc import Sequence

import geopandas as gpd
import pandas as pd
from shapely.geometry.base import BaseGeometry
from sqlalchemy import delete, insert, select
from sqlalchemy.orm import Session

from planning.geometry import CRS
from planning.model import Border, Municipality, StateTerritory
from planning.territory import MUNICIPALITY_COLUMNS, Source, Territory, shipped


def load_shipped(session: Session) -> None:
    """Store the shipped territory where none is stored yet."""
    if session.get(Border, 1) is None:
        store(session, shipped())


def store(session: Session, territory: Territory) -> None:
    """Replace the stored territory."""
    for table in (StateTerritory, Border, Municipality):
        session.execute(delete(table))
    session.execute(
        insert(StateTerritory),
        [
            {"code": state, "land": land, "source": source.text, "accuracy_m": source.accuracy_m}
            for state, land in territory.land.items()
            for source in [territory.land_sources[state]]
        ],
    )
    session.execute(insert(Municipality), territory.municipalities.to_dict("records"))
    session.add(
        Border(
            id=1,
            geometry=territory.border,
            source=territory.border_source,
            accuracy_m=territory.border_accuracy_m,
        )
    )
    session.flush()


def stored(session: Session) -> Territory:
    """The stored territory."""
    states = session.scalars(select(StateTerritory)).all()
    border = session.get_one(Border, 1)
    return Territory(
        land={state.code: state.land for state in states},
        land_sources={state.code: Source(state.source, state.accuracy_m) for state in states},
        border=border.geometry,
        border_source=border.source,
        border_accuracy_m=border.accuracy_m,
        municipalities=_frame(municipalities(session)),
    )


def sources(session: Session) -> list[str]:
    """Where the stored lands and their border come from, without their geometry."""
    lands = select(StateTerritory.source).order_by(StateTerritory.code)
    return [*session.scalars(lands), *session.scalars(select(Border.source))]


def municipalities(session: Session) -> Sequence[Municipality]:
    """The municipalities near the border, by name."""
    return session.scalars(select(Municipality).order_by(Municipality.name)).all()


def names(session: Session) -> dict[str, str]:
    """The name of each municipality by AGS."""
    return {row.ags: row.name for row in municipalities(session)}


def _frame(rows: Sequence[Municipality]) -> gpd.GeoDataFrame:
    facts = [name for name in MUNICIPALITY_COLUMNS if name != "geometry"]
    frame = pd.DataFrame([[getattr(r, name) for name in facts] for r in rows], columns=facts)
    shapes: list[BaseGeometry] = [row.geometry for row in rows]
    return gpd.GeoDataFrame(frame, geometry=shapes, crs=CRS)
