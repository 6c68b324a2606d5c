"""A condition of a rule: one relation, its figures, and the severity that it gives."""

from __future__ import annotations

from typing import Any

from pydantic import Field, ValidationInfo, field_validator

from planning.conflicts.figures import (
    Figure,
    Model,
    Parameter,
    Template,
    Wait,
    Words,
    Yardsticks,
    parts,
)
from planning.conflicts.relations import RELATIONS
from planning.conflicts.selector import Selector
from planning.spelling import Fault, unknown
from planning.terms import Evidence, Force, Kind, Severity


class Condition(Model):
    """One relation and the severity it gives; ``a`` and ``b`` narrow the rule's sides.

    What is stated here goes before what the rule states.
    """

    relation: str = Field(json_schema_extra={"enum": [*sorted(RELATIONS)]})
    params: dict[str, Figure] = Field(default_factory=dict, validate_default=True)
    severity: Severity
    """4 to be settled first, 3 a goal or accepted distance, 2 to be weighed, 1 information."""
    a: Selector = Selector()
    b: Selector = Selector()
    kind: Kind | None = None
    waits_for: Wait | None = None
    """The layer without which the condition cannot be examined: it then never fires."""
    basis: Words | None = None
    force: Force | None = None
    evidence: Evidence | None = None
    explanation: Template | None = None

    @field_validator("relation")
    @classmethod
    def _known_relation(cls, name: str) -> str:
        if name not in RELATIONS:
            raise unknown("reason.no_relation", name, RELATIONS)
        return name

    @field_validator("params")
    @classmethod
    def _known_parameters(cls, params: dict[str, Figure], of: ValidationInfo) -> dict[str, Figure]:
        relation = of.data.get("relation")
        if relation is None:
            return params
        known = RELATIONS[relation].parameters
        for name, figure in params.items():
            if name not in known:
                raise unknown("reason.no_parameter", name, known, relation=relation)
            if isinstance(figure, Yardsticks) and name != "distance_m":
                raise Fault("reason.no_yardsticks", value=name)
        if missing := RELATIONS[relation].lacks(params):
            names = " / ".join(f"'{name}'" for name in missing)
            raise Fault("reason.parameter_missing", value=names, relation=relation)
        return params

    @property
    def values(self) -> dict[str, float]:
        """Every parameter of the relation; of two yardsticks the larger."""
        defaults = {n: v or 0.0 for n, v in RELATIONS[self.relation].parameters.items()}
        return defaults | {n: max(p.value for p in parts(f)) for n, f in self.params.items()}

    @property
    def thresholds(self) -> tuple[Parameter, ...]:
        """The figures that decide; noise filters left out."""
        figures = [part for figure in self.params.values() for part in parts(figure)]
        return tuple(part for part in figures if part.role == "threshold")

    @property
    def threshold(self) -> str | None:
        """The figures with their evidence, as ``distance_m HH=500 (S) SH=800 (O)``."""
        return "; ".join(_figure(*named) for named in self.params.items()) or None


def _figure(name: str, figure: Parameter | Yardsticks) -> str:
    """A parameter as one text."""
    labels: tuple[Any, ...] = (" HH=", " SH=") if isinstance(figure, Yardsticks) else ("=",)
    values = [
        f"{label}{part.value:g}" + (f" ({part.evidence})" if part.evidence else "")
        for label, part in zip(labels, parts(figure), strict=True)
    ]
    return name + "".join(values)
