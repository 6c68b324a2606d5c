"""What the map's signs mean: colours, letters and patterns, with the terms they stand for.

One source of truth for the viewer's style, its legend and, later, every exported style.
Colours follow PlanZV and XPlanung (domain.md 5) where these name one.
"""

from __future__ import annotations

import csv
from dataclasses import asdict, dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from planning import terms, uses
from planning.conflicts.situations import STAGES
from planning.monitoring import StretchStatus
from planning.texts import text


@dataclass(frozen=True)
class Sign:
    """How a class is drawn: ``kind`` is fill, band, line or point; ``pattern`` lies on it."""

    code: terms.Use
    colour: str
    letter: str
    pattern: str
    kind: str


@cache
def signs() -> dict[terms.Use, Sign]:
    """The sign of every class."""
    source = files("layers").joinpath("signs.csv").read_text(encoding="utf-8")
    rows = csv.DictReader(source.splitlines(), delimiter=";")
    return {sign.code: sign for sign in (_sign(row) for row in rows)}


def legend() -> dict[str, list[dict[str, Any]]]:
    """Everything a legend or a filter names, German and English, in its order."""
    return {
        "classes": [
            {**asdict(signs()[term.code]), "group": term.group, **_names(term)}
            for term in uses.use_terms().values()
        ],
        "subclasses": [
            {"class": term.use, "code": term.code, **_names(term)}
            for term in uses.subclass_terms().values()
        ],
        "groups": _terms("group", sorted({t.group for t in uses.use_terms().values()})),
        "states": _terms("state", terms.State),
        "plan_kinds": _terms("plan_kind", terms.PlanKind),
        "phases": _terms("phase", terms.Phase),
        "statuses": [
            {**entry, "phase": terms.LegalStatus(entry["code"]).phase}
            for entry in _terms("status", terms.LegalStatus)
        ],
        "legal_natures": _terms("legal_nature", terms.LegalNature),
        "designations": _terms("designation", terms.Designation),
        "accuracy_bases": _terms("accuracy_basis", terms.AccuracyBasis),
        "severities": [
            {**entry, **_SEVERITY_SIGNS[terms.Severity(entry["code"])]}
            for entry in _terms("severity", sorted(terms.Severity, reverse=True))
        ],
        "kinds": [
            {**entry, "colour": None, "shape": None, **_KIND_SIGNS.get(entry["code"], {})}
            for entry in _terms("kind", terms.Kind)
        ],
        "stages": _terms("stage", STAGES),
        "coverage_statuses": [
            {**entry, **_LINE_SIGNS[entry["code"]]}
            for entry in _terms("coverage_status", StretchStatus)
        ],
        "certainties": _terms("certainty", terms.Certainty),
        "evidences": _terms("evidence", terms.Evidence),
        "forces": _terms("force", terms.Force),
    }


_SEVERITY_SIGNS = {
    terms.Severity.BLOCKER: {"colour": "#B00020", "shape": "diamond"},
    terms.Severity.MAJOR: {"colour": "#C24100", "shape": "square"},
    terms.Severity.MINOR: {"colour": "#8A5A00", "shape": "triangle"},
    terms.Severity.INFO: {"colour": "#1565C0", "shape": "circle"},
}
_KIND_SIGNS = {terms.Kind.OPPORTUNITY: {"colour": "#00695C", "shape": "hexagon"}}
"""A conflict has the sign of its severity."""
_LINE_SIGNS = {
    StretchStatus.FOUND: {"colour": "#6A1B9A", "pattern": "double"},
    StretchStatus.CHECKED: {"colour": "#1B5E20", "pattern": "solid"},
    StretchStatus.PARTLY: {"colour": "#33691E", "pattern": "long_dash"},
    StretchStatus.NEIGHBOUR_MISSING: {"colour": "#455A64", "pattern": "dash"},
    StretchStatus.WAITING: {"colour": "#616161", "pattern": "dot"},
    StretchStatus.FAILED: {"colour": "#8A1538", "pattern": "dash_dot"},
}


def _sign(row: dict[str, str]) -> Sign:
    return Sign(terms.Use(row["class"]), row["colour"], row["letter"], row["pattern"], row["kind"])


def _names(term: uses.UseTerm | uses.SubclassTerm) -> dict[str, str]:
    return {"name_de": term.name_de, "name_en": term.name_en}


def _terms(prefix: str, codes: Any) -> list[dict[str, Any]]:
    """The entries ``<prefix>.<code>`` of the catalogue of texts."""
    return [
        {
            "code": code,
            "name_de": text(f"{prefix}.{code}", "de"),
            "name_en": text(f"{prefix}.{code}", "en"),
        }
        for code in codes
    ]
