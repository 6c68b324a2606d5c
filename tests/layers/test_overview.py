"""Maps in one file: what they hold, and that nothing hostile gets into the page."""

from __future__ import annotations

import json
import re
from datetime import date
from typing import Any

import geopandas as gpd
import pytest
from sqlalchemy.orm import Session

from layers.overview import overview, stored
from planning import errors, monitoring
from planning.conflicts import detect, load
from planning.geometry import CRS
from planning.model import PlanVersion
from planning.terms import State, Visibility
from planning.territory import shipped
from tests import factories
from tests.factories import square

HOSTILE = "</script><img src=x onerror=alert(1)>{{7*7}}"


@pytest.fixture(scope="module")
def zones() -> gpd.GeoDataFrame:
    """A wind area of Hamburg 300 m from housing of Schleswig-Holstein, with a hostile name."""
    return factories.zones(
        {"id": "wind", "class": "wind_priority", "state": "HH", "plan": "A", "name": HOSTILE,
         "plan_level": "RP", "status": "6_published", "geometry": square(0, 0, 400)},
        {"id": "home", "class": "residential", "state": "SH", "plan": "B", "name": "Am Feld",
         "plan_level": "FP", "status": "11_in_force", "geometry": square(700, 0, 400)},
        {"id": "town", "class": "central_place", "state": "SH", "plan": "B", "plan_level": "RP",
         "status": "11_in_force", "geometry": square(700, 600).centroid},
        {"id": "rail", "class": "rail_transit", "state": "SH", "plan": "B", "plan_level": "RP",
         "status": "11_in_force", "geometry": square(0, 600).exterior},
    )  # fmt: skip


@pytest.fixture(scope="module")
def found(zones: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """What the rule book finds in them."""
    return detect(zones, load(), shipped())


def page(*tables: gpd.GeoDataFrame, **options: Any) -> str:
    """The page of a map."""
    return overview(*tables, **options).get_root().render()


def popups(written: str) -> list[str]:
    """What opens when shapes of the page are chosen."""
    collections = re.findall(r"_add\((\{.*\})\);", written)
    features = [feature for each in collections for feature in json.loads(each)["features"]]
    return [f["properties"]["popup"] for f in features if "popup" in f["properties"]]


def test_a_page_asks_no_other_host_for_anything(
    zones: gpd.GeoDataFrame, found: gpd.GeoDataFrame
) -> None:
    written = page(zones, found)
    fetched = re.findall(r"<(?:script|link|img|iframe)[^>]*(?:src|href)=", written)
    assert fetched == []
    assert not re.search(r"url\((?!data:|#|[\"']?\+)", written)
    assert "L.map(" in written


@pytest.mark.parametrize(
    ("language", "class_", "kind"),
    [
        ("de", "Windenergiegebiet", "Abstimmungsbedarf"),
        ("en", "Wind energy area", "need for coordination"),
    ],
)
def test_zones_and_notices_are_told_in_the_language(
    language: Any, class_: str, kind: str, zones: gpd.GeoDataFrame, found: gpd.GeoDataFrame
) -> None:
    told = popups(page(zones, found, language=language))
    drawn = found[found.geom_type != "Point"]
    assert len(told) == 3 + len(drawn)
    assert any(f"<h2>{class_}</h2>" in each for each in told)
    assert sum(kind in each for each in told) == (drawn["kind"] == "conflict").sum()
    for title in drawn[f"title_{language}"]:
        assert any(f"<h2>{title}</h2>" in each for each in told)


def test_what_a_file_says_cannot_become_part_of_the_page(
    zones: gpd.GeoDataFrame, found: gpd.GeoDataFrame
) -> None:
    written = page(zones, found, title=HOSTILE, notes=(HOSTILE,))
    assert "<img src=x" not in written
    assert "49" not in re.findall(r"onerror=alert\(1\)&gt;(..)", written)
    assert any("&lt;img src=x onerror" in each for each in popups(written))


def test_a_draft_is_drawn_lighter_and_dashed(zones: gpd.GeoDataFrame) -> None:
    features = [
        feature["properties"]["style"]
        for each in re.findall(r"_add\((\{.*\})\);", page(zones))
        for feature in json.loads(each)["features"]
        if "popup" in feature["properties"]
    ]
    wind, home = features[0], features[1]
    assert wind["dashArray"]
    assert not home["dashArray"]
    assert wind["fillOpacity"] < home["fillOpacity"]


def test_no_notice_is_not_no_conflict(zones: gpd.GeoDataFrame) -> None:
    assert "Das heißt nicht, dass es keine gibt" in page(zones)
    assert "Das heißt nicht" in page(zones.iloc[:0])


def test_tables_in_degrees_are_drawn_alike(zones: gpd.GeoDataFrame) -> None:
    drawn, again = (popups(page(each)) for each in (zones, zones.to_crs(4326)))
    assert drawn == again


def test_a_table_of_conflicts_can_be_explored_as_it_is(found: gpd.GeoDataFrame) -> None:
    assert len(found)
    explored = found.explore(column="severity", tiles=None)
    assert found["fingerprint"].iloc[0] in explored.get_root().render()


@pytest.fixture
def two_plans(session: Session) -> list[PlanVersion]:
    """The same in the database, and a run over it."""
    wind = {"id": "wind", "class": "wind_priority", "geometry": square(0, 0, 400)}
    home = {"id": "home", "class": "residential", "geometry": square(700, 0, 400)}
    far = {"id": "far", "class": "forest", "geometry": square(9_000, 0)}
    versions = [
        factories.stored(session, factories.source_plan(wind, name="A"), State.HAMBURG),
        factories.stored(
            session, factories.source_plan(home, far, name="B"), State.SCHLESWIG_HOLSTEIN
        ),
    ]
    monitoring.detect(session, shipped(), load(), date(2026, 1, 1))
    return versions


def test_a_run_is_shown_with_the_zones_around(
    session: Session, two_plans: list[PlanVersion]
) -> None:
    excerpt = stored(session, "de")
    assert set(excerpt.zones["id"]) == {"wind", "home"}
    assert excerpt.zones.crs == CRS
    assert len(excerpt.conflicts)
    assert "01.01.2026" in excerpt.notes[0]


def test_one_notice_is_shown_alone(session: Session, two_plans: list[PlanVersion]) -> None:
    run = monitoring.latest_run(session)
    assert run is not None
    one = run.conflicts[0]
    excerpt = stored(session, "en", conflict=one.uid)
    assert excerpt.conflicts["rule_id"].tolist() == [one.rule_id]
    whole = stored(session, "en", run=run.uid)
    assert len(whole.conflicts) == len(run.conflicts) > 1


def test_a_private_plan_is_on_no_map(session: Session, two_plans: list[PlanVersion]) -> None:
    assert "E01" in set(stored(session, "de").conflicts["rule_id"])
    two_plans[0].visibility = Visibility.PRIVATE
    session.flush()
    excerpt = stored(session, "de")
    assert "E01" not in set(excerpt.conflicts["rule_id"])
    assert "wind" not in set(excerpt.zones["id"])


def test_what_is_not_there_is_named(session: Session) -> None:
    with pytest.raises(errors.InvalidRequest, match="nothing has been checked"):
        stored(session, "de")
