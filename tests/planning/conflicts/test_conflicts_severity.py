"""The severity of a conflict, each step down recorded, and its stage."""

from __future__ import annotations

from typing import Any

import pytest

from tests.planning.conflicts.squares import box, found, rule, zone

SQUARE = box(0, 0, 100, 100)


def overlap(severity: int, a: dict[str, Any], b: dict[str, Any]) -> dict[str, Any]:
    zones = zone("a", "HH", SQUARE, **a), zone("b", "SH", SQUARE, **b)
    hit: dict[str, Any] = found(rule("overlap", severity), *zones).iloc[0].to_dict()
    return hit


@pytest.mark.parametrize(
    ("a", "b", "severity", "modifiers"),
    [
        ({}, {}, 4, ""),
        ({"legal_nature": "binding_goal"}, {"legal_nature": "binding_municipal"}, 4, ""),
        ({"legal_nature": "information"}, {}, 3, "weak_legal_nature"),
        ({}, {"legal_nature": "principle"}, 3, "weak_legal_nature"),
        ({"designation": "reservation"}, {"legal_nature": "principle"}, 3, "weak_legal_nature"),
        ({"designation": "priority"}, {}, 4, ""),
        ({"accuracy_m": 60}, {}, 3, "within_accuracy"),
        (
            {"accuracy_m": 60, "legal_nature": "information"},
            {},
            2,
            "weak_legal_nature;within_accuracy",
        ),
    ],
)
def test_each_modifier_takes_one_step_and_is_recorded(
    a: dict[str, Any], b: dict[str, Any], severity: int, modifiers: str
) -> None:
    hit = overlap(4, a, b)
    assert (hit["base_severity"], hit["severity"]) == (4, severity)
    assert hit["severity_modifiers"] == modifiers


def test_never_below_1() -> None:
    assert overlap(1, {"accuracy_m": 60, "legal_nature": "information"}, {})["severity"] == 1


@pytest.mark.parametrize(
    ("a", "b", "stage"),
    [
        ("published", "in_force", "avoidable"),
        ("published", None, "avoidable"),
        ("suspended", "in_force", "avoidable"),
        ("in_force", "partly_repealed", "legacy"),
        ("in_force", None, "unknown"),
        (None, None, "unknown"),
    ],
)
def test_the_stage_tells_whether_a_draft_takes_part(
    a: str | None, b: str | None, stage: str
) -> None:
    assert overlap(4, {"status": a}, {"status": b})["stage"] == stage


@pytest.mark.parametrize(("status", "stage"), [("in_force", "legacy"), ("published", "avoidable")])
def test_the_stage_of_an_encroachment_is_that_of_its_one_plan(status: str, stage: str) -> None:
    assert found(rule("encroach"), zone("a", "HH", SQUARE, status=status))["stage"][0] == stage


def test_the_gravest_come_first() -> None:
    zones = [
        zone("a", "HH", SQUARE, accuracy_m=60),
        zone("b", "SH", SQUARE),
        zone("c", "HH", SQUARE),
    ]
    assert found(rule("overlap"), *zones)["severity"].tolist() == [3, 2]
