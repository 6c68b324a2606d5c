"""Whatever is asked for: an answer or a reason, never a fault, never SQL."""

from __future__ import annotations

from urllib.parse import quote

import pytest
from fastapi.testclient import TestClient
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

INJECTIONS = (
    "' OR 1=1 --",
    "zones; DROP SCHEMA layers CASCADE",
    "1) UNION SELECT passwd FROM pg_shadow --",
    '"; SELECT pg_sleep(9); --',
    "%00",
    "\x00",
    "..%2f..%2fetc%2fpasswd",
    "\ud7ff{}%s%(x)s:name",
)
NUMBERS = (-1, 0, 2**31, 2**63, 10**30, "NaN", "inf", "-0", "1e400", "0x10", "１")
DAYS = ("0001-01-01", "9999-12-31", "2026-02-30", "10000-01-01", "today", "")
TIMES = ("0001-01-01T00:00:00", "9999-12-31T23:59:59", "2026-03-29T02:30:00", "2026-01-01T00:00Z")
VALUES = st.one_of(
    st.sampled_from([*INJECTIONS, *map(str, NUMBERS), *DAYS, *TIMES, "HH", "BP", "zones"]),
    st.text(max_size=20),
)
NAMES = (
    *("state", "kind", "phase", "ags", "reference", "as_of", "known_at", "lon", "lat"),
    *("radius_m", "severity", "stage", "rule", "theme", "certainty", "situation", "zone", "limit"),
    *("a", "b", "count", "day", "format", "bbox", "bbox-crs", "crs", "where"),
)
PATHS = (
    "/api/plans",
    "/api/plans/{}/versions",
    "/api/plans/{}/diff",
    "/api/plans/{}/versions/{}/original",
    "/api/plans/{}/documents/{}",
    "/api/zones",
    "/api/conflicts",
    "/api/conflicts/{}",
    "/api/situations",
    "/api/situations/{}",
    "/api/coverage",
    "/api/coverage/border",
    "/api/layers",
    "/api/layers/{}",
    "/tiles/{}",
    "/tiles/zones/{}/{}/{}",
    "/tiles/{}/7/67/41",
)
UID = "00000000-0000-0000-0000-000000000000"


@settings(
    max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    st.sampled_from(PATHS),
    st.lists(VALUES, min_size=3, max_size=3),
    st.dictionaries(st.sampled_from(NAMES), VALUES, max_size=5),
)
@example("/api/situations/{}", ["\x00"] * 3, {})
@example("/api/plans", ["x"] * 3, {"ags": "\x00", "known_at": TIMES[0]})
@example("/api/plans/{}/diff", [UID] * 3, {"a": str(10**30), "b": "0"})
@example("/api/plans/{}/versions/{}/original", [UID, str(2**63), "x"], {})
@example("/api/zones", ["x"] * 3, {"lon": "10", "lat": "90", "known_at": TIMES[1]})
@example("/api/layers", ["x"] * 3, {"count": "true", "as_of": "0001-01-01"})
@example("/tiles/zones/{}/{}/{}", [str(10**30)] * 3, {})
def test_nothing_that_is_asked_breaks_the_service(
    client: TestClient, path: str, parts: list[str], query: dict[str, str]
) -> None:
    address = path.format(*(quote(part, safe="") for part in parts))
    answer = client.get(address, params=query)
    assert answer.status_code < 500, (address, query)
    if answer.status_code >= 400:
        assert_tells_no_sql(answer.text, [address, *parts, *query.values()])


def assert_tells_no_sql(text: str, asked: list[str]) -> None:
    """Beyond what was asked, which an answer may quote."""
    for word in ("SELECT", "psycopg", "sqlalchemy", "planning.", "pg_catalog", "Traceback"):
        assert word not in text or any(word in each for each in asked), text


@pytest.mark.parametrize("injected", INJECTIONS)
def test_what_is_injected_is_a_value(client: TestClient, injected: str) -> None:
    before = client.get("/api/layers?count=true").json()
    for name in ("state", "ags", "kind"):
        assert client.get("/api/plans", params={name: injected}).status_code < 500
    assert client.get("/api/layers?count=true").json() == before
