"""MapLibre styles, judged by MapLibre's own style specification (node, from the web packages)."""

from __future__ import annotations

import json
import shutil
import subprocess
from typing import Any

import pytest

from layers.layer import catalog
from layers.style import images, maplibre, signs
from layers.style.maplibre.accuracy import metres_per_pixel
from layers.style.sprite import BLANK
from planning import errors
from planning.terms import State, Use
from tests.conftest import REPOSITORY

ROOT = "https://plans.example"
WEB = REPOSITORY / "web"
HOME = {"class": "residential", "phase": "in_force", "accuracy_m": 10}
DRAFT = {**HOME, "phase": "draft"}
AREA, LINE, POINT = 3, 2, 1

needs_node = pytest.mark.skipif(
    not (WEB / "node_modules").exists(), reason="the viewer's packages are not installed"
)
_JUDGE = """
import { createExpression, featureFilter, validateStyleMin as validate }
  from '@maplibre/maplibre-gl-style-spec';
const { styles, questions } = JSON.parse(await new Response(process.stdin).text());
const answer = ({ style, layer, property, properties, type, zoom }) => {
  const found = styles[style].layers.find(({ id }) => id === layer);
  const feature = { type, properties };
  if (property === 'filter') {
    return featureFilter(found.filter, layer).filter({ zoom }, feature);
  }
  const value = { ...found.layout, ...found.paint }[property];
  return createExpression(value, layer).value.evaluate({ zoom }, feature);
};
const problems = Object.values(styles).flatMap((style) => validate(style));
console.log(JSON.stringify({ problems, answers: questions.map(answer) }));
"""


def judged(*questions: dict[str, Any]) -> tuple[list[Any], list[Any]]:
    """What the specification has against the styles, and what it answers about features."""
    asked = [{"style": "overview", "zoom": 12, "type": AREA, **question} for question in questions]
    styles = {name: maplibre.style(name, ROOT) for name in maplibre.style_names()}
    node = shutil.which("node", path=str(REPOSITORY / ".venv" / "bin")) or "node"
    made = subprocess.run(
        [node, "--input-type=module", "--eval", _JUDGE],
        input=json.dumps({"styles": styles, "questions": asked}),
        capture_output=True,
        check=True,
        cwd=WEB,
        text=True,
    )
    told = json.loads(made.stdout)
    return told["problems"], told["answers"]


def drawn(layer: str, properties: dict[str, Any], kind: int = AREA) -> dict[str, Any]:
    return {"layer": layer, "property": "filter", "properties": properties, "type": kind}


def painted(layer: str, name: str, properties: dict[str, Any], zoom: int = 12) -> dict[str, Any]:
    return {"layer": layer, "property": name, "properties": properties, "zoom": zoom}


@needs_node
def test_every_style_is_valid_and_draws_as_it_should() -> None:
    nature = {**HOME, "class": "nature_protection"}
    coarse = {**HOME, "accuracy_m": 50}
    unknown = {"class": "of_tomorrow"}
    problems, answers = judged(
        painted("zone-fill", "fill-color", HOME),
        painted("zone-fill", "fill-opacity", HOME),
        painted("zone-fill-draft", "fill-opacity", DRAFT),
        drawn("zone-fill-draft", {"class": "residential"}),
        painted("zone-fill", "fill-color", unknown),
        drawn("zone-fill", HOME),
        painted("zone-fill", "fill-opacity", nature),
        drawn("zone-band", nature),
        drawn("zone-outline", HOME),
        drawn("zone-outline", DRAFT),
        drawn("zone-outline-draft", DRAFT),
        drawn("zone-outline-draft", {"class": "residential"}),
        drawn("zone-pattern", {**HOME, "class": "flood"}),
        drawn("zone-pattern", HOME),
        painted("zone-letter", "text-field", HOME),
        painted("zone-point-draft", "icon-image", DRAFT),
        drawn("zone-line-core-rail_transit", {**HOME, "class": "rail_transit"}, LINE),
        drawn("zone-line-core-rail_transit", {**HOME, "class": "road"}, LINE),
        drawn("zone-line-core", {**HOME, "class": "road"}, LINE),
        painted("zone-accuracy", "line-width", coarse),
        painted("zone-outline", "line-opacity", coarse, zoom=14),
        painted("zone-outline", "line-opacity", HOME, zoom=11),
        drawn("conflict-outline", {"kind": "conflict", "severity": 4}),
        drawn("conflict-outline", {"kind": "opportunity", "severity": 1}),
        drawn("opportunity-outline", {"kind": "opportunity", "severity": 1}),
        drawn("conflict-mark-4", {"kind": "conflict", "severity": 4}, POINT),
        drawn("conflict-mark-4", {"kind": "opportunity", "severity": 4}, POINT),
        drawn("opportunity-mark", {"kind": "opportunity", "severity": 4}, POINT),
    )
    assert problems == []
    colour, *answers = answers
    assert colour == signs()[Use.RESIDENTIAL].colour
    assert answers[:4] == [0.62, 0.248, True, "#c4c7d0"]
    assert answers[4:13] == [True, 0, True, True, False, True, True, True, False]
    assert answers[13:15] == ["W", "point-residential-draft"]
    assert answers[15:18] == [True, False, True]
    assert answers[18] == pytest.approx(100 / metres_per_pixel(12), rel=1e-3)
    assert answers[19:21] == [0.3, 1]
    assert answers[21:] == [True, False, True, True, False, True]


