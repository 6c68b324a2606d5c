"""The rule book: rules that people can read and change, see ``rules/hh-sh.yaml``.

A rule names the zones of both sides, a relation with its parameters, a severity, and what it
rests on. Severity belongs to the condition, not to the rule.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from dataclasses import dataclass
from datetime import date
from importlib.resources import files
from pathlib import Path
from typing import Annotated, Any, Final, Literal, Self

from pydantic import (
    Field,
    StringConstraints,
    ValidationError,
    ValidationInfo,
    field_validator,
    model_validator,
)

from planning import errors
from planning.conflicts import rule_file
from planning.conflicts.figures import (
    Bilingual,
    Figure,
    Model,
    Parameter,
    Template,
    Words,
    Yardsticks,
    parts,
)
from planning.conflicts.relations import RELATIONS
from planning.conflicts.selector import Listed, Selector
from planning.conflicts.spelling import nearest
from planning.terms import Evidence, Force, Severity

_FLAT: Final = ("relation", "params", "severity")
_Column = Literal["class", "designation", "plan", "plan_level"]


class Condition(Model):
    """One relation and the severity it gives; ``a`` and ``b`` narrow the rule's sides."""

    relation: str
    params: dict[str, Figure] = Field(default_factory=dict, validate_default=True)
    severity: Severity
    a: Selector = Selector()
    b: Selector = Selector()
    basis: Words | None = None
    force: Force | None = None
    evidence: Evidence | None = None
    explanation: Template | None = None

    @field_validator("relation")
    @classmethod
    def _known_relation(cls, name: str) -> str:
        if name not in RELATIONS:
            raise ValueError(f"'{name}' is no relation; {nearest(name, RELATIONS)}")
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
                raise ValueError(f"{relation} has no '{name}'; {nearest(name, known)}")
            if isinstance(figure, Yardsticks) and name != "distance_m":
                raise ValueError(f"'{name}' cannot differ by state, only distance_m can")
        if missing := RELATIONS[relation].lacks(params):
            raise ValueError(f"{relation} needs {' or '.join(map(repr, missing))}")
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


class Approval(Model):
    """Who approved the rule in each state, and when."""

    HH: str
    SH: str
    date: date


class Rule(Model):
    """Any of its conditions makes a conflict; the gravest one counts.

    ``same`` and ``differ`` name columns in which both zones must agree or differ; a
    ``generic`` rule is silent where another rule found the pair.
    """

    id: Annotated[str, StringConstraints(pattern=r"^[A-Z][A-Za-z0-9_-]*$")]
    title: Bilingual
    theme: str | None = None
    scope: Literal["cross_border", "within_state", "any"] = "cross_border"
    a: Selector
    b: Selector | None = None
    same: Listed[_Column] | None = None
    differ: Listed[_Column] | None = None
    any: Annotated[tuple[Condition, ...], Field(min_length=1)]
    generic: bool = False
    basis: Words | None = None
    force: Force | None = None
    evidence: Evidence | None = None
    explanation: Template | None = None
    resolution: Words | None = None
    valid_from: date | None = None
    valid_to: date | None = None
    law_as_of: date | None = None
    approved: Approval | None = None

    @model_validator(mode="before")
    @classmethod
    def _flat(cls, value: Any) -> Any:
        """One relation without ``any`` is a list of one condition."""
        if not isinstance(value, dict) or "any" in value:
            return value
        condition = {name: value[name] for name in _FLAT if name in value}
        return {k: v for k, v in value.items() if k not in condition} | {"any": [condition]}

    @model_validator(mode="after")
    def _sides(self) -> Self:
        one_sided = [not RELATIONS[c.relation].two_sided for c in self.any]
        if self.b is None and not all(one_sided):
            raise ValueError("'b' is missing: the relation compares two zones")
        if self.b is not None and any(one_sided):
            raise ValueError("'b' has no place: the relation compares a zone with the territory")
        return self

    def holds_on(self, day: date | None) -> bool:
        """Whether the rule is valid on the day, [valid_from, valid_to); None asks no day."""
        if day is None:
            return True
        begun = self.valid_from is None or self.valid_from <= day
        return begun and (self.valid_to is None or day < self.valid_to)


@dataclass(frozen=True)
class Source:
    """What a hit stems from: a condition and its rule, and what the two say together."""

    rule: Rule
    condition: Condition

    @property
    def force(self) -> Force | None:
        """What it binds: the condition's word before the rule's."""
        return self.condition.force or self.rule.force

    @property
    def evidence(self) -> Evidence | None:
        """The weakest evidence among the figures that decide, else the condition's, the rule's."""
        tags = [figure.evidence for figure in self.condition.thresholds if figure.evidence]
        stated = self.condition.evidence or self.rule.evidence
        return max(tags, key=list(Evidence).index, default=stated)

    @property
    def threshold(self) -> str | None:
        """The figures with their evidence, as ``distance_m HH=500 (S) SH=800 (O)``."""
        shown = [_figure(name, figure) for name, figure in self.condition.params.items()]
        return "; ".join(shown) or None


def _figure(name: str, figure: Parameter | Yardsticks) -> str:
    """A parameter as one text."""
    labels = (" HH=", " SH=") if isinstance(figure, Yardsticks) else ("=",)
    values = [
        f"{label}{part.value:g}" + (f" ({part.evidence})" if part.evidence else "")
        for label, part in zip(labels, parts(figure), strict=True)
    ]
    return name + "".join(values)


class Contents(Model):
    """What the file of a rule book holds; ``version`` is that of this form."""

    version: Literal[1]
    rules: Annotated[tuple[Rule, ...], Field(min_length=1)]

    @field_validator("rules")
    @classmethod
    def _distinct(cls, rules: tuple[Rule, ...]) -> tuple[Rule, ...]:
        counts = Counter(rule.id for rule in rules)
        if repeated := [name for name, count in counts.items() if count > 1]:
            raise ValueError(f"the id '{repeated[0]}' is used twice")
        return rules


@dataclass(frozen=True)
class RuleBook:
    """The rules of one file, with its name and the SHA-256 of its text."""

    name: str
    version: int
    sha256: str
    rules: tuple[Rule, ...]

    @property
    def title(self) -> str:
        """Name and the first twelve digits of the digest: which rules a result rests on."""
        return f"{self.name} {self.sha256[:12]}"


def load(path: Path | None = None) -> RuleBook:
    """The rule book in a YAML file; without a path the one that ships.

    Raises UnreadableFile, or RuleBookInvalid with file, line and reason.
    """
    source = path or files(__package__).joinpath("rules", "hh-sh.yaml")
    try:
        text = source.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as reason:
        raise errors.UnreadableFile(file=path, reason=reason) from None
    return parse(text, source.name)


def parse(text: str, file: str) -> RuleBook:
    """The rule book in a YAML text; ``file`` names it. Raises RuleBookInvalid."""
    document = rule_file.read(text, file)
    try:
        contents = Contents.model_validate(document.content)
    except ValidationError as invalid:
        raise rule_file.complaint(invalid, document) from None
    digest = hashlib.sha256(text.encode()).hexdigest()
    return RuleBook(Path(file).stem, contents.version, digest, contents.rules)
