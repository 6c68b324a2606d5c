"""What the database itself refuses."""

from __future__ import annotations

import pytest
import shapely
import sqlalchemy as sa
from sqlalchemy.exc import DataError, IntegrityError
from sqlalchemy.orm import Session

from planning.model import PlanVersion, Zone
from planning.terms import LegalStatus, Phase, State
from tests.factories import ORIGIN, source_plan, square, stored


@pytest.fixture
def version(session: Session) -> PlanVersion:
    return stored(session, source_plan({"geometry": square(0, 0)}), State.HAMBURG)


def zone_of(session: Session, version: PlanVersion) -> Zone:
    return session.scalars(sa.select(Zone).filter_by(version_id=version.id)).one()


def test_an_invalid_geometry_is_refused(session: Session, version: PlanVersion) -> None:
    x, y = ORIGIN
    bow_tie = shapely.Polygon([(x, y), (x + 10, y + 10), (x + 10, y), (x, y + 10)])
    zone_of(session, version).geometry = bow_tie
    with pytest.raises(IntegrityError, match="zone_geometry_check"):
        session.flush()


def test_a_geometry_in_another_system_is_refused(session: Session, version: PlanVersion) -> None:
    with pytest.raises(DataError, match="SRID"):
        session.execute(
            sa.text("UPDATE planning.zone SET geometry = ST_SetSRID(geometry, 4326)"),
        )


def test_a_class_outside_the_list_is_refused(session: Session, version: PlanVersion) -> None:
    with pytest.raises(IntegrityError, match="zone_use_check"):
        session.execute(sa.text("UPDATE planning.zone SET class = 'castle'"))


def test_zones_of_no_version_are_refused_with_the_commit(
    session: Session, version: PlanVersion
) -> None:
    session.execute(sa.text("UPDATE planning.zone SET version_id = -1"))
    with pytest.raises(IntegrityError, match="zone_version_id_fkey"):
        session.execute(sa.text("SET CONSTRAINTS ALL IMMEDIATE"))


def test_enumerations_are_stored_by_value(session: Session, version: PlanVersion) -> None:
    stored_words = session.execute(
        sa.text(
            "SELECT plan.state, kind, status FROM planning.plan_version "
            "JOIN planning.plan ON plan.id = plan_id"
        )
    ).one()
    assert tuple(stored_words) == ("HH", "FP", "11_in_force")


@pytest.mark.parametrize("status", list(LegalStatus))
def test_the_table_knows_the_phase_of_every_status(
    session: Session, version: PlanVersion, status: LegalStatus
) -> None:
    version.status = status
    session.flush()
    session.refresh(version)
    assert version.phase is status.phase
    assert isinstance(version.phase, Phase)
