"""The report of checks: its page of reference, its map."""

from __future__ import annotations

import re

import pytest
import shapely

from planning.intake.checks import NUMBERS
from planning.intake.source import SourceFile
from planning.validation import plan_map
from planning.validation.reference import page
from tests.conftest import REPOSITORY
from tests.factories import source_file, source_plan, square


@pytest.mark.parametrize(("name", "language"), [("checks", "en"), ("checks.de", "de")])
def test_the_reference_lists_every_check_as_it_is(name: str, language: str) -> None:
    written = (REPOSITORY / f"docs/reference/{name}.md").read_text("utf-8")
    assert written == page(language), "write the page again: planning.validation.reference.page"
    rows = re.findall(r"^\| (\d+) \| .*?<br>`([\w.]+)`", written, re.MULTILINE)
    assert {name: int(number) for number, name in rows} == NUMBERS


@pytest.fixture
def source() -> SourceFile:
    return source_file(source_plan({"geometry": square(0, 0, 1000)}, extent=square(0, 0, 1000)))


def test_places_stand_where_they_are_and_close_ones_share_a_number(source: SourceFile) -> None:
    places = [square(100, 100, 1), square(101, 101, 1), square(900, 900, 1)]
    drawn = plan_map.overview(source, list(enumerate(places, start=1)))
    marks = re.findall(r'<text x="([\d.]+)" y="([\d.]+)".*?>([\d+]+)</text>', drawn)
    assert [text for *_, text in marks] == ["1+", "3"]
    (west, south), (east, north) = [(float(x), float(y)) for x, y, _ in marks]
    metres = plan_map.HEIGHT / (1000 * (1 + 2 * plan_map._MARGIN))
    assert (east - west) / metres == pytest.approx(800, abs=1)
    assert (south - north) / metres == pytest.approx(800, abs=1)


def test_a_place_of_a_few_millimetres_can_be_seen(source: SourceFile) -> None:
    point = shapely.Point(shapely.get_coordinates(square(500, 500))[0])
    drawn, width = plan_map.close_up(source, point.buffer(0.002), "z0")
    assert width == pytest.approx(10 * (1 + 2 * plan_map._CLOSE_UP_MARGIN))
    assert "a4 4 0 1 0 8 0" in drawn  # the mark of a point


def test_nothing_to_draw_is_no_map() -> None:
    assert plan_map.overview(source_file(), []) == ""
