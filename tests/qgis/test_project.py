"""QGIS opens the project that we write, and the features of the OGC API with a style of ours."""

from __future__ import annotations

from pathlib import Path

import httpx2
import pytest

from layers.layer import catalog
from layers.style.colour import LAND
from planning.terms import Use
from tests.qgis.conftest import Qgis, command
from tests.qgis.sheet import PIXELS, area_rule, box, extent, ground, number_of, share

pytestmark = pytest.mark.qgis

DRAFTS = 4
BANDED = ("nature_protection", "water_protection")
PLACES = [(use, row) for row in (0, DRAFTS) for use in Use]
PICTURE = {
    "extent": extent(),
    "size": [PIXELS, PIXELS],
    "boxes": [box(number_of(use), row) for use, row in PLACES],
}


def assert_drawn(boxes: list[list[tuple[str, int]]], on: str) -> None:
    """Each class has its colour, a draft a fainter one, on white or on the states' land."""
    for (use, row), colours in zip(PLACES, boxes, strict=True):
        rule = area_rule("zones", f"{use}-draft" if row else str(use))
        assert share(colours, ground(rule, on)) > (0.1 if use in BANDED else 0.4), rule.name


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_project_shows_the_sheet_as_the_viewer_does(
    qgis: Qgis, service: str, home: Path, tmp_path: Path, language: str
) -> None:
    file = tmp_path / "plans.qgs"
    command(home, "qgis", str(file), "--url", service, "--language", language)
    answer = qgis("project", project=str(file), **PICTURE)
    assert answer["sound"]
    assert answer["system"] == "EPSG:25832"
    titles = {getattr(layer, f"title_{language}") for layer in catalog().values()}
    assert answer["layers"] == dict.fromkeys(titles, True)
    assert next(iter(answer["shown"])) == getattr(catalog()["conflicts"], f"title_{language}")
    assert len(answer["groups"]) == 1
    assert_drawn(answer["boxes"], LAND)


def test_a_collection_takes_the_style_of_its_areas(
    qgis: Qgis, service: str, tmp_path: Path
) -> None:
    style = tmp_path / "zones_area.qml"
    style.write_bytes(httpx2.get(f"{service}/styles/zones_area.qml").content)
    answer = qgis(
        "source",
        provider="OAPIF",
        source=f" url='{service}/ogc' typename='zones' srsname='EPSG:25832'",
        style=str(style),
        **PICTURE,
    )
    assert answer["valid"]
    assert (answer["sound"], answer["message"]) == (True, "")
    assert answer["features"] == len(PLACES)
    assert_drawn(answer["boxes"], "#ffffff")
