"""Harvesting from a service into the database, against a real OGC API server."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa
from sqlalchemy.orm import Session

from api.startup import Databases
from planning import database, errors, harvest
from planning.harvest import Terms, running
from planning.model import HarvestRun, HarvestSource, Plan, PlanVersion, Zone
from planning.plans import Owner
from planning.settings import Settings
from planning.terms import HarvestOutcome, State, Use

MAPPING = """
version: 1
columns:
  id: area
  class:
    field: nutzung
    values: {"Wohnbaufläche": residential, Wald: forest}
  plan: planname
  plan_level: {constant: FP}
"""


@pytest.fixture
def clean(databases: Databases) -> Iterator[Databases]:
    """The database, from which everything a test stores is removed again."""
    yield databases
    with databases.writer.begin() as connection:
        connection.execute(
            sa.text("TRUNCATE planning.plan, planning.harvest_source RESTART IDENTITY CASCADE")
        )


@pytest.fixture
def source(clean: Databases, asking: Settings, ogc_api: str, tmp_path: Path) -> HarvestSource:
    """The areas as a source, seven at a time."""
    mapping = tmp_path / "areas.yaml"
    mapping.write_text(MAPPING, encoding="utf-8")
    terms = Terms(Owner(State.HAMBURG), mapping, page_size=7)
    with harvest.client(asking) as client:
        service = harvest.discover(client, f"{ogc_api}/collections/offered.areas/items?limit=5")
    with database.session(clean.writer) as session:
        return harvest.add(session, service, None, None, terms)


def versions(session: Session) -> list[PlanVersion]:
    return list(session.scalars(sa.select(PlanVersion).join(Plan).order_by(PlanVersion.id)))


def test_a_collection_becomes_a_plan_and_again_nothing_new(
    source: HarvestSource, clean: Databases, asking: Settings
) -> None:
    first = harvest.run(clean.writer, source, asking)
    assert first.fault_en is None
    assert first.outcome is HarvestOutcome.CHANGED
    assert (first.features, first.plans, first.new_versions) == (25, 1, 1)
    assert first.requests == 5  # the collection itself, and 25 areas in pages of seven
    again = harvest.run(clean.writer, source, asking)
    assert again.outcome is HarvestOutcome.UNCHANGED
    assert again.sha256 == first.sha256
    with database.session(clean.writer) as session:
        (version,) = versions(session)
        assert version.plan.name == "Musterplan"
        assert version.plan.state is State.HAMBURG
        assert version.source_name == "127.0.0.1_offered.areas.geojson"
        zones = list(session.scalars(sa.select(Zone).filter_by(version_id=version.id)))
        assert sum(zone.use is Use.FOREST for zone in zones) == 5
        assert sum(zone.geometry.area for zone in zones) == pytest.approx(25 * 10_000, rel=1e-6)


def test_what_changes_at_the_service_becomes_the_next_version(
    source: HarvestSource, clean: Databases, asking: Settings
) -> None:
    harvest.run(clean.writer, source, asking)
    change = sa.text("UPDATE offered.areas SET nutzung = :use WHERE area = 1")
    with clean.writer.begin() as connection:
        connection.execute(change, {"use": "Wald"})
    try:
        changed = harvest.run(clean.writer, source, asking)
    finally:
        with clean.writer.begin() as connection:
            connection.execute(change, {"use": "Wohnbaufläche"})
    assert (changed.outcome, changed.new_versions) == (HarvestOutcome.CHANGED, 1)
    with database.session(clean.writer) as session:
        assert [version.sequence for version in versions(session)] == [1, 2]


def test_a_plan_that_is_no_longer_offered_is_told_and_stays(
    source: HarvestSource, clean: Databases, asking: Settings
) -> None:
    rename = sa.text("UPDATE offered.areas SET planname = :name WHERE area = 1")
    with clean.writer.begin() as connection:
        connection.execute(rename, {"name": "Alter Plan"})
    try:
        assert harvest.run(clean.writer, source, asking).plans == 2
    finally:
        with clean.writer.begin() as connection:
            connection.execute(rename, {"name": "Musterplan"})
    later = harvest.run(clean.writer, source, asking)
    assert (later.plans, later.missing) == (1, ["Alter Plan"])
    assert harvest.run(clean.writer, source, asking).missing == []
    with database.session(clean.writer) as session:
        assert "Alter Plan" in {version.plan.name for version in versions(session)}


def test_a_failure_leaves_the_last_good_version_and_is_recorded(
    source: HarvestSource, clean: Databases, asking: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    harvest.run(clean.writer, source, asking)
    narrow = asking.model_copy(update={"harvest_private_addresses": False})
    failed = harvest.run(clean.writer, source, narrow)
    assert failed.outcome is HarvestOutcome.FAILED
    assert "inner network" in str(failed.fault_en)
    assert "inneren Netz" in str(failed.fault_de)
    with database.session(clean.writer) as session:
        (version,) = versions(session)
        assert version.sequence == 1
        runs = session.scalars(sa.select(HarvestRun).order_by(HarvestRun.id)).all()
        assert [run.outcome for run in runs] == [HarvestOutcome.CHANGED, HarvestOutcome.FAILED]
        assert all(run.ended_at for run in runs)


def test_one_process_at_a_time(source: HarvestSource, clean: Databases, asking: Settings) -> None:
    with running._alone(clean.writer, source), pytest.raises(errors.HarvestRunning):
        harvest.run(clean.writer, source, asking)


def test_due_is_what_its_interval_says(source: HarvestSource, clean: Databases) -> None:
    with clean.writer.begin() as connection:
        connection.execute(sa.text("UPDATE planning.harvest_source SET every = '1 day'"))
    with database.session(clean.writer) as session:
        assert [each.name for each in harvest.due(session)] == [source.name]
        session.add(HarvestRun(source_id=source.id))
        session.flush()
        assert harvest.due(session) == []
        session.execute(
            sa.text("UPDATE planning.harvest_run SET began_at = now() - interval '25 hours'")
        )
        assert [each.name for each in harvest.due(session)] == [source.name]
        harvest.retire(session, source.name)
        assert harvest.due(session) == []


def test_a_collection_that_is_not_there_is_answered_with_those_that_are(
    clean: Databases, asking: Settings, ogc_api: str
) -> None:
    with harvest.client(asking) as client:
        service = harvest.discover(client, ogc_api)
    with (
        database.session(clean.writer) as session,
        pytest.raises(errors.NotFound, match=r"offered\.areas"),
    ):
        harvest.add(session, service, "bp_plan", None, Terms(Owner()))
