"""The form of a mapping file: which field of a foreign table becomes which column of a zone."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any, Final, Generic, Literal, Self, TypeVar

from pydantic import (
    BeforeValidator,
    ConfigDict,
    Field,
    GetJsonSchemaHandler,
    create_model,
    field_validator,
    model_validator,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from planning import errors
from planning.document import Form, Kind
from planning.intake import coordinates
from planning.intake.code_lists import CodeList
from planning.spelling import Fault
from planning.zones import COLUMNS, NAMES, Column, spelled

Word = TypeVar("Word")

_TYPES: Final[dict[str, Any]] = {
    "string": str,
    "float64": float,
    "boolean": bool,
    "datetime64[s]": date,
}


class MappingForm(Form):
    """Base of everything in a mapping file; built when the first one is read."""

    model_config = ConfigDict(coerce_numbers_to_str=True, defer_build=True)


class Rule(MappingForm, Generic[Word]):
    """How one column is filled: from a field, with a constant, or with the record's number."""

    field: str | None = Field(None, description="Field of the source whose value is taken.")
    values: dict[str, Word | None] | None = Field(
        None,
        description="What each value of the field becomes; without it the value is taken as it is.",
    )
    default: Word | None = Field(
        None,
        description="What values become that are not in ``values``, and what fills an empty field.",
    )
    codelist: CodeList | None = Field(
        None, description="Values of the field are codes of this list (class and subclass only)."
    )
    format: str | None = Field(
        None, description="How the field writes a date, as in strptime: ``%d.%m.%Y``."
    )
    constant: Word | None = Field(None, description="The same for every record.")
    row: Literal[True] | None = Field(
        None, description="The number of the record, from 1: an id for tables without one."
    )

    @model_validator(mode="before")
    @classmethod
    def _plain(cls, value: object) -> object:
        return {"field": value} if isinstance(value, str) else value

    @model_validator(mode="after")
    def _one_source(self) -> Self:
        given = [self.field is not None, self.constant is not None, self.row is not None]
        if sum(given) != 1:
            raise Fault("reason.one_source")
        from_field = self.model_fields_set & {"values", "default", "codelist", "format"}
        if self.field is None and from_field:
            raise Fault("reason.needs_field", value=min(from_field))
        if self.values is not None and self.codelist is not None:
            raise Fault("reason.values_and_codelist")
        return self

    @property
    def has_default(self) -> bool:
        """Whether a default is given, be it empty."""
        return "default" in self.model_fields_set

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """The schema of the rule in both forms: the name of a field, or an object."""
        whole = handler.resolve_ref_schema(handler(schema))
        name = {"type": "string", "description": "Name of the field to take."}
        return {"anyOf": [name, whole]}


def _rule(column: Column) -> Any:
    """Type and default of the rule for a column, its words checked against the column's."""
    word = column.values or _TYPES[column.dtype]
    if column.values:

        def as_spelled(value: object) -> object:
            return spelled(column.name, value) if isinstance(value, str) else value

        word = Annotated[word, BeforeValidator(as_spelled)]
    return (Rule[word] | None, Field(None, description=column.meaning))  # type: ignore[valid-type]


Columns: Final = create_model(
    "Columns", __base__=MappingForm, **{column.name: _rule(column) for column in COLUMNS}
)
"""A rule for each column of the zone table that the source can tell."""


class PlanRules(MappingForm):
    """What is said of the plans; records of another number or AGS are of another plan."""

    model_config = ConfigDict(use_attribute_docstrings=True)

    number: Rule[str] | None = None
    """Number of the plan, part of what it is known by."""
    ags: Rule[str] | None = None
    """Official key of the municipality, eight digits; a leading zero may be missing."""
    scale: Rule[str] | None = None
    """Scale for which it was drawn: 5000 or 1:5000; the accuracy follows from it."""
    valid_from: Rule[date] | None = None
    """First day of the plan as a whole."""
    valid_to: Rule[date] | None = None
    """First day on which the plan as a whole is no longer valid."""

    @model_validator(mode="after")
    def _no_lists(self) -> Self:
        for name, rule in self.rules.items():
            if rule.codelist is not None or rule.row:
                raise Fault("reason.field_or_constant", value=name)
        return self

    @property
    def rules(self) -> dict[str, Rule[Any]]:
        """The rules given, by name."""
        told = ((name, getattr(self, name)) for name in type(self).model_fields)
        return {name: rule for name, rule in told if rule is not None}


class Mapping(MappingForm):
    """What a mapping file holds; ``version`` is that of this form."""

    version: Literal[1]
    crs: str | None = Field(
        None,
        description="Coordinate reference system, where the file declares none (``EPSG:25832``).",
    )
    layer: str | None = Field(None, description="The layer to read, where the file has several.")
    geometry: str | None = Field(
        None, description="The field that holds the geometry as WKT or WKB (CSV only)."
    )
    columns: Columns  # type: ignore[valid-type]
    plan: PlanRules = PlanRules()
    """Number, municipality, scale and days of the plans."""

    @field_validator("crs")
    @classmethod
    def _known(cls, name: str | None) -> str | None:
        if name is not None and coordinates.resolve(name) is None:
            raise Fault("reason.no_such_crs", value=name)
        return name

    @model_validator(mode="after")
    def _complete(self) -> Self:
        for name in ("id", "class"):
            if name not in self.rules:
                raise Fault("reason.column_missing", value=name)
        for name, rule in self.rules.items():
            if rule.codelist is not None and name not in ("class", "subclass"):
                raise Fault("reason.no_codelist", value=name)
        return self

    @property
    def rules(self) -> dict[str, Rule[Any]]:
        """The rules given, by column, in the order of the zone table."""
        told = ((name, getattr(self.columns, name)) for name in NAMES)
        return {name: rule for name, rule in told if rule is not None}

    @property
    def fields(self) -> set[str]:
        """The fields that a source must have."""
        rules = (*self.rules.values(), *self.plan.rules.values())
        named = {rule.field for rule in rules if rule.field is not None}
        return named | ({self.geometry} if self.geometry else set())


MAPPING: Final = Kind(errors.MappingInvalid, MappingForm)
