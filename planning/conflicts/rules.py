"""The rule book: rules that people can read and change, see ``rules/hh-sh.yaml``.

A rule names the zones of both sides, a relation with its parameters, a severity, and what it
rests on. Severity belongs to the condition, not to the rule.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Annotated, Any, Final, Literal, Self

from pydantic import (
    Field,
    GetJsonSchemaHandler,
    StringConstraints,
    ValidationError,
    field_validator,
    model_validator,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from planning import document, errors
from planning.conflicts.condition import Condition
from planning.conflicts.figures import RULE_BOOK, Bilingual, Listed, Model, Template, Wait, Words
from planning.conflicts.relations import RELATIONS
from planning.conflicts.selector import Selector
from planning.spelling import Fault
from planning.terms import Evidence, Force, Kind

__all__ = ["Condition", "Rule", "RuleBook", "Source", "json_schema", "load", "parse"]

_FLAT: Final = ("relation", "params", "severity")
_Column = Literal["class", "subclass", "designation", "legal_nature", "plan", "plan_level"]


class Approval(Model):
    """Who approved the rule in each state, and when."""

    HH: str
    SH: str
    date: date


class Rule(Model):
    """Any of its conditions makes a conflict; the gravest one counts.

    With one condition its ``relation``, ``params`` and ``severity`` may stand in the rule itself.
    """

    id: Annotated[str, StringConstraints(pattern=r"^[A-Z][A-Za-z0-9_-]*$")]
    title: Bilingual
    theme: str | None = None
    kind: Kind = Kind.CONFLICT
    scope: Literal["cross_border", "within_state", "any"] = "cross_border"
    a: Selector
    b: Selector | None = None
    same: Listed[_Column] | None = None
    """Columns in which both zones must agree."""
    differ: Listed[_Column] | None = None
    """Columns in which both zones must differ."""
    any: Annotated[tuple[Condition, ...], Field(min_length=1)]
    generic: bool = False
    """Silent where another rule found the pair."""
    waits_for: Wait | None = None
    """The layer without which the rule cannot be examined: it then never fires."""
    max_data_age_days: Annotated[int, Field(gt=0)] | None = None
    """Reference data older than this are told where the rule was fed by them."""
    data_note: Words | None = None
    """What a detection has to tell of the data that fed the rule (planning.conflicts.feeding)."""
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

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """The schema of the rule in both forms, flat and with ``any``."""
        rule = handler.resolve_ref_schema(handler(schema))
        condition = handler.resolve_ref_schema(handler(Condition.__pydantic_core_schema__))
        rule["properties"] |= {name: condition["properties"][name] for name in _FLAT}
        rule["required"].remove("any")
        rule["oneOf"] = [{"required": ["any"]}, {"required": ["relation", "severity"]}]
        return rule

    @model_validator(mode="after")
    def _sides(self) -> Self:
        one_sided = [not RELATIONS[c.relation].two_sided for c in self.any]
        if self.b is None and not all(one_sided):
            raise Fault("reason.side_missing")
        if self.b is not None and any(one_sided):
            raise Fault("reason.side_without_place")
        return self

    @property
    def running(self) -> tuple[Condition, ...]:
        """The conditions that can be examined: all but those that wait for a layer."""
        return () if self.waits_for else tuple(c for c in self.any if not c.waits_for)

    @property
    def waiting_for(self) -> tuple[Bilingual, ...]:
        """The layers that the rule or one of its conditions waits for."""
        layers = [self.waits_for, *(condition.waits_for for condition in self.any)]
        return tuple(dict.fromkeys(layer for layer in layers if layer))

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
    def kind(self) -> Kind:
        """Conflict or opportunity: the condition's word before the rule's."""
        return self.condition.kind or self.rule.kind

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
        return self.condition.threshold


class Contents(Model):
    """What the file of a rule book holds; ``version`` is that of this form."""

    version: Literal[1]
    rules: Annotated[tuple[Rule, ...], Field(min_length=1)]

    @field_validator("rules")
    @classmethod
    def _distinct(cls, rules: tuple[Rule, ...]) -> tuple[Rule, ...]:
        counts = Counter(rule.id for rule in rules)
        if repeated := [name for name, count in counts.items() if count > 1]:
            raise Fault("reason.id_twice", value=repeated[0])
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

    def active(self, day: date | None) -> tuple[Rule, ...]:
        """The rules that a detection runs: valid on the day, not waiting for a layer."""
        return tuple(rule for rule in self.rules if rule.running and rule.holds_on(day))


def load(path: Path | None = None) -> RuleBook:
    """The rule book in a YAML file; without a path the one that ships, read once.

    Raises UnreadableFile, or RuleBookInvalid with file, line, column and reason.
    """
    if path is None:
        return _shipped()
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as reason:
        raise errors.UnreadableFile(file=path, reason=reason) from None
    return parse(text, path.name)


@cache
def _shipped() -> RuleBook:
    source = files(__package__).joinpath("rules", "hh-sh.yaml")
    return parse(source.read_text(encoding="utf-8"), source.name)


def parse(text: str, file: str) -> RuleBook:
    """The rule book in a YAML text; ``file`` names it. Raises RuleBookInvalid."""
    read = document.read(text, file, RULE_BOOK)
    try:
        contents = Contents.model_validate(read.content)
    except ValidationError as invalid:
        raise document.complaint(invalid, read) from None
    digest = hashlib.sha256(text.encode()).hexdigest()
    return RuleBook(Path(file).stem, contents.version, digest, contents.rules)


def json_schema() -> dict[str, Any]:
    """The form of a rule book as JSON Schema (draft 2020-12), for editors that check YAML."""
    dialect = {"$schema": "https://json-schema.org/draft/2020-12/schema"}
    return dialect | Contents.model_json_schema()
