"""Which zones a side of a rule takes."""

from __future__ import annotations

from typing import Annotated, Literal, TypeVar

import geopandas as gpd
import numpy as np
import shapely
from pydantic import BeforeValidator, ConfigDict, Field, field_validator

from planning.conflicts.figures import Model
from planning.conflicts.relation import Mask
from planning.conflicts.spelling import nearest
from planning.terms import (
    Designation,
    LegalNature,
    LegalStatus,
    NoiseCode,
    PlanKind,
    State,
    Use,
    subclass_terms,
)

_T = TypeVar("_T")


def _listed(value: object) -> object:
    return value if isinstance(value, list | tuple) or value is None else [value]


Listed = Annotated[tuple[_T, ...], BeforeValidator(_listed), Field(min_length=1)]
"""One value or a list of them."""


class Selector(Model):
    """Every field given must match, by any of its values; a missing value matches nothing."""

    model_config = ConfigDict(serialize_by_alias=True)

    class_: Listed[Use] | None = Field(default=None, alias="class")
    subclass: Listed[str] | None = None
    designation: Listed[Designation] | None = None
    legal_nature: Listed[LegalNature] | None = None
    status: Listed[LegalStatus] | None = None
    state: Listed[State] | None = None
    plan_level: Listed[PlanKind] | None = None
    noise_code: Listed[NoiseCode] | None = None
    sensitive: Listed[bool] | None = None
    tiling: Listed[bool] | None = None
    voltage_kv: Listed[float] | None = None
    road_class: Listed[Literal["A", "B", "L", "K", "G"]] | None = None
    height_m: Listed[float] | None = None
    min_area_m2: float | None = Field(default=None, gt=0)

    @field_validator("class_")
    @classmethod
    def _no_catch_all(cls, uses: tuple[Use, ...] | None) -> tuple[Use, ...] | None:
        if Use.UNSPECIFIED in (uses or ()):
            raise ValueError("'unspecified' is the catch-all that no rule may name")
        return uses

    @field_validator("subclass")
    @classmethod
    def _known_subclass(cls, codes: tuple[str, ...] | None) -> tuple[str, ...] | None:
        known = {code for _, code in subclass_terms()}
        for code in codes or ():
            if code not in known:
                raise ValueError(f"'{code}' is no subclass; {nearest(code, known)}")
        return codes

    def mask(self, zones: gpd.GeoDataFrame) -> Mask:
        """Which zones of a zone table match."""
        mask = np.ones(len(zones), dtype=bool)
        wanted = self.model_dump(mode="json", exclude_none=True, exclude={"min_area_m2"})
        for column, values in wanted.items():
            mask &= zones[column].isin(values).to_numpy(dtype=bool, na_value=False)
        if self.min_area_m2 is not None:
            mask &= shapely.area(zones.geometry.to_numpy()) >= self.min_area_m2
        return mask
