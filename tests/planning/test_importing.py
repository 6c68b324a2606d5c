"""Import as a whole: all or nothing, also when killed and when two do the same."""

from __future__ import annotations

import hashlib
import os
import signal
import subprocess
import sys
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path
from threading import Event, Timer

import geopandas as gpd
import pytest
import sqlalchemy as sa
from sqlalchemy.orm import Session

from api.startup import Databases
from planning import errors, files, importing, intake
from planning.geometry import CRS
from planning.intake.checks.check import Case, Check, Fault
from planning.intake.source import PlanDocument, SourceFile, SourcePlan
from planning.model import Plan, PlanVersion, Zone
from planning.plans import Owner
from planning.settings import Settings
from planning.terms import State
from planning.territory import shipped
from tests.factories import square, zones


@pytest.fixture
def plan_file(tmp_path: Path) -> Path:
    """A GeoPackage with one plan of three zones."""
    path = tmp_path / "plan.gpkg"
    rows = {
        "id": ["a", "b", "c"],
        "class": ["forest", "residential", "unspecified"],
        "plan": ["Ein Plan für alle"] * 3,
    }
    shapes = [square(300 * n, 0) for n in range(3)]
    gpd.GeoDataFrame(rows, geometry=shapes, crs=CRS).to_file(path, layer="zones", driver="GPKG")
    return path


@pytest.fixture
def emptied(databases: Databases) -> Iterator[Databases]:
    """The database, without the plans that the test commits to it."""
    yield databases
    with databases.writer.begin() as connection:
        for table in ("stand", "act", "zone", "plan_version", "plan"):
            connection.execute(sa.text(f"DELETE FROM planning.{table}"))


def count(session: Session | sa.Connection, table: type) -> int:
    return session.execute(sa.select(sa.func.count()).select_from(table)).scalar_one()


def test_an_import_tells_its_classes_and_keeps_the_file(
    session: Session, settings: Settings, plan_file: Path
) -> None:
    read = intake.read(plan_file, settings)
    owner = Owner(State.HAMBURG, actor="Erika Muster")
    (imported,) = importing.store(session, [read], shipped(), owner, settings)
    assert imported.classes == {"forest": 1, "residential": 1, "unspecified": 1}
    assert imported.unmapped == 1
    version = imported.registered[0].version
    assert version.recorded_by == "Erika Muster"
    assert version.reader.startswith("planabgleich ")
    kept = files.path(version.source_sha256, settings)
    assert kept.read_bytes() == plan_file.read_bytes()
    assert kept.stat().st_mode & 0o077 == 0


def test_after_an_import_the_database_knows_how_many_plans_there_are(
    emptied: Databases, settings: Settings, plan_file: Path
) -> None:
    source = intake.read(plan_file, settings)
    with Session(emptied.writer) as session:
        importing.store(session, [source], shipped(), Owner(State.HAMBURG), settings)
        session.commit()
        known = "SELECT reltuples FROM pg_class WHERE oid = 'planning.plan'::regclass"
        assert session.scalar(sa.text(known)) == count(session, Plan) == 1


def test_a_file_that_changed_since_it_was_read_is_refused(
    session: Session, settings: Settings, plan_file: Path
) -> None:
    read = intake.read(plan_file, settings)
    plan_file.write_bytes(plan_file.read_bytes() + b"\0")
    with pytest.raises(errors.UnreadableFile, match="changed since it was read"):
        importing.store(session, [read], shipped(), Owner(State.HAMBURG), settings)
    session.rollback()
    assert count(session, Plan) == 0


def test_checks_beside_other_work_find_what_checks_alone_find(
    settings: Settings, plan_file: Path
) -> None:
    with intake.reading(plan_file, settings) as case, importing.checking([case]) as found:
        assert found.result() == [intake.read(plan_file, settings).findings]


