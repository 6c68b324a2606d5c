"""The sample region: what its files promise, and that every named situation is found."""

from __future__ import annotations

import csv
import re
from collections import Counter
from pathlib import Path

import geopandas as gpd
import pandas as pd
import pytest
import shapely
from lxml import etree

from planning.conflicts import detect, load
from planning.intake import read
from planning.intake.source import SourceFile, SourcePlan, Weight
from planning.settings import Settings
from planning.terms import PlanKind, State
from planning.territory import shipped
from samples.make import PLANS, make
from samples.xplangml_writer import NOTICE
from tests.conftest import REPOSITORY

FILES = sorted(PLANS.glob("*.gml"))
SAMPLES = REPOSITORY / "samples"
TILING_M = 0.002
MADE_WITH_GEOS = (3, 14, 1)


@pytest.fixture(scope="module")
def sources() -> list[SourceFile]:
    return [read(file, Settings()) for file in FILES]


@pytest.fixture(scope="module")
def plans(sources: list[SourceFile]) -> list[SourcePlan]:
    return [plan for source in sources for plan in source.plans]


@pytest.fixture(scope="module")
def zones(plans: list[SourcePlan]) -> gpd.GeoDataFrame:
    return pd.concat([plan.zones for plan in plans], ignore_index=True)


@pytest.fixture(scope="module")
def conflicts(zones: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    return detect(zones, load(), shipped())


def situations() -> list[tuple[str, str, str]]:
    with (SAMPLES / "situations.csv").open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter=";")
        return [(row["rule_id"], row["a_id"], row["b_id"]) for row in rows]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_file_says_that_it_is_illustrative(file: Path) -> None:
    root = etree.parse(str(file)).getroot()
    comment = root.getprevious()
    assert comment is not None
    assert NOTICE in str(comment.text)
    texts = [node.text or "" for node in root.iter("{*}name", "{*}wert", "{*}beschreibung")]
    assert {"illustrativ", "true", NOTICE} <= set(texts)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_references_within_a_file_resolve(file: Path) -> None:
    root = etree.parse(str(file)).getroot()
    ids = Counter(root.xpath("//@*[local-name()='id']"))
    assert max(ids.values()) == 1
    assert {link.removeprefix("#") for link in root.xpath("//@*[local-name()='href']")} <= set(ids)


def test_both_states_plan_at_every_level(plans: list[SourcePlan]) -> None:
    assert {(plan.state, plan.kind) for plan in plans} == {
        (State.SCHLESWIG_HOLSTEIN, PlanKind.REGIONAL),
        (State.SCHLESWIG_HOLSTEIN, PlanKind.PREPARATORY),
        (State.HAMBURG, PlanKind.PREPARATORY),
        (State.HAMBURG, PlanKind.BINDING),
    }
    assert all(plan.illustrative for plan in plans)
    assert all(plan.status and plan.scale_denominator for plan in plans)


def test_the_reader_takes_every_zone_without_error(
    sources: list[SourceFile], zones: gpd.GeoDataFrame
) -> None:
    findings = [finding for source in sources for finding in source.findings]
    assert [f for f in findings if f.weight is Weight.ERROR] == []
    assert not (zones["class"] == "unspecified").any()
    assert zones["id"].is_unique
    assert 200 <= len(zones) <= 600


def test_tiling_zones_leave_no_gap_and_do_not_overlap(plans: list[SourcePlan]) -> None:
    for plan in plans:
        tiles = plan.zones.geometry[plan.zones["tiling"].fillna(False)].to_numpy()
        if len(tiles) == 0:
            continue
        assert shapely.coverage_is_valid(tiles, gap_width=TILING_M), plan.name
        rest = shapely.symmetric_difference(shapely.union_all(tiles), plan.extent)
        assert rest.buffer(-TILING_M).is_empty, plan.name


def test_only_the_named_zones_leave_their_state(zones: gpd.GeoDataFrame) -> None:
    lands = {state.value: land for state, land in shipped().land.items()}
    neighbours = [lands[State(value).neighbour.value] for value in zones["state"]]
    beyond = shapely.area(shapely.intersection(zones.geometry.to_numpy(), neighbours))
    crossing = set(zones["id"][beyond > 100])
    assert crossing == {a for rule, a, _ in situations() if rule == "S07"}


@pytest.mark.parametrize("situation", situations(), ids=" ".join)
def test_a_situation_is_found(situation: tuple[str, str, str], conflicts: gpd.GeoDataFrame) -> None:
    rule, *pair = situation
    found = conflicts[conflicts["rule_id"] == rule]
    pairs = zip(found["a_id"], found["b_id"].fillna(""), strict=True)
    assert any({*pair} == {*other} for other in pairs)


def test_there_are_as_many_notices_as_a_planner_can_look_through(
    conflicts: gpd.GeoDataFrame,
) -> None:
    rules = {rule for rule, _, _ in situations()}
    assert rules == {"C01", "C04", "E01", "E06", "E17", "S01", "S06", "S07", "S09", "S10", "T08"}
    assert 40 <= conflicts["rule_id"].isin(rules).sum() <= 150
    assert len(conflicts) <= 200
    assert conflicts["rule_id"].value_counts().max() <= 60
    assert conflicts["illustrative"].all()


def test_the_readme_names_every_situation() -> None:
    named = set(re.findall(r"`([a-z0-9-]+-\d+)`", (SAMPLES / "README.md").read_text("utf-8")))
    assert named == {zone for _, *pair in situations() for zone in pair if zone}


@pytest.mark.skipif(
    shapely.geos_version != MADE_WITH_GEOS, reason="another GEOS may place vertices otherwise"
)
def test_the_recipe_makes_the_files_that_are_stored(tmp_path: Path) -> None:
    make(tmp_path)
    assert {file.name: file.read_bytes() for file in tmp_path.iterdir()} == {
        file.name: file.read_bytes() for file in FILES
    }
