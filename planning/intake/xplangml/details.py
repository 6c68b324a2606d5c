"""What a plan says besides its zones: texts, documents and the plans it amends."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from planning.intake.harmonise import day
from planning.intake.reader import Original
from planning.intake.source import Amendment, Direction, PlanDocument, PlanText
from planning.intake.xplangml.document import Feature, listed, references
from planning.intake.xplangml.enclosed import Enclosed, enclosed

_TEXTS: Final = ("TextAbschnitt", "BegruendungAbschnitt")
_AMENDMENTS: Final = {
    "aendert": Direction.AMENDS,
    "aendertPlan": Direction.AMENDS,
    "aendertPlanBereich": Direction.AMENDS,
    "wurdeGeaendertVon": Direction.AMENDED_BY,
    "wurdeGeaendertVonPlan": Direction.AMENDED_BY,
    "wurdeGeaendertVonPlanBereich": Direction.AMENDED_BY,
}
_ADDRESSES: Final = frozenset(("referenzURL", "referenzName", "georefURL"))
"""What makes a value an XP_ExterneReferenz, whatever its type is called in a version."""


def texts(features: Sequence[Feature]) -> tuple[PlanText, ...]:
    """The passages of text among the features of a plan, in the order of the file."""
    refers: dict[str, list[str]] = {}
    for feature in features:
        for target in dict.fromkeys(references(feature.attributes)):
            refers.setdefault(target, []).append(feature.id)
    return tuple(
        PlanText(
            id=f.id,
            key=_said(f.attributes, "schluessel"),
            text=_said(f.attributes, "text"),
            legal_basis=_said(f.attributes, "gesetzlicheGrundlage"),
            kind=f.type[3:],
            refers=tuple(refers.get(f.id, ())),
            line=f.line,
        )
        for f in features
        if f.type[3:] in _TEXTS
    )


def documents(features: Sequence[Feature], original: Original) -> tuple[PlanDocument, ...]:
    """The documents that the features of a plan name, as far as they came with the file."""
    named = [(f, role, value) for f in features for role, value in _external(f.attributes)]
    held = enclosed([_said(value, "referenzURL") for _, _, value in named], original)
    return tuple(_document(f, role, value, held) for f, role, value in named)


def amendments(features: Sequence[Feature], version: str) -> tuple[Amendment, ...]:
    """The plans that a plan or its sections say they amend or are amended by."""
    return tuple(
        _amendment(feature, _AMENDMENTS[name], value, version)
        for feature in features
        if feature.is_plan or feature.is_section
        for name in _AMENDMENTS
        for stated in listed(feature.attributes.get(name))
        for value in _inner(stated)
    )


def _external(attributes: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Each external reference at any depth, with the attribute of the feature it stands in."""
    for role, value in attributes.items():
        yield from ((role, found) for found in _addressed(value))


def _addressed(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, list):
        for item in value:
            yield from _addressed(item)
    elif isinstance(value, dict) and not _ADDRESSES.isdisjoint(value):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from _addressed(inner)


def _document(
    feature: Feature, role: str, value: dict[str, Any], held: Mapping[str, Enclosed]
) -> PlanDocument:
    address = _said(value, "referenzURL")
    found = held.get(address or "")
    return PlanDocument(
        name=_said(value, "referenzName"),
        address=address,
        role=role,
        owner=feature.id,
        kind=_said(value, "typ"),
        mime=_said(value, "referenzMimeType"),
        dated=day(value.get("datum")),
        description=_said(value, "beschreibung"),
        georeference=_said(value, "georefURL"),
        member=found.path if found else None,
        sha256=found.sha256 if found else None,
        media_type=found.media_type if found else None,
        line=feature.line,
    )


def _amendment(
    feature: Feature, direction: Direction, value: dict[str, Any], version: str
) -> Amendment:
    lists = {"aenderungsArt": "XP_Aenderungsarten"}
    lists |= {"rechtscharakter": "XP_RechtscharakterPlanaenderung"}
    attribute = next((name for name in lists if name in value), None)
    plan = _said(value, "verbundenerPlan")
    section = _said(value, "verbundenerPlanBereich") or _said(value, "bereichNummer")
    return Amendment(
        direction=direction,
        owner=feature.id,
        name=_said(value, "planName"),
        number=_said(value, "nummer"),
        kind=_said(value, attribute) if attribute else None,
        scheme=f"{version} {lists[attribute]}" if attribute else None,
        plan=plan.removeprefix("#") if plan else None,
        section=section.removeprefix("#") if section else None,
        dated=day(value.get("aenderungsdatum")),
    )


def _inner(stated: Any) -> list[dict[str, Any]]:
    """XP_VerbundenerPlan in its attribute; a bare reference to a plan stands for one."""
    if isinstance(stated, str):
        return [{"verbundenerPlan": stated}]
    return [value for value in stated.values() if isinstance(value, dict)]


def _said(attributes: dict[str, Any], name: str) -> str | None:
    value = next(iter(listed(attributes.get(name))), None)
    return value if isinstance(value, str) else None
