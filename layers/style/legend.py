"""Every term a legend or a filter names, with its sign."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from layers.style.border import STRETCH_PATTERNS, STRETCHES
from layers.style.mark import MARKS, OPPORTUNITY
from layers.style.sign import signs
from planning import terms, uses
from planning.conflicts.situations import STAGES
from planning.monitoring import StretchStatus
from planning.texts import text


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
            {**entry, **_mark(entry["code"])}
            for entry in _terms("severity", sorted(terms.Severity, reverse=True))
        ],
        "kinds": [
            {**entry, **_mark(OPPORTUNITY if entry["code"] == terms.Kind.OPPORTUNITY else None)}
            for entry in _terms("kind", terms.Kind)
        ],
        "stages": _terms("stage", STAGES),
        "coverage_statuses": [
            {**entry, **_stretch(entry["code"])}
            for entry in _terms("coverage_status", StretchStatus)
        ],
        "certainties": _terms("certainty", terms.Certainty),
        "evidences": _terms("evidence", terms.Evidence),
        "forces": _terms("force", terms.Force),
    }


def _mark(number: int | None) -> dict[str, str | None]:
    """Colour and shape; a conflict has the sign of its severity and none of its own."""
    if number is None:
        return {"colour": None, "shape": None}
    return {"colour": MARKS[number].colour, "shape": MARKS[number].shape}


def _stretch(status: StretchStatus) -> dict[str, str]:
    return {"colour": STRETCHES[status].colour, "pattern": STRETCH_PATTERNS[status]}


def _names(term: uses.UseTerm | uses.SubclassTerm) -> dict[str, str]:
    return {"name_de": term.name_de, "name_en": term.name_en}


def _terms(prefix: str, codes: Iterable[Any]) -> list[dict[str, Any]]:
    """The entries ``<prefix>.<code>`` of the catalogue of texts."""
    return [
        {
            "code": code,
            "name_de": text(f"{prefix}.{code}", "de"),
            "name_en": text(f"{prefix}.{code}", "en"),
        }
        for code in codes
    ]
