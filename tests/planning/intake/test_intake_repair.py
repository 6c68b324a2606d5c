"""Repair puts right what is amiss by less than the tolerance, tells it, and leaves the rest."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import shapely
from hypothesis import given
from hypothesis import settings as settings_
from hypothesis import strategies as st

from planning import intake
from planning.geometry import Mending
from planning.intake.checks import tiling_gap, tiling_overlap
from planning.intake.checks.check import Case
from planning.intake.checks.examination import examine, profile
from planning.intake.repair import afresh, repair
from planning.intake.source import SourceFile
from planning.settings import Settings
from planning.territory import shipped
from tests.factories import source_file, source_plan, square
from tests.planning.intake.builder import document, plan, section
from tests.planning.intake.conftest import Write
from tests.planning.intake.defects import DEFECTS

TOLERANCE_M = 0.01


def file(*shapes: shapely.Polygon, tiling: bool = True) -> SourceFile:
    rows = [{"id": f"z{n}", "geometry": shape, "tiling": tiling} for n, shape in enumerate(shapes)]
    made = source_plan(*rows, extent=square(0, 0, 300))
    further = {"mending": None, "source_type": "BP_GruenFlaeche", "section": None}
    attributes = [{} for _ in shapes]
    zones = made.zones.assign(**further, attributes=attributes)
    return source_file(replace(made, zones=zones))


def tiles(shift: np.ndarray) -> list[shapely.Polygon]:
    """Nine squares of 100 m that tile, every corner of each moved by up to ``shift``."""
    whole = [square(100 * (n % 3), 100 * (n // 3)) for n in range(9)]
    moved = []
    for number, tile in enumerate(whole):
        corners = shapely.get_coordinates(tile)[:-1] + shift[number]
        moved.append(shapely.Polygon(corners))
    return moved


def faults(source: SourceFile, tolerance_m: float) -> list[str]:
    case = Case(source, Path(), shipped(), tolerance_m=tolerance_m)
    return [m.CHECK.name for m in (tiling_gap, tiling_overlap) for _ in m.run(case)]


@settings_(max_examples=25, deadline=None)
@given(st.integers(0, 2**32 - 1))
def test_a_tiling_that_nearly_fits_is_made_to_fit(seed: int) -> None:
    room = TOLERANCE_M / 4
    shift = np.random.default_rng(seed).uniform(-room, room, (9, 4, 2))
    source = file(*tiles(shift))
    assert faults(source, 1e-5)
    done = repair(source, TOLERANCE_M)
    assert faults(done.file, 1e-5) == []
    for each in done.repairs:
        assert each.before.hausdorff_distance(each.after) <= TOLERANCE_M
        assert each.after.is_valid
    assert {each.feature for each in done.repairs} <= {f"z{n}" for n in range(9)}


def test_what_is_amiss_by_more_is_left_alone() -> None:
    shift = np.zeros((9, 4, 2))
    shift[4] = 2 * TOLERANCE_M
    source = file(*tiles(shift))
    done = repair(source, TOLERANCE_M)
    assert done.repairs == ()
    assert faults(done.file, TOLERANCE_M) == faults(source, TOLERANCE_M) != []


def test_a_sound_file_stays_as_it_is_to_the_last_digit() -> None:
    source = file(*tiles(np.zeros((9, 4, 2))))
    done = repair(source, TOLERANCE_M)
    assert done.repairs == ()
    assert done.file.findings == ()
    before, after = (f.plans[0].zones.geometry for f in (source, done.file))
    assert shapely.equals_identical(before.to_numpy(), after.to_numpy()).all()


@pytest.mark.parametrize(
    ("points", "holes", "step"),
    [
        ([(0, 0), (100, 0), (100, 0.001), (100, 100), (0, 100)], [], "step.repeats"),
        (
            [(0, 0), (100, 0), (100, 50), (150, 50), (100, 50.001), (100, 100), (0, 100)],
            [],
            "spikes",
        ),
        ([(0, 0), (100, 0), (100, 100), (0, 100)], [[(9, 9), (9, 60), (9.001, 60)]], "slivers"),
        ([(0, 0), (0, 100), (100, 100), (100, 0)], [], "orientation"),
    ],
    ids=["repeats", "spikes", "slivers", "orientation"],
)
def test_a_step_does_its_own_repair(
    points: list[tuple[float, float]], holes: list[list[tuple[float, float]]], step: str
) -> None:
    west, south, *_ = square(0, 0).bounds
    drawn = shapely.transform(shapely.Polygon(points, holes), lambda c: np.add(c, (west, south)))
    (done,) = repair(file(drawn, tiling=False), 0.002).repairs
    assert done.steps[0].endswith(step.removeprefix("step."))
    assert done.before.equals_exact(drawn)
    assert done.after.symmetric_difference(square(0, 0)).area < 1e-3
    assert done.after.is_valid


def test_a_repair_is_told_and_its_geometry_before_kept() -> None:
    drawn = shapely.reverse(square(0, 0))
    done = repair(file(drawn, tiling=False), 0.002)
    (finding,) = done.file.findings
    assert (finding.check, finding.feature) == ("geometry.repaired", "z0")
    assert "Laufrichtung" in finding.message("de")
    mending = done.file.plans[0].zones["mending"].iloc[0]
    assert isinstance(mending, Mending)
    assert mending.before.equals_exact(drawn)
    assert mending.reason == "step.orientation"


@pytest.mark.parametrize(
    "check", ["geometry.orientation", "geometry.repeated_vertex", "geometry.spike"]
)
def test_a_repaired_file_passes_the_check(check: str, write: Write, settings: Settings) -> None:
    (defect,) = (d for d in DEFECTS if d.check == check)
    path = write(document(plan(), section(), *defect.zones))
    source = intake.validate(path, settings)
    assert check in {f.check for f in source.findings}
    done = repair(source, 0.002)
    again = examine(Case(afresh(done), path, shipped()), profile())
    assert check not in {f.check for f in again}
