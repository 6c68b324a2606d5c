"""Which zones a side of a rule takes."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, Any, Final, Literal, Self

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from pydantic import ConfigDict, Discriminator, Field, Tag, field_validator, model_validator

from planning.conflicts.figures import Listed, Model
from planning.conflicts.relation import Mask
from planning.provenance import ReferenceLayer
from planning.spelling import Fault, unknown
from planning.terms import (
    Designation,
    LegalNature,
    LegalStatus,
    NoiseCode,
    Phase,
    PlanKind,
    State,
    Use,
)
from planning.uses import subclass_terms

_SUBCLASSES: Final = sorted({code for _, code in subclass_terms()})
_PHASES: Final = {
    phase.value: [status.value for status in LegalStatus if status.phase is phase]
    for phase in (Phase.DRAFT, Phase.IN_FORCE)
}
_STATUSES: Final = [*_PHASES, *(status.value for status in LegalStatus)]


class Range(Model):
    """Numbers from ``min`` to ``max``, both included; one of the two may be left out."""

    min: float | None = None
    max: float | None = None

    @model_validator(mode="after")
    def _bounded(self) -> Self:
        if self.min is None and self.max is None:
            raise Fault("reason.range_without_bound")
        if self.min is not None and self.max is not None and self.min > self.max:
            raise Fault("reason.range_upside_down", low=self.min, high=self.max)
        return self

    def holds(self, values: pd.Series) -> pd.Series:
        """Where the values lie in the range; missing ones do not."""
        low = -np.inf if self.min is None else self.min
        return values.between(low, np.inf if self.max is None else self.max)


def _number_kind(value: object) -> str:
    return "range" if isinstance(value, dict | Range) else "listed"


Numbers = Annotated[
    Annotated[Listed[float], Tag("listed")] | Annotated[Range, Tag("range")],
    Discriminator(_number_kind),
]
"""One number, a list of them, or a range as ``{min: 220}``."""


class Selector(Model):
    """Every field given must match, by any of its values; a missing value matches nothing."""

    model_config = ConfigDict(serialize_by_alias=True)

    class_: Listed[Use] | None = Field(default=None, alias="class")
    subclass: Listed[Annotated[str, Field(json_schema_extra={"enum": [*_SUBCLASSES]})]] | None = (
        None
    )
    designation: Listed[Designation] | None = None
    legal_nature: Listed[LegalNature] | None = None
    status: Listed[Annotated[str, Field(json_schema_extra={"enum": [*_STATUSES]})]] | None = None
    """States of domain.md 7.1; ``draft`` and ``in_force`` stand for all of their phase."""
    state: Listed[State] | None = None
    plan_level: Listed[PlanKind] | None = None
    noise_code: Listed[NoiseCode] | None = None
    sensitive: Listed[bool] | None = None
    tiling: Listed[bool] | None = None
    voltage_kv: Numbers | None = None
    road_class: Listed[Literal["A", "B", "L", "K", "G"]] | None = None
    height_m: Numbers | None = None
    reference_layer: Listed[ReferenceLayer] | None = None
    """Reference data and no plans; without it plans and reference data other than objects."""
    min_area_m2: float | None = Field(default=None, gt=0)

    @field_validator("class_")
    @classmethod
    def _no_catch_all(cls, uses: tuple[Use, ...] | None) -> tuple[Use, ...] | None:
        if Use.UNSPECIFIED in (uses or ()):
            raise Fault("reason.catch_all")
        return uses

    @field_validator("subclass")
    @classmethod
    def _known_subclass(cls, codes: tuple[str, ...] | None) -> tuple[str, ...] | None:
        for code in codes or ():
            if code not in _SUBCLASSES:
                raise unknown("reason.no_subclass", code, _SUBCLASSES)
        return codes

    @field_validator("status")
    @classmethod
    def _known_status(cls, words: tuple[str, ...] | None) -> tuple[str, ...] | None:
        for word in words or ():
            if word not in _STATUSES:
                raise unknown("reason.no_such_value", word, _STATUSES)
        return words

    @property
    def given(self) -> dict[str, Any]:
        """The fields that are given, by the column they ask for."""
        return {
            field.alias or name: value
            for name, field in type(self).model_fields.items()
            if (value := getattr(self, name)) is not None
        }

    def mask(self, zones: gpd.GeoDataFrame) -> Mask:
        """Which zones of a zone table match."""
        mask = np.ones(len(zones), dtype=bool)
        for column, wanted in self.given.items():
            if column == "min_area_m2":
                mask &= shapely.area(zones.geometry.to_numpy()) >= wanted
            elif isinstance(wanted, Range):
                mask &= wanted.holds(zones[column]).to_numpy(dtype=bool, na_value=False)
            else:
                mask &= zones[column].isin(_values(wanted)).to_numpy(dtype=bool, na_value=False)
        return mask


def _values(wanted: Iterable[Any]) -> list[Any]:
    """The values themselves, phases by their states."""
    return [value for word in wanted for value in _PHASES.get(word, [word])]
