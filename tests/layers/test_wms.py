"""The configuration of the WMS, and the front before MapServer; a stand-in takes its place."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from api.wms import MapServer, create_wms
from layers.layer import GeometryType, catalog
from layers.symbology import part_name, parts, rules
from layers.wms import program
from layers.wms.classes import quoted
from layers.wms.mapfile import mapfile
from layers.wms.offer import Offer
from planning import errors

OFFER = Offer(
    "https://maps.example/wms",
    (426_000, 5_913_000, 654_000, 6_102_000),
    ("2000-01-01", "2030-01-01"),
    {name: ["id", "name"] for name in catalog()},
)
STAND_IN = """#!/bin/sh
printf 'Content-Type: text/plain\\r\\n\\r\\n'
env | grep -E '^(PG|MS_|QUERY|REQUEST|CONTENT|SECRET)' | sort
head -c "$CONTENT_LENGTH"
"""


@pytest.fixture
def front(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> TestClient:
    """The service with a program that tells what it was given."""
    told = tmp_path / "mapserv"
    told.write_text(STAND_IN)
    told.chmod(0o755)
    monkeypatch.setenv("SECRET", "of the service")
    monkeypatch.setenv("PGSSLMODE", "verify-full")
    monkeypatch.setenv("PGPASSWORD", "another")
    settings = program.environment(
        tmp_path, "postgresql://reader:s3cret@db/plans?options=-c%20a.b%3Dc"
    )
    return TestClient(create_wms(MapServer(told, tmp_path, settings)))


def given(front: TestClient, query: str) -> dict[str, str]:
    """What the program found in its environment."""
    answer = front.get(f"/de?{query}")
    assert answer.status_code == 200, answer.text
    return dict(line.split("=", 1) for line in answer.text.splitlines())


@pytest.mark.parametrize("language", ["de", "en"])
def test_a_mapfile_has_every_layer_and_every_class(language: program.Language) -> None:
    text = mapfile(OFFER, language)
    names = re.findall(r'^  LAYER\n    NAME "(.+)"$', text, flags=re.MULTILINE)
    assert names == list(parts())
    assert {layer.name for layer, _ in parts().values()} == set(catalog())
    assert text.count("    CLASS\n") == sum(len(rules(layer.name)) for layer in catalog().values())
    assert "password" not in text.lower()


def test_what_a_mapfile_quotes_cannot_end_its_string() -> None:
    assert quoted('a"b\\') == '"a\\"b\\\\"'


def test_the_database_is_told_in_the_environment_alone(
    front: TestClient, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(program, "images", lambda: [("image-1", b"PNG")])
    program.write_configuration(tmp_path, OFFER)
    found = given(front, "REQUEST=GetCapabilities")
    assert (found["PGUSER"], found["PGPASSWORD"], found["PGHOST"]) == ("reader", "s3cret", "db")
    assert found["PGOPTIONS"] == "-c a.b=c"
    assert found["PGSSLMODE"] == "verify-full"  # on which the address is silent
    assert "SECRET" not in found
    files = [path for path in tmp_path.iterdir() if path.name != "mapserv"]
    assert files
    assert not [path for path in files if b"s3cret" in path.read_bytes()]


@pytest.mark.parametrize(
    ("time", "days"),
    [
        ("", None),
        ("current", None),
        ("2026-01-31", ("2026-01-31", "2026-01-31")),
        ("2026-01-31T12:00:00.000Z", ("2026-01-31", "2026-01-31")),
        ("2026-01-01/2026-12-31", ("2026-01-01", "2026-12-31")),
        ("2026-01-01/2026-12-31/P1D", ("2026-01-01", "2026-12-31")),
    ],
)
def test_time_becomes_the_days_that_the_views_show(
    front: TestClient, time: str, days: tuple[str, str] | None
) -> None:
    options = given(front, f"REQUEST=GetMap&time={time}")["PGOPTIONS"]
    shown = "-c planabgleich.shown_from={} -c planabgleich.shown_to={}"
    assert options == " ".join(["-c a.b=c", *([shown.format(*days)] if days else [])])


@pytest.mark.parametrize(
    ("query", "code"),
    [
        ("REQUEST=GetMap&TIME=tomorrow", "InvalidDimensionValue"),
        ("REQUEST=GetMap&TIME=2026-02-30", "InvalidDimensionValue"),
        ("REQUEST=GetMap&TIME=2026-01-02/2026-01-01", "InvalidDimensionValue"),
        ("REQUEST=GetMap&TIME=2026-01-01%20-c%20role%3Dpostgres", "InvalidDimensionValue"),
        ("REQUEST=GetMap&SERVICE=WCS", "InvalidParameterValue"),
        ("LAYERS=zones", "MissingParameterValue"),
    ],
)
def test_what_is_not_understood_is_said_in_the_words_of_the_standard(
    front: TestClient, query: str, code: str
) -> None:
    answer = front.get(f"/de?{query}")
    assert answer.status_code == 400
    assert f'<ServiceException code="{code}">' in answer.text


def test_a_request_cannot_name_a_mapfile(front: TestClient, tmp_path: Path) -> None:
    found = given(front, "REQUEST=GetMap&map=/etc/passwd&layers=a%26MAP%3Db")
    assert found["MS_MAPFILE"] == str(tmp_path / "de.map")
    assert found["QUERY_STRING"] == "REQUEST=GetMap&LAYERS=a%26MAP%3Db&SERVICE=WMS"


def test_a_head_is_asked_as_a_get_and_other_hosts_may_ask(front: TestClient) -> None:
    assert front.head("/de?REQUEST=GetMap").status_code == 200
    assert given(front, "REQUEST=GetMap")["REQUEST_METHOD"] == "GET"
    for query in ("REQUEST=GetMap", "REQUEST=GetMap&TIME=x"):
        assert front.get(f"/de?{query}").headers["access-control-allow-origin"] == "*"


def test_a_body_is_passed_on_and_has_a_limit(front: TestClient) -> None:
    assert front.post("/en", content=b"<GetFeature/>").text.endswith("<GetFeature/>")
    assert front.post("/en", content=b" " * 300_000).status_code == 413


def test_a_program_that_fails_is_a_service_exception(tmp_path: Path) -> None:
    silent = Path("/bin/false")
    front = TestClient(create_wms(MapServer(silent, tmp_path, {})))
    answer = front.get("/de?REQUEST=GetMap")
    assert answer.status_code == 500
    assert "NoApplicableCode" in answer.text


def test_the_missing_program_is_named_with_its_package(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.which", lambda _: None)
    with pytest.raises(errors.MapServerMissing, match="apt install mapserver-bin"):
        program.find_mapserver()


def test_areas_lines_and_points_each_have_their_class_of_geometry() -> None:
    assert part_name(catalog()["zones"], GeometryType.AREA) == "zones_area"
    assert part_name(catalog()["plans"], GeometryType.AREA) == "plans"
