"""Answers about the service itself and about the terms it uses."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from api.schemas.base import Answer, Named
from planning import terms


class Health(Answer):
    """Whether the service can do its work."""

    status: str
    version: str
    database: str


class Attribution(Answer):
    """Whom the map owes its data."""

    text_de: str
    text_en: str


class RuleBookInfo(Answer):
    """Which rules were used. ``approved`` only where both authorities approved them."""

    name: str
    approved: bool


class Configuration(Answer):
    """What the viewer needs to know before it draws."""

    version: str
    basemap_style_url: str | None
    basemap_attribution: str
    attributions: list[Attribution]
    illustrative: bool
    rule_book: RuleBookInfo


class ClassEntry(Named):
    """A class and its sign: ``opacity`` is that of its areas in force."""

    group: str
    kind: str
    colour: str
    opacity: float
    pattern: str
    line: str
    letter: str


class SubclassEntry(Named):
    """A subclass of a class."""

    use: str = Field(alias="class")


class StatusEntry(Named):
    """A procedural status and what it means for a comparison."""

    phase: terms.Phase


class KindEntry(Named):
    """Conflict or opportunity; the sign of a conflict is that of its severity."""

    colour: str | None
    shape: str | None


class CoverageEntry(Named):
    """What is known of a stretch of the border, and the line it is drawn with."""

    colour: str
    pattern: Literal["double", "solid", "long_dash", "dash", "dot", "dash_dot"]


class SeverityEntry(Answer):
    """A severity and its sign."""

    code: int
    name_de: str
    name_en: str
    colour: str
    shape: str


class Legend(Answer):
    """Every term the map shows, with its sign where it has one."""

    classes: list[ClassEntry]
    subclasses: list[SubclassEntry]
    groups: list[Named]
    states: list[Named]
    plan_kinds: list[Named]
    phases: list[Named]
    statuses: list[StatusEntry]
    legal_natures: list[Named]
    designations: list[Named]
    accuracy_bases: list[Named]
    severities: list[SeverityEntry]
    kinds: list[KindEntry]
    stages: list[Named]
    coverage_statuses: list[CoverageEntry]
    certainties: list[Named]
    evidences: list[Named]
    forces: list[Named]
