"""The catalog: one SQL file a layer, with what a map, a list or a file says about it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import Final

from planning import errors

VARIOUS: Final = "various"
"""Licence of a layer whose items come under different ones: each says its own."""


class GeometryType(StrEnum):
    """What the items of a layer are drawn as; simple and multiple alike."""

    AREA = "area"
    LINE = "line"
    POINT = "point"
    MIXED = "mixed"


@dataclass(frozen=True)
class Layer:
    """One layer and the SELECT behind it, whose columns ``id`` and ``geometry`` (EPSG:25832).

    ``classes`` is the column that tells its items apart, ``legend`` the list of
    layers.style.legend() that names its values; both empty where there is none. ``dated`` says
    whether it can be asked as of a day (layers.shown).

    ``far`` names the columns that tiles of low zooms carry, all where it is empty.
    ``generalised`` is the condition by which such tiles find the layer's zones among those that
    layers.generalising makes; empty: they are drawn from the layer itself.
    """

    name: str
    title_de: str
    title_en: str
    description_de: str
    description_en: str
    minzoom: int
    maxzoom: int
    geometry: GeometryType
    licence: str
    attribution: str
    dated: bool
    sql: str
    classes: str = ""
    legend: str = ""
    far: tuple[str, ...] = ()
    generalised: str = ""


@cache
def catalog() -> Mapping[str, Layer]:
    """Every layer by name."""
    sources = files("layers").joinpath("catalog").iterdir()
    layers = [_parse(s.name, s.read_text("utf-8")) for s in sources if s.name.endswith(".sql")]
    return {layer.name: layer for layer in sorted(layers, key=lambda layer: layer.name)}


def layer(name: str) -> Layer:
    """The layer of this name. Raises NotFound."""
    if name not in catalog():
        raise errors.NotFound(value=name, choices=", ".join(catalog()))
    return catalog()[name]


def _parse(file_name: str, text: str) -> Layer:
    """A layer from its file: ``-- key: value`` lines, then one SELECT."""
    told = dict(re.findall(r"^-- (\w+): (.+)$", text, flags=re.MULTILINE))
    return Layer(
        name=file_name.removesuffix(".sql"),
        minzoom=int(told.pop("minzoom")),
        maxzoom=int(told.pop("maxzoom")),
        geometry=GeometryType(told.pop("geometry")),
        dated=_YES_NO[told.pop("dated")],
        far=tuple(re.findall(r"\w+", told.pop("far", ""))),
        sql=re.sub(r"^--.*\n", "", text, flags=re.MULTILINE).strip(),
        **told,
    )


_YES_NO = {"yes": True, "no": False}
