"""QGIS reads our layer styles without loss and draws each class in its colour."""

from __future__ import annotations

from pathlib import Path

import pytest

from layers.layer import GeometryType
from layers.qgis.qml import qml
from layers.sld import sld
from layers.symbology import parts, rules
from layers.symbology.symbols import Fill, Letter, Mark, Rule, Stroke, Texture
from tests.qgis.conftest import Qgis
from tests.qgis.sheet import PIXELS, box, channels, extent, ground, share, square

pytestmark = pytest.mark.qgis

TYPES = {
    GeometryType.AREA: "Polygon",
    GeometryType.LINE: "LineString",
    GeometryType.POINT: "Point",
}
MARK = {
    GeometryType.AREA: "CentroidFill",
    GeometryType.LINE: "MarkerLine",
    GeometryType.POINT: "SvgMarker",
}
SYMBOL_LAYERS = {Fill: "SimpleFill", Texture: "SVGFill", Stroke: "SimpleLine"}


def drawn(qgis: Qgis, name: str, style: Path) -> tuple[list[Rule], dict]:
    """The rules of a style, and what QGIS makes of a feature for each."""
    layer, geometry = parts()[name]
    chosen = [rule for rule in rules(layer.name) if rule.geometry is geometry]
    conditions = [each for rule in chosen for each in rule.conditions]
    answer = qgis(
        "style",
        style=str(style),
        type=TYPES[geometry],
        fields={
            each.attribute: "string" if isinstance(each.value, str) else "integer"
            for each in conditions
        },
        features=[
            {"wkt": shape(number, geometry), "attributes": attributes(rule)}
            for number, rule in enumerate(chosen)
        ],
        extent=extent(),
        size=[PIXELS, PIXELS],
        boxes=[box(number) for number in range(len(chosen))],
    )
    assert (answer["sound"], answer["message"], answer["errors"]) == (True, "", [])
    return chosen, answer


def shape(number: int, geometry: GeometryType) -> str:
    area = square(number)
    if geometry is GeometryType.AREA:
        return area.wkt
    if geometry is GeometryType.POINT:
        return area.centroid.wkt
    west, _, east, _ = area.bounds
    return f"LINESTRING({west} {area.centroid.y}, {east} {area.centroid.y})"


def attributes(rule: Rule) -> dict[str, str | int]:
    """What a feature has that the rule draws; a phase unknown where it must not be in force."""
    return {each.attribute: each.value for each in rule.conditions if each.equal}


@pytest.mark.parametrize("name", parts())
def test_a_qml_is_read_without_loss(qgis: Qgis, tmp_path: Path, name: str) -> None:
    style = tmp_path / f"{name}.qml"
    style.write_text(qml(name, "de"), encoding="utf-8")
    chosen, answer = drawn(qgis, name, style)
    wanted = [
        [
            rule.title_de,
            [
                MARK[rule.geometry] if isinstance(each, Mark) else SYMBOL_LAYERS[type(each)]
                for each in rule.symbols
                if not isinstance(each, Letter)
            ],
        ]
        for rule in chosen
    ]
    assert answer["rules"] == wanted
    inked = [len(colours) > 1 or colours[0][0] != "#ffffff" for colours in answer["boxes"]]
    assert inked == [True] * len(chosen)


@pytest.mark.parametrize("suffix", ["qml", "sld"])
def test_each_class_has_its_colour(qgis: Qgis, tmp_path: Path, suffix: str) -> None:
    style = tmp_path / f"zones_area.{suffix}"
    write = qml if suffix == "qml" else sld
    style.write_text(write("zones_area", "en"), encoding="utf-8")
    chosen, answer = drawn(qgis, "zones_area", style)
    for rule, colours in zip(chosen, answer["boxes"], strict=True):
        least = 0.1 if isinstance(rule.symbols[0], Stroke) else 0.45  # a band is an edge only
        assert share(colours, ground(rule)) > least, rule.name


def test_the_letter_of_a_class_is_set(qgis: Qgis, tmp_path: Path) -> None:
    style = tmp_path / "zones_area.qml"
    style.write_text(qml("zones_area", "de"), encoding="utf-8")
    chosen, answer = drawn(qgis, "zones_area", style)
    for rule, colours in zip(chosen, answer["boxes"], strict=True):
        for letter in (each for each in rule.symbols if isinstance(each, Letter)):
            assert share(colours, channels(letter.colour)) > 0, rule.name
