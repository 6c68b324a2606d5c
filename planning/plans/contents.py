"""Texts, documents and amendments of a plan as rows beside its zones."""

from __future__ import annotations

import mimetypes
from collections.abc import Iterator

from shapely.geometry.base import BaseGeometry
from sqlalchemy.orm import Session

from planning.intake.harmonise import amendment_effect
from planning.intake.source import Amendment as Named
from planning.intake.source import Direction, PlanDocument, SourceFile, SourcePlan
from planning.model import Amendment, Document, Passage, PlanVersion
from planning.plans.naming import normalised


def add_contents(
    session: Session, file: SourceFile, source: SourcePlan, version: PlanVersion
) -> None:
    """Store what the plan says beside its zones."""
    version.passages.extend(_passages(source))
    version.documents.extend(_documents(source))
    version.amendments.extend(_amendments(file, source))
    session.flush()


def _passages(source: SourcePlan) -> Iterator[Passage]:
    for text in source.texts:
        yield Passage(
            source_id=text.id,
            kind=text.kind,
            number=text.key,
            text=text.text,
            legal_basis=text.legal_basis,
            refers=list(text.refers),
        )


def _documents(source: SourcePlan) -> Iterator[Document]:
    for document in source.documents:
        yield Document(
            owner_id=document.owner,
            role=document.role,
            kind=document.kind,
            name=document.name,
            address=document.address,
            description=document.description,
            dated=document.dated,
            media_type=_media_type(document),
            content_sha256=document.sha256,
        )


def _media_type(document: PlanDocument) -> str | None:
    """What its content tells where it came with the plan, else what the plan says or its name."""
    return (
        document.media_type
        or document.mime
        or mimetypes.guess_type(document.member or document.address or "")[0]
    )


def _amendments(file: SourceFile, source: SourcePlan) -> Iterator[Amendment]:
    """The plans that this one changes or is changed by, as far as they have a name."""
    for amendment in source.amendments:
        name = amendment.name or _name_in_file(file, amendment)
        if name:
            yield Amendment(
                inverse=amendment.direction is Direction.AMENDED_BY,
                name=name,
                normalised_name=normalised(name),
                number=amendment.number,
                effect=amendment_effect(amendment.scheme, amendment.kind),
                code=" ".join(filter(None, (amendment.scheme, amendment.kind))) or None,
                extent=_outline(source, amendment.owner),
            )


def _name_in_file(file: SourceFile, amendment: Named) -> str | None:
    """The name of a plan that stands in the same file and is referred to by its id."""
    wanted = (amendment.plan or "").rpartition("#")[2]
    return next((plan.name for plan in file.plans if plan.id and plan.id == wanted), None)


def _outline(source: SourcePlan, owner: str) -> BaseGeometry | None:
    """The outline of the section that says so, None where it is the plan itself."""
    sections = source.sections
    found = sections.geometry[(sections["id"] == owner) & sections.geometry.notna()]
    return found.iloc[0] if len(found) else None
