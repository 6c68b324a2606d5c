"""Addresses of a server that is not ours."""

from __future__ import annotations

import pytest

from planning import cluster, errors
from planning.settings import Settings


@pytest.mark.parametrize("scheme", ["postgresql", "postgres", "postgresql+psycopg"])
def test_the_given_address_is_the_writers(scheme):
    settings = Settings(database_url=f"{scheme}://w:p%40ss@db:5433/plans?sslmode=require")
    assert cluster.addresses(settings).writer == (
        "postgresql+psycopg://w:p%40ss@db:5433/plans?sslmode=require"
    )


def test_the_map_reader_is_the_writer_in_another_role():
    reader = cluster.addresses(Settings(database_url="postgresql://w@db/plans")).map_reader
    assert cluster.libpq_address(reader) == (
        "postgresql://w@db/plans?options=-c%20role%3Dmap_reader"
    )


def test_options_that_are_given_stay():
    url = "postgresql://w@db/plans?options=-c%20statement_timeout%3D5s"
    reader = cluster.addresses(Settings(database_url=url)).map_reader
    assert reader.endswith("?options=-c+statement_timeout%3D5s+-c+role%3Dmap_reader")


def test_the_map_reader_may_have_an_address_of_its_own():
    settings = Settings(
        database_url="postgresql://w@db/plans", map_database_url="postgresql://r@replica/plans"
    )
    assert cluster.addresses(settings).map_reader == "postgresql+psycopg://r@replica/plans"


def test_nothing_local_is_started_or_stopped(tmp_path):
    settings = Settings(home=tmp_path / "home", database_url="postgresql://w@db/plans")
    urls = cluster.ensure_running(settings)

    assert (urls.superuser, urls.tcp) == (None, None)
    assert cluster.stop(settings) is False
    assert not settings.home.exists()


@pytest.mark.parametrize(
    "url", ["mysql://w:geheim@db/plans", "w:geheim@db/plans", "postgresql://w:geheim@db:x/plans"]
)
def test_what_is_no_address_is_refused_without_showing_it(url):
    with pytest.raises(errors.DatabaseAddressInvalid, match="PLANABGLEICH_DATABASE_URL") as caught:
        cluster.addresses(Settings(database_url=url))
    assert "geheim" not in str(caught.value)


def test_status_of_a_server_that_does_not_answer(tmp_path):
    url = f"postgresql://w@/plans?host={tmp_path}"
    found = cluster.status(Settings(database_url=url))
    assert (found.running, found.embedded, found.version) == (False, False, None)


def test_status_of_a_server_that_answers(settings, start):
    found = cluster.status(Settings(database_url=start(settings).writer))
    assert found.running
    assert not found.embedded
    assert found.postgis.startswith("3.")
    assert found.data is None
