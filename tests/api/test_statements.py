"""What a zone's file states of it, in the interface."""

from __future__ import annotations

from dataclasses import replace

import shapely
from fastapi.testclient import TestClient
from sqlalchemy.orm import Session

from planning import plans
from planning.lonlat import to_lonlat
from planning.plans import Owner
from planning.terms import State
from planning.territory import shipped
from tests.factories import ORIGIN, source_file, source_plan, square


def test_codes_are_told_with_their_list_version_and_german_label(
    client: TestClient, session: Session
) -> None:
    stated = {
        "aufschrift": "Stadtpark",
        "zweckbestimmung": {"BP_KomplexeZweckbestGruen": {"allgemein": "1600"}},
    }
    zone = {"geometry": square(0, 0), "source_type": "BP_GruenFlaeche", "attributes": stated}
    plan = source_plan({"class": "open_space", **zone})
    file = replace(source_file(plan), format="XPlanGML", version="6.0")
    plans.register(session, file, plan, shipped(), Owner(State.HAMBURG))
    place = to_lonlat(shapely.Point(ORIGIN[0] + 50, ORIGIN[1] + 50))
    (found,) = client.get("/api/zones", params={"lon": place.x, "lat": place.y}).json()["items"]
    words = {"name": "aufschrift", "value": "Stadtpark"}
    code = {
        "name": "zweckbestimmung.allgemein",
        "value": "1600",
        "code_list": "XP_ZweckbestimmungGruen",
        "version": "6.0",
        "label": "Spielplatz",
    }
    assert found["statements"] == [
        {**words, "code_list": None, "version": None, "label": None},
        code,
    ]
