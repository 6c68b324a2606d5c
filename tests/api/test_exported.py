"""Exports over the web and on the command line."""

from __future__ import annotations

import io
import tempfile
import zipfile
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from sqlalchemy.orm import Session

from api import exported
from layers import exports
from planning.terms import State
from tests.factories import source_plan, square, stored

ADDRESS = "/api/layers/zones/export"


@pytest.fixture
def plan(session: Session) -> None:
    stored(
        session,
        source_plan(
            {"id": "a", "geometry": square(0, 0), "class": "forest"},
            {"id": "b", "geometry": square(500, 0)},
        ),
        State.HAMBURG,
    )


@pytest.fixture
def spool(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where answers wait to be sent."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return tmp_path


@pytest.mark.usefixtures("plan")
@pytest.mark.parametrize("suffix", exports.FORMATS)
def test_every_format_is_a_file_to_save(client: TestClient, spool: Path, suffix: str) -> None:
    wanted = exports.FORMATS[suffix]
    answer = client.get(ADDRESS, params={"format": wanted.name})
    assert answer.status_code == 200, answer.text
    ending = ".zip" if wanted.several_files else suffix
    assert answer.headers["content-disposition"].startswith('attachment; filename="zones-20')
    assert answer.headers["content-disposition"].endswith(f'{ending}"')
    assert answer.headers["content-type"].split(";")[0] == wanted.media_type
    assert answer.content
    assert list(spool.iterdir()) == []


@pytest.mark.usefixtures("plan", "spool")
def test_a_part_is_what_was_asked_for(client: TestClient) -> None:
    asked = {"format": "geojson", "where": "class = 'forest'", "bbox": "8,52,12,56"}
    told = client.get(ADDRESS, params=asked).json()
    assert [each["properties"]["source_id"] for each in told["features"]] == ["a"]
    before = client.get(ADDRESS, params={"format": "csv", "as_of": "1850-01-01"})
    assert before.headers["content-disposition"] == 'attachment; filename="zones-1850-01-01.csv"'


@pytest.mark.usefixtures("plan", "spool")
def test_a_shapefile_brings_the_names_it_cut(client: TestClient) -> None:
    answer = client.get(ADDRESS, params={"format": "shp"})
    with zipfile.ZipFile(io.BytesIO(answer.content)) as packed:
        assert "designation;" in packed.read("columns.csv").decode()
        assert {Path(name).suffix for name in packed.namelist()} >= {".shp", ".dbf", ".prj"}


@pytest.mark.usefixtures("plan")
@pytest.mark.parametrize(
    ("asked", "status"),
    [
        ({"format": "pdf"}, 400),
        ({"format": "../x"}, 400),
        ({"bbox": "1,2,3"}, 400),
        ({"bbox": "9,53,10,54", "bbox-crs": "1"}, 422),
        ({"where": "class ="}, 400),
        ({"where": "secret = 1"}, 400),
        ({"where": "class = 7"}, 400),
        ({"crs": "2"}, 422),
        ({"format": "geojson", "crs": "25832"}, 400),
        ({"as_of": "yesterday"}, 422),
    ],
)
def test_what_cannot_be_is_told(
    client: TestClient, spool: Path, asked: dict[str, str], status: int
) -> None:
    answer = client.get(ADDRESS, params=asked, headers={"Accept-Language": "de"})
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"] == "application/problem+json"
    assert "SELECT" not in answer.text
    assert list(spool.iterdir()) == []


def test_a_layer_that_is_none(client: TestClient) -> None:
    assert client.get("/api/layers/zonen/export").status_code == 404


@pytest.mark.usefixtures("plan")
def test_what_is_too_large_is_refused_and_what_is_too_much_waits(
    client: TestClient, spool: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = client.app.state.settings
    client.app.state.settings = settings.model_copy(update={"export_mb": 1e-6})
    answer = client.get(ADDRESS)
    assert answer.status_code == 422
    assert "bbox" in answer.json()["detail"]
    client.app.state.settings = settings
    monkeypatch.setattr(exported._slots, "acquire", lambda **_: False)
    busy = client.get(ADDRESS)
    assert busy.status_code == 503
    assert busy.headers["retry-after"]
    assert list(spool.iterdir()) == []


def test_the_interface_names_the_parameters(client: TestClient) -> None:
    told = client.get("/api/openapi.json").json()
    get = told["paths"]["/api/layers/{layer}/export"]["get"]
    names = {each["name"] for each in get["parameters"]}
    assert names == {"layer", "format", "bbox", "bbox-crs", "as_of", "where", "crs"}