def test_there_is_a_style_for_every_layer_and_two_of_several() -> None:
    assert set(maplibre.style_names()) == {*catalog(), "overview", "plans"}
    for name in catalog():
        assert next(iter(maplibre.style(name, ROOT)["sources"])) == name


@pytest.mark.parametrize("name", maplibre.style_names())
def test_a_style_asks_for_nothing_outside_the_service(name: str) -> None:
    text = json.dumps(maplibre.style(name, ROOT))
    assert text.count("http") == text.count(ROOT)


@pytest.mark.parametrize("name", maplibre.style_names())
def test_every_image_a_style_names_is_in_the_sprite(name: str) -> None:
    text = json.dumps(maplibre.style(name, ROOT)["layers"])
    kinds = ("pattern-", "point-", "mark-")
    named = {word for word in text.split('"') if word.startswith(kinds) or word == BLANK}
    assert named <= set(images())
    assert named or "icon-image" not in text


def test_a_layer_of_one_kind_of_plan_is_drawn_as_all_zones_are() -> None:
    every, some = (maplibre.style(name, ROOT)["layers"] for name in ("zones", "zones_fp"))
    assert json.dumps(some).replace("zones_fp", "zones") == json.dumps(every)


def test_reference_data_are_no_drafts() -> None:
    text = json.dumps(maplibre.style("reference", ROOT)["layers"])
    assert '"phase"' not in text


def test_notices_lie_above_all_zones_and_no_area_of_theirs_is_filled() -> None:
    layers = maplibre.style("overview", ROOT)["layers"]
    order = [layer["id"] for layer in layers]
    last_zone = max(at for at, layer in enumerate(layers) if layer.get("source") == "zones")
    assert order.index("conflict-halo") > order.index("border") > last_zone
    assert order[-1] == "conflict-mark-4"
    assert {layer["type"] for layer in layers if layer.get("source") == "conflicts"} == {
        "line",
        "symbol",
    }


def test_every_class_is_drawn_in_its_own_colour() -> None:
    fill = next(
        each for each in maplibre.style("zones", ROOT)["layers"] if each["id"] == "zone-fill"
    )
    named = [code for codes in fill["paint"]["fill-color"][2:-1:2] for code in codes]
    assert sorted(named) == sorted(Use)


def test_a_style_of_one_state_asks_it_of_every_plan_and_zone() -> None:
    wanted = ["==", ["get", "state"], "SH"]
    every, some = (
        maplibre.style("overview", ROOT, state) for state in (None, State.SCHLESWIG_HOLSTEIN)
    )
    planned = [layer for layer in some["layers"] if layer.get("source") in {"plans", "zones"}]
    assert all(wanted in layer["filter"] for layer in planned)
    assert sum(json.dumps(wanted) in json.dumps(layer) for layer in some["layers"]) == len(planned)
    assert json.dumps(wanted) not in json.dumps(every)


def test_a_style_that_is_not_there_names_those_that_are() -> None:
    with pytest.raises(errors.NotFound, match="overview"):
        maplibre.style("viewer", ROOT)
