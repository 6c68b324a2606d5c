"""The facts of a plan as XPlanGML states them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final
from zoneinfo import ZoneInfo

from planning.intake.harmonise import codes, day, legal_status
from planning.intake.source import Finding, Weight
from planning.intake.xplangml.belonging import PlanFeatures
from planning.intake.xplangml.document import Feature, listed
from planning.terms import LegalStatus, PlanKind, State

_LAENDER: Final = {"1600": State.HAMBURG, "2100": State.SCHLESWIG_HOLSTEIN}
_BEGINS: Final = (
    "inkrafttretensDatum",
    "wirksamkeitsDatum",
    "datumDesInkrafttretens",
    "inkrafttretenDatum",
)
"""Of binding, land-use, regional and landscape plans."""
_RS_DIGITS: Final = 12


@dataclass(frozen=True)
class Facts:
    """What planning.intake.source.SourcePlan says of a plan, besides zones and extent."""

    name: str
    kind: PlanKind | None
    number: str | None = None
    ags: str | None = None
    state: State | None = None
    status: LegalStatus | None = None
    status_scheme: str | None = None
    status_code: str | None = None
    valid_from: date | None = None
    valid_to: date | None = None
    scale_denominator: float | None = None
    illustrative: bool = False


def facts(
    members: PlanFeatures, version: str, file_stem: str, today: date | None = None
) -> tuple[Facts, list[Finding]]:
    """Facts of the plan, and findings about its status.

    ``today`` (Berlin, default now) decides only the step of a plan known to be in procedure.
    """
    kind = _kind(members)
    if members.plan is None:
        return Facts(file_stem, kind), []
    attributes = members.plan.attributes
    today = today or datetime.now(ZoneInfo("Europe/Berlin")).date()
    status, scheme, code, findings = _status(members.plan, kind, version, today)
    ags = _ags(attributes)
    stated = Facts(
        name=_text(attributes, "name") or file_stem,
        kind=kind,
        number=_text(attributes, "nummer"),
        ags=ags,
        state=_state(attributes, ags),
        status=status,
        status_scheme=scheme,
        status_code=code,
        valid_from=_first_day(attributes, *_BEGINS),
        valid_to=_first_day(attributes, "untergangsDatum"),
        scale_denominator=_scale(members),
        illustrative=_illustrative(attributes),
    )
    return stated, findings


def _kind(members: PlanFeatures) -> PlanKind | None:
    """By the package of the plan's type, or of its zones where the plan is missing."""
    types = [members.plan.type] if members.plan else [zone.type for zone in members.zones]
    known = [PlanKind(t[:2]) for t in types if t[:2] in set(PlanKind)]
    return known[0] if known else None


def _status(
    plan: Feature, kind: PlanKind | None, version: str, today: date
) -> tuple[LegalStatus | None, str | None, str | None, list[Finding]]:
    code = _text(plan.attributes, "rechtsstand")
    if code is None or kind is None:
        return None, None, None, []
    scheme = f"{version} {kind}_Rechtsstand"
    found = legal_status(version, kind, code, plan.attributes, today)
    if found.certain:
        return found.status, scheme, code, []
    check = "status.step_unknown" if found.status else "status.unknown_code"
    told = Finding(
        check, Weight.WARNING, plan.id, plan.line, facts={"scheme": scheme, "code": code}
    )
    return found.status, scheme, code, [told]


def _ags(attributes: dict[str, Any]) -> str | None:
    """Official municipality key, from the regional key (RS) where only that is given."""
    for municipality in listed(attributes.get("gemeinde")):
        inner = municipality.get("XP_Gemeinde") if isinstance(municipality, dict) else None
        if not isinstance(inner, dict):
            continue
        if ags := _text(inner, "ags"):
            return ags
        rs = _text(inner, "rs")
        if rs and len(rs) == _RS_DIGITS:
            return rs[:5] + rs[9:]
    return _text(attributes, "amtlicherSchluessel")


def _state(attributes: dict[str, Any], ags: str | None) -> State | None:
    """The state named, or that of the key; None for a joint plan and for other states."""
    named = codes(attributes, "bundesland")
    if named:
        return _LAENDER.get(named[0]) if len(named) == 1 else None
    return next((state for state in State if ags and ags.startswith(state.ags_prefix)), None)


def _scale(members: PlanFeatures) -> float | None:
    own = [members.plan.attributes.get("erstellungsMassstab")] if members.plan else []
    texts = [*own, *(s.attributes.get("geltungsmassstab") for s in members.sections)]
    numbers = [float(t) for t in texts if isinstance(t, str) and t.isdecimal()]
    return next((number for number in numbers if number > 0), None)


def _illustrative(attributes: dict[str, Any]) -> bool:
    """Marked by a generic attribute ``illustrativ`` of value ``true``."""
    generic = [g for g in listed(attributes.get("hatGenerAttribut")) if isinstance(g, dict)]
    pairs = [inner for g in generic for inner in g.values() if isinstance(inner, dict)]
    return any(p.get("name") == "illustrativ" and p.get("wert") == "true" for p in pairs)


def _first_day(attributes: dict[str, Any], *names: str) -> date | None:
    days = (day(value) for name in names for value in listed(attributes.get(name)))
    return next((d for d in days if d), None)


def _text(attributes: dict[str, Any], name: str) -> str | None:
    value = next(iter(listed(attributes.get(name))), None)
    return value if isinstance(value, str) else None
