"""The configuration of a Masterportal, against the keys that its documentation asks for."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from sqlalchemy import Connection
from typer.testing import CliRunner

from api.cli import app
from layers import contents
from layers.layer import catalog
from layers.masterportal import configuration
from planning.settings import Settings

ADDRESS = "https://plan.example/"
TEXT = {"type": "string", "minLength": 1}
ATTRIBUTE = {
    "anyOf": [
        TEXT,
        {
            "type": "object",
            "required": ["name", "condition"],
            "properties": {
                "name": TEXT,
                "condition": {"enum": ["contains", "startsWith", "endsWith"]},
                "type": {"enum": ["string", "date", "number", "boolean", "html"]},
            },
        },
    ]
}
COMMON = {
    "id": TEXT,
    "name": TEXT,
    "url": {"type": "string", "format": "uri"},
    "gfiTheme": TEXT,
    "gfiAttributes": {"type": "object", "additionalProperties": ATTRIBUTE, "minProperties": 1},
    "minScale": TEXT,
    "maxScale": TEXT,
}
VECTOR_TILE = {
    "required": [*COMMON, "typ"],
    "properties": {
        **COMMON,
        "typ": {"const": "VectorTile"},
        "vtStyles": {
            "type": "array",
            "minItems": 1,
            "items": {"required": ["id", "name", "url"], "properties": {"url": TEXT}},
        },
    },
}
OAF = {
    "required": [*COMMON, "typ", "collection", "datasets", "styleId"],
    "properties": {**COMMON, "typ": {"const": "OAF"}, "collection": TEXT, "limit": {"minimum": 1}},
}
SERVICES = {"type": "array", "items": {"oneOf": [VECTOR_TILE, OAF]}}
ELEMENT = {
    "$id": "element",
    "oneOf": [
        {"required": ["id"], "properties": {"id": TEXT}, "not": {"required": ["elements"]}},
        {
            "required": ["name", "type", "elements"],
            "properties": {
                "name": TEXT,
                "type": {"const": "folder"},
                "elements": {"type": "array", "minItems": 1, "items": {"$ref": "element"}},
            },
        },
    ],
}
ELEMENTS = {"required": ["elements"], "properties": {"elements": {"items": ELEMENT}}}
CONFIG = {
    "required": ["portalConfig", "layerConfig"],
    "properties": {
        "portalConfig": {
            "required": ["map", "mainMenu", "secondaryMenu", "tree"],
            "properties": {
                "map": {
                    "required": ["mapView"],
                    "properties": {"mapView": {"required": ["epsg", "startCenter", "extent"]}},
                }
            },
        },
        "layerConfig": {
            "required": ["baselayer", "subjectlayer"],
            "properties": {"baselayer": ELEMENTS, "subjectlayer": ELEMENTS},
        },
    },
}
COLOUR = {"type": "array", "minItems": 4, "maxItems": 4, "items": {"type": "number"}}
STYLES = {
    "type": "array",
    "items": {
        "required": ["styleId", "rules"],
        "properties": {
            "rules": {
                "type": "array",
                "minItems": 1,
                "items": {
                    "required": ["style"],
                    "properties": {"style": {"patternProperties": {"Color$": COLOUR}}},
                },
            }
        },
    },
}


@pytest.fixture(scope="module", params=["de", "en"])
def portal(request: pytest.FixtureRequest, databases: Any) -> dict[str, Any]:
    with databases.map_reader.connect() as connection:
        written = configuration(contents.columns(connection), ADDRESS, request.param)
    return {name: json.loads(text) for name, text in written.items() if name.endswith(".json")}


@pytest.mark.parametrize(
    ("name", "schema"),
    [("services.json", SERVICES), ("config.json", CONFIG), ("style.json", STYLES)],
)
def test_the_keys_that_the_documentation_asks_for(
    portal: dict[str, Any], name: str, schema: dict[str, Any]
) -> None:
    assert [error.message for error in Draft202012Validator(schema).iter_errors(portal[name])] == []


def test_every_layer_is_there_once_as_tiles_and_once_as_features(portal: dict[str, Any]) -> None:
    services = portal["services.json"]
    assert len({each["id"] for each in services}) == len(services) == 2 * len(catalog())
    assert {each["collection"] for each in services if each["typ"] == "OAF"} == set(catalog())
    named = {each["id"] for each in leaves(portal["config.json"]["layerConfig"])}
    assert named == {each["id"] for each in services}
    styled = {each["styleId"] for each in portal["style.json"]}
    assert styled == {each["styleId"] for each in services if each["typ"] == "OAF"}


def test_notices_lie_on_top_and_zones_come_by_kind_of_plan(portal: dict[str, Any]) -> None:
    folders = portal["config.json"]["layerConfig"]["subjectlayer"]["elements"]
    assert folders[0]["elements"][0]["id"] == "planabgleich_conflicts_tiles"
    by_kind = [each["id"].split("_")[2] for each in leaves(folders[1])]
    assert by_kind[::2] == ["bp", "fp", "rp", "lp", "so"]


def test_every_column_has_a_title_or_is_left_out_on_purpose(
    connection: Connection, portal: dict[str, Any]
) -> None:
    unseen = {"id", "source_id", "plan_id", "fingerprint", "situation_id"}
    for service in portal["services.json"]:
        name = service["id"].removeprefix("planabgleich_").rpartition("_")[0]
        columns = {each.name for each in contents.columns(connection)[name]}
        assert set(service["gfiAttributes"]) == columns - unseen


def test_drafts_are_styled_after_what_is_in_force(portal: dict[str, Any]) -> None:
    """The first rule that fits wins: the one without a phase must not come before."""
    zones = next(each for each in portal["style.json"] if "_zones_features" in each["styleId"])
    rules = [rule["conditions"]["properties"] for rule in zones["rules"]]
    forest = [rule for rule in rules if rule["class"] == "forest"]
    assert forest == [{"class": "forest", "phase": "in_force"}, {"class": "forest"}]


def test_the_command_writes_the_files(
    tmp_path: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PLANABGLEICH_HOME", str(settings.home))
    out = tmp_path / "portal"
    run = CliRunner().invoke(app, ["masterportal", str(out), "--url", ADDRESS])
    assert run.exit_code == 0, run.output
    assert {each.name for each in out.iterdir()} == {
        *("services.json", "config.json", "style.json", "rest-services.json", "config.js")
    }


def leaves(node: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Every layer below a folder of the tree."""
    if "id" in node:
        yield node
    for key in {"baselayer", "subjectlayer"} & node.keys():
        yield from leaves(node[key])
    for each in node.get("elements", []):
        yield from leaves(each)