def test_no_check_begins_once_what_went_on_beside_them_has_failed(
    settings: Settings, plan_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, go_on, ran = Event(), Event(), []

    def first(_: Case) -> Iterator[Fault]:
        begun.set()
        ran.append(go_on.wait(10))
        return iter(())

    def second(_: Case) -> Iterator[Fault]:
        ran.append(False)
        return iter(())

    runs = [Check(1, "geometry.spike", "", first), Check(2, "geometry.spike", "", second)]
    monkeypatch.setattr(importing, "CHECKS", runs)

    def fail_beside(case: Case) -> None:
        with importing.checking([case]):
            assert begun.wait(10)
            Timer(0.2, go_on.set).start()
            raise errors.PlanBusy(value="X")

    with intake.reading(plan_file, settings) as case, pytest.raises(errors.PlanBusy):
        fail_beside(case)
    assert ran == [True]


def test_documents_of_an_archive_are_kept(settings: Settings, tmp_path: Path) -> None:
    content = b"%PDF-1.7 Begruendung"
    path = tmp_path / "plan.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("docs/begruendung.pdf", content)
    sha256 = hashlib.sha256(content).hexdigest()
    document = PlanDocument(
        "Begründung", "begruendung.pdf", "text", "p", member="docs/begruendung.pdf", sha256=sha256
    )
    plan = SourcePlan("P", None, zones({"geometry": square(0, 0)}), documents=(document,))
    whole = hashlib.sha256(path.read_bytes()).hexdigest()
    importing.keep(SourceFile(path, whole, "XPlanGML", "6.0", (plan,)), settings)
    assert files.path(sha256, settings).read_bytes() == content


def test_documents_beside_a_file_are_kept_as_they_were_read(
    settings: Settings, plan_file: Path
) -> None:
    content = b"%PDF-1.7 beside"
    (plan_file.parent / "a.pdf").write_bytes(content)
    sha256 = hashlib.sha256(content).hexdigest()
    document = PlanDocument("A", "a.pdf", "text", "p", member="a.pdf", sha256=sha256)
    plan = SourcePlan("P", None, zones({"geometry": square(0, 0)}), documents=(document,))
    whole = hashlib.sha256(plan_file.read_bytes()).hexdigest()
    source = SourceFile(plan_file, whole, "XPlanGML", "6.0", (plan,))
    importing.keep(source, settings)
    assert files.path(sha256, settings).read_bytes() == content
    (plan_file.parent / "a.pdf").write_bytes(b"%PDF-1.7 another")
    with pytest.raises(errors.UnreadableFile, match="changed since it was read"):
        importing.keep(source, settings)


def test_of_two_imports_at_once_one_wins_and_the_other_says_so(
    emptied: Databases, settings: Settings, plan_file: Path
) -> None:
    read = intake.read(plan_file, settings)
    owner = Owner(State.HAMBURG)
    with Session(emptied.writer) as first, Session(emptied.writer) as second:
        importing.store(first, [read], shipped(), owner, settings)
        with pytest.raises(errors.PlanBusy, match="Ein Plan für alle"):
            importing.store(second, [read], shipped(), owner, settings)
        second.rollback()
        first.commit()
        (again,) = importing.store(second, [read], shipped(), owner, settings)
        assert not again.registered[0].new
    with emptied.writer.connect() as connection:
        assert [count(connection, table) for table in (Plan, PlanVersion, Zone)] == [1, 1, 3]


_WAITS = """
SELECT count(*) FROM pg_locks WHERE NOT granted AND relation = 'planning.zone'::regclass
"""


def test_a_killed_import_leaves_nothing_half_stored(
    emptied: Databases, settings: Settings, plan_file: Path
) -> None:
    """It is killed while it writes zones: the table is locked until it waits there."""
    environment = {**os.environ, "PLANABGLEICH_HOME": str(settings.home)}
    words = ["import", "--state", "HH", str(plan_file)]
    program = f"import sys; from api.cli import main; sys.argv[1:] = {words!r}; main()"
    with emptied.writer.connect() as lock:
        lock.execute(sa.text("LOCK TABLE planning.zone IN SHARE MODE"))
        importer = subprocess.Popen([sys.executable, "-c", program], env=environment)
        try:
            with emptied.writer.connect() as watch:
                while not watch.execute(sa.text(_WAITS)).scalar_one():
                    assert importer.poll() is None, "the import ended early"
                    time.sleep(0.05)
        finally:
            importer.send_signal(signal.SIGKILL)
            importer.wait()
        lock.rollback()
    with emptied.writer.connect() as connection:
        assert [count(connection, table) for table in (Plan, PlanVersion, Zone)] == [0, 0, 0]
    assert not list((settings.home / files.FOLDER).glob(".incoming-*"))
    with Session(emptied.writer) as session:
        read = intake.read(plan_file, settings)
        importing.store(session, [read], shipped(), Owner(State.HAMBURG), settings)
        assert count(session, Zone) == 3
