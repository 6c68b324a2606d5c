"""Every error is a problem with a status and a text in both languages."""

from __future__ import annotations

import re
import string
from collections.abc import Iterator

import pytest
import yaml
from fastapi.testclient import TestClient

from api.app import create_app
from api.problems import status_of
from api.startup import Databases
from planning import database, errors
from planning.settings import Settings
from tests.conftest import REPOSITORY


def derived(kind: type[errors.PlanabgleichError]) -> Iterator[type[errors.PlanabgleichError]]:
    for child in kind.__subclasses__():
        yield child
        yield from derived(child)


ABSTRACT = {
    errors.InputError,
    errors.InstallationError,
    errors.TerritoryUnusable,
    errors.DocumentInvalid,
}
KINDS = [kind for kind in derived(errors.PlanabgleichError) if kind not in ABSTRACT]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_every_error_has_a_status_and_one_line_in_both_languages(kind: type) -> None:
    facts = _facts(kind)
    error = kind(**facts)
    assert 400 <= status_of(error) < 600
    for language in ("de", "en"):
        assert "\n" not in error.message(language)
    assert error.message("de") != error.message("en")


def _facts(kind: type) -> dict[str, str]:
    """A value for each fact that the texts of this error name."""
    name = "error." + re.sub(r"(?<!^)(?=[A-Z])", "_", kind.__name__).lower()
    catalogue = REPOSITORY / "planning" / "vocabulary" / "texts.yaml"
    words = "".join(yaml.safe_load(catalogue.read_text("utf-8"))[name].values())
    return {fact: "x" for _, fact, _, _ in string.Formatter().parse(words) if fact}


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/api/conflicts/00000000-0000-0000-0000-000000000000", 404),
        ("/api/conflicts/xyz", 422),
        ("/api/conflicts?severity=9", 422),
        ("/api/conflicts?colour=red", 422),
        ("/api/zones?lon=10", 422),
        ("/api/zones?lon=nan&lat=53", 422),
        ("/api/nothing", 404),
        ("/tiles/nothing", 404),
        ("/tiles/zones/3/9/9", 400),
        ("/tiles/zones/a/b/c", 422),
    ],
)
def test_a_bad_request_is_answered_with_a_problem(
    client: TestClient, path: str, status: int
) -> None:
    answer = client.get(path)
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"
    problem = answer.json()
    assert problem["status"] == status
    assert problem["title"]
    assert problem["detail"]


def test_a_problem_speaks_the_language_of_its_reader(client: TestClient) -> None:
    german = client.get("/tiles/nothing", headers={"accept-language": "de-DE,de;q=0.9"}).json()
    english = client.get("/tiles/nothing", headers={"accept-language": "en"}).json()
    assert "gibt es nicht" in german["detail"]
    assert "there is no" in english["detail"]


def test_a_database_that_is_away_is_a_503_with_retry_after() -> None:
    away = database.engine("postgresql+psycopg://nobody@127.0.0.1:1/nothing")
    client = TestClient(create_app(Settings(), Databases(away, away)))
    for path in ("/api/health", "/api/plans", "/tiles/zones/0/0/0"):
        answer = client.get(path)
        assert answer.status_code == 503, path
        assert answer.headers["retry-after"] == "5"
        assert "127.0.0.1" not in answer.text
        assert "psycopg" not in answer.text
