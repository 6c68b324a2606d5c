"""The catalog and the wall that its views are."""

from __future__ import annotations

import pytest
import sqlalchemy as sa
from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from api.startup import Databases
from layers import layer, views
from planning import errors
from planning.terms import PlanKind, State, Visibility
from tests.factories import source_plan, square, stored


def test_every_layer_has_its_texts_in_both_languages() -> None:
    kinds = {f"zones_{kind.lower()}" for kind in PlanKind}
    assert set(layer.catalog()) == kinds | {
        "conflicts",
        "coverage",
        "municipalities",
        "plans",
        "reference",
        "territory",
        "zones",
    }
    for item in layer.catalog().values():
        assert item.title_de
        assert item.title_en
        assert item.description_de != item.description_en


def test_an_unknown_layer_is_named_with_the_known_ones() -> None:
    with pytest.raises(errors.NotFound, match="zones"):
        layer.layer("zonen")


def test_publishing_again_changes_nothing(connection: Connection) -> None:
    assert views.publish(connection) is False


def test_a_changed_catalog_is_published(connection: Connection) -> None:
    connection.execute(sa.text("COMMENT ON SCHEMA layers IS 'old'"))
    assert views.publish(connection) is True
    assert views.publish(connection) is False


@pytest.mark.parametrize("name", sorted(layer.catalog()))
def test_the_map_reader_reads_every_layer(databases: Databases, name: str) -> None:
    with databases.map_reader.connect() as reader:
        reader.execute(sa.text(f"SELECT * FROM layers.{name} LIMIT 1"))


@pytest.mark.parametrize(
    "statement",
    [
        "SELECT * FROM planning.zone",
        "SELECT * FROM planning.plan_version",
        "INSERT INTO layers.plans (name) VALUES ('x')",
        "DELETE FROM layers.municipalities",
        "SELECT * FROM shown.zone",
        "CREATE TABLE public.mine (id int)",
        "CREATE TABLE layers.mine (id int)",
        "SET ROLE planabgleich",
    ],
)
def test_the_map_reader_can_do_nothing_else(databases: Databases, statement: str) -> None:
    with (
        databases.map_reader.connect() as reader,
        pytest.raises(DBAPIError, match=r"permission denied|cannot insert"),
    ):
        reader.execute(sa.text(statement))


@pytest.mark.parametrize("visibility", [Visibility.PRIVATE, Visibility.SHARED])
def test_what_is_not_public_is_in_no_layer(session: Session, visibility: Visibility) -> None:
    plan = source_plan({"geometry": square(0, 0)})
    stored(session, plan, State.HAMBURG, visibility=visibility)
    for name in ("zones", "plans"):
        assert session.scalar(sa.text(f"SELECT count(*) FROM layers.{name}")) == 0
