"""Which PostgreSQL of the machine is taken, and what is said where there is none."""

from __future__ import annotations

import pytest

from planning import errors
from planning.cluster import installation
from planning.settings import Settings


@pytest.fixture
def machine(tmp_path, monkeypatch):
    """A machine with the PostgreSQL versions a test puts on it, and apt."""
    monkeypatch.setattr(installation, "_PLACES", (f"{tmp_path}/lib/*/bin",))
    _program(tmp_path / "path" / "apt-get", "")
    monkeypatch.setenv("PATH", str(tmp_path / "path"))

    def add(major, *, postgis, server=True):
        binaries = tmp_path / "lib" / major / "bin"
        share = tmp_path / "share" / major
        (share / "extension").mkdir(parents=True)
        if postgis:
            (share / "extension" / "postgis.control").touch()
        answers = f"[ $1 = --version ] && echo 'PostgreSQL {major}.2 (X)' || echo {share}"
        _program(binaries / "pg_config", answers)
        for name in ("postgres", "initdb", "pg_ctl") if server else ():
            _program(binaries / name, "")
        return binaries

    return add


def test_the_newest_with_postgis_is_taken(machine):
    machine("9", postgis=True)
    expected = machine("16", postgis=True)
    machine("17", postgis=False)
    machine("18", postgis=True, server=False)

    found = installation.find_installation()
    assert (found.major, found.binaries) == (16, expected)
    assert found.program("initdb") == expected / "initdb"


def test_existing_data_choose_their_version(machine):
    expected = machine("15", postgis=True)
    machine("16", postgis=True)
    assert installation.find_installation(15).binaries == expected


def test_programs_on_the_path_are_not_trusted(machine, tmp_path):
    _program(tmp_path / "path" / "pg_ctl", "")
    _program(tmp_path / "path" / "initdb", "")
    _program(tmp_path / "path" / "postgres", "")
    with pytest.raises(errors.PostgisMissing):
        installation.find_installation()


def test_without_postgresql_the_package_is_named(machine):
    with pytest.raises(errors.PostgisMissing, match="apt-get install postgresql-postgis") as caught:
        installation.find_installation()
    assert "fehlt" in caught.value.message("de")


def test_without_postgis_the_package_for_this_server_is_named(machine):
    machine("16", postgis=False)
    with pytest.raises(errors.PostgisMissing, match="apt-get install postgresql-16-postgis-3"):
        installation.find_installation()


def test_elsewhere_the_guide_is_named(machine, tmp_path):
    (tmp_path / "path" / "apt-get").unlink()
    with pytest.raises(errors.PostgisMissing, match=r"https://postgis\.net"):
        installation.find_installation()


def test_data_are_never_left_for_an_empty_cluster_of_a_newer_version(start, tmp_path):
    data = tmp_path / "postgres" / "9"
    data.mkdir(parents=True)
    (data / "PG_VERSION").write_text("9\n")
    with pytest.raises(errors.PostgisMissing, match="9"):
        start(Settings(home=tmp_path))


def _program(path, body):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\n{body}\n")
    path.chmod(0o755)
