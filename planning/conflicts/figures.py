"""The figures and the texts of a rule."""

from __future__ import annotations

import string
from typing import Annotated, Any, Final, Literal, TypeVar

from pydantic import (
    BeforeValidator,
    ConfigDict,
    Discriminator,
    Field,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    Tag,
    field_validator,
    model_validator,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

from planning import errors
from planning.document import Form, Kind
from planning.provenance import ReferenceLayer
from planning.spelling import unknown
from planning.terms import Evidence, State
from planning.texts import Language

TEMPLATE_FACTS: Final = frozenset(
    {"a", "b", "distance", "extent", "depth", "angle", "threshold", "match"}
)
"""What an explanation may name in {braces}; see planning.conflicts.explain."""

_T = TypeVar("_T")


class Model(Form):
    """Base of everything in a rule book."""

    model_config = ConfigDict(use_attribute_docstrings=True)


RULE_BOOK: Final = Kind(errors.RuleBookInvalid, Model, named="rules")
"""What its documents are, for planning.document."""


class _OrScalar:
    """Lets a list be written as its only item, in YAML and in the JSON Schema."""

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return core_schema.no_info_before_validator_function(_listed, handler(source))

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        array = handler(schema)
        return {"anyOf": [array["items"], array]}


def _listed(value: object) -> object:
    return value if isinstance(value, list | tuple) or value is None else [value]


Listed = Annotated[tuple[_T, ...], Field(min_length=1), _OrScalar()]
"""One value or a list of them."""


class Bilingual(Model):
    """A text in German and English."""

    de: str
    en: str

    def of(self, language: Language) -> str:
        """The text in one language."""
        return self.de if language == "de" else self.en


def _in_both(value: object) -> object:
    return {"de": value, "en": value} if isinstance(value, str) else value


Words = Annotated[Bilingual, BeforeValidator(_in_both, json_schema_input_type=Bilingual | str)]
"""A bilingual text; a plain one stands for both languages (paragraphs of law)."""


class Awaited(Bilingual):
    """Data that are not there; once the zones hold those of ``layer`` they are awaited no more."""

    layer: ReferenceLayer | None = None


Wait = Annotated[Awaited, BeforeValidator(_in_both, json_schema_input_type=Awaited | str)]
"""What a rule waits for; a plain text stands for both languages."""


class Template(Bilingual):
    """A sentence with facts in {braces}, each one of TEMPLATE_FACTS."""

    @field_validator("de", "en")
    @classmethod
    def _known_facts(cls, sentence: str) -> str:
        named = {name for _, name, _, _ in string.Formatter().parse(sentence) if name is not None}
        if strange := sorted(named - TEMPLATE_FACTS):
            raise unknown("reason.no_fact", strange[0], TEMPLATE_FACTS)
        return sentence


class Parameter(Model):
    """A figure with its unit, how well it is attested, and whether it decides or only filters."""

    value: float = Field(ge=0, allow_inf_nan=False)
    unit: str | None = None
    evidence: Evidence | None = None
    """V source read, S secondary source, O unverified, D our own figure."""
    role: Literal["threshold", "noise_filter"] = "threshold"
    """A threshold decides; a noise filter keeps out what is too small to matter."""
    source: str | None = None

    @model_validator(mode="before")
    @classmethod
    def _plain(cls, value: object) -> object:
        return {"value": value} if isinstance(value, int | float) else value

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        whole = handler.resolve_ref_schema(handler(schema))
        number = {"type": "number", "minimum": 0, "description": "A figure without evidence tag."}
        return {"anyOf": [number, {"type": "boolean"}, whole]}


class Yardsticks(Model):
    """A figure that differs by state."""

    HH: Parameter
    SH: Parameter


def _kind(value: object) -> str:
    by_state = isinstance(value, dict) and not value.keys().isdisjoint(State)
    return "by_state" if by_state or isinstance(value, Yardsticks) else "one"


Figure = Annotated[
    Annotated[Parameter, Tag("one")] | Annotated[Yardsticks, Tag("by_state")],
    Discriminator(_kind),
]


def parts(figure: Parameter | Yardsticks) -> tuple[Parameter, ...]:
    """The one figure, or that of Hamburg and that of Schleswig-Holstein."""
    return (figure.HH, figure.SH) if isinstance(figure, Yardsticks) else (figure,)
