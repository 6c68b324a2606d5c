"""Answers about the layers of the map."""

from __future__ import annotations

from collections.abc import Sequence

from pydantic import Field

from api.schemas.base import Answer
from layers.contents import ColumnType, LayerColumn
from layers.layer import GeometryType, Layer


class LayerColumnItem(Answer):
    """An attribute of a layer's items."""

    name: str
    type: ColumnType


class LayerItem(Answer):
    """A layer, for a list, a legend or a configuration.

    ``classes`` is the column that tells its items apart, ``legend`` the list of ``/api/legend``
    that names its values. ``licence`` is ``various`` where each item says its own.
    """

    id: str
    title_de: str
    title_en: str
    description_de: str
    description_en: str
    minzoom: int
    maxzoom: int
    geometry: GeometryType
    licence: str
    attribution: str
    dated: bool = Field(description="whether it can be asked as of a day")
    classes: str | None
    legend: str | None
    columns: list[LayerColumnItem]
    tilejson: str = Field(description="path of its TileJSON")
    items: int | None = Field(description="how many it shows; only where asked for")

    @classmethod
    def of(
        cls, layer: Layer, columns: Sequence[LayerColumn], items: int | None = None
    ) -> LayerItem:
        """A layer of the catalog as this answer."""
        return cls(
            id=layer.name,
            title_de=layer.title_de,
            title_en=layer.title_en,
            description_de=layer.description_de,
            description_en=layer.description_en,
            minzoom=layer.minzoom,
            maxzoom=layer.maxzoom,
            geometry=layer.geometry,
            licence=layer.licence,
            attribution=layer.attribution,
            dated=layer.dated,
            classes=layer.classes or None,
            legend=layer.legend or None,
            columns=[LayerColumnItem(name=each.name, type=each.type) for each in columns],
            tilejson=f"/tiles/{layer.name}",
            items=items,
        )


class Layers(Answer):
    """Every layer of the map."""

    items: list[LayerItem]
