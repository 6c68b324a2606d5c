"""Layer styles and the project as written; tests/qgis shows that QGIS reads them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import pytest
from fastapi.testclient import TestClient
from typer.testing import CliRunner

from api.cli import app
from layers.layer import GeometryType, catalog
from layers.qgis.project import project
from layers.qgis.qml import qml
from layers.sld import sld
from layers.style import signs
from layers.symbology import part, parts, rules, stacked
from layers.symbology.ground import plain_rules
from layers.symbology.symbols import Fill, Mark, Stroke, Texture
from planning import errors, terms

ZONES = ("zones_area", "zones_line", "zones_point")
UNLIKE = [name for name in parts() if not name.startswith("zones_") or name in ZONES]
"""The zones of one kind of plan have the rules of all zones."""
SE = "{http://www.opengis.net/se}"
OGC = "{http://www.opengis.net/ogc}"


def test_every_layer_is_drawn_and_notices_lie_on_top() -> None:
    assert {layer.name for layer in stacked()} == set(catalog())
    assert all(rules(layer.name) for layer in stacked())
    order = [layer.name for layer in stacked()]
    assert (order[0], order[-1]) == ("territory", "conflicts")


def test_rules_of_a_layer_exclude_one_another() -> None:
    for layer in stacked():
        told = [(rule.geometry, frozenset(rule.conditions)) for rule in rules(layer.name)]
        assert len(set(told)) == len(told)


def test_a_layer_without_signs_of_its_own_is_drawn_plainly() -> None:
    new = replace(catalog()["plans"], name="new", geometry=GeometryType.MIXED)
    drawn = {rule.geometry: rule.symbols[0] for rule in plain_rules(new)}
    assert set(drawn) == {GeometryType.AREA, GeometryType.LINE, GeometryType.POINT}
    assert isinstance(drawn[GeometryType.POINT], Mark)
    assert isinstance(drawn[GeometryType.AREA], Stroke)


def test_classes_have_the_colours_and_patterns_of_the_signs() -> None:
    drawn = {
        rule.name: rule.symbols
        for rule in rules("zones")
        if rule.geometry is GeometryType.AREA and not rule.name.endswith("-draft")
    }
    assert set(drawn) == set(terms.Use)
    for use, sign in signs().items():
        fills = [(each.colour, each.opacity) for each in drawn[use] if isinstance(each, Fill)]
        assert fills == ([] if sign.kind == "band" else [(sign.colour, sign.opacity)])
        patterns = [each.pattern for each in drawn[use] if isinstance(each, Texture)]
        assert patterns == ([] if sign.pattern == "none" else [sign.pattern])


@pytest.mark.parametrize("name", UNLIKE)
def test_a_qml_has_a_rule_and_a_symbol_for_each_class(name: str) -> None:
    layer, geometry = part(name)
    wanted = [rule for rule in rules(layer.name) if rule.geometry is geometry]
    for language in ("de", "en"):
        root = ElementTree.fromstring(qml(name, language))
        entries = root.findall("renderer-v2/rules/rule")
        assert [entry.get("label") for entry in entries] == [
            rule.title(language) for rule in wanted
        ]
        symbols = {each.get("name") for each in root.findall("renderer-v2/symbols/symbol")}
        assert symbols == {entry.get("symbol") for entry in entries}
    assert qml(name, "de") == qml(name, "de")  # a file changes only where the signs do


@pytest.mark.parametrize("name", UNLIKE)
def test_an_sld_has_a_rule_for_each_class(name: str) -> None:
    layer, geometry = part(name)
    wanted = [rule for rule in rules(layer.name) if rule.geometry is geometry]
    root = ElementTree.fromstring(sld(name, "en"))
    titles = [each.text for each in root.iter(f"{SE}Title")]
    assert titles == [rule.title_en for rule in wanted]
    tested = {each.text for each in root.iter(f"{OGC}PropertyName")}
    assert tested == {each.attribute for rule in wanted for each in rule.conditions}


def test_a_name_that_is_no_style_is_told_with_the_choices() -> None:
    with pytest.raises(errors.NotFound, match="zones_area"):
        qml("zones", "de")


def test_the_project_has_every_layer_of_the_service_and_no_other_host() -> None:
    root = ElementTree.fromstring(project("https://plans.example/", "de"))
    sources = [each.text or "" for each in root.iter("datasource")]
    assert len(sources) == len(catalog())
    assert all("url=https://plans.example/tiles/" in source for source in sources)
    in_tree = {each.get("id") for each in root.iter("layer-tree-layer")}
    assert in_tree == {each.text for each in root.findall("projectlayers/maplayer/id")}
    assert all(len(each or "") > 10 for each in in_tree)  # QGIS drops shorter ones


def test_styles_are_served(client: TestClient) -> None:
    answer = client.get("/styles/zones_area.qml?language=en")
    assert answer.text == qml("zones_area", "en")
    assert answer.headers["content-type"] == "application/x-qgis-layer-settings"
    assert client.get("/styles/plans.sld").text == sld("plans", "de")
    assert client.get("/styles/nothing.qml").status_code == 404
    assert client.get("/styles/plans.qml?language=fr").status_code == 422


def test_styles_and_the_project_are_written_without_a_database(tmp_path: Path) -> None:
    run = CliRunner().invoke(app, ["styles", str(tmp_path / "styles"), "--language", "en"])
    assert run.exit_code == 0, run.output
    names = {path.name for path in (tmp_path / "styles").iterdir()}
    assert names == {f"{name}.{suffix}" for name in parts() for suffix in ("qml", "sld")}
    out = tmp_path / "plans.qgs"
    run = CliRunner().invoke(app, ["qgis", str(out), "--url", "https://plans.example"])
    assert run.exit_code == 0, run.output
    assert out.read_text("utf-8").startswith("<!DOCTYPE qgis")
