"""A layer as two services of services.json: vector tiles to look at, features to ask."""

from __future__ import annotations

import csv
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import Any, Final

from layers.contents import ColumnType, LayerColumn
from layers.layer import Layer
from planning.texts import Language, text

_SCALE_AT_0: Final = 295_829_355.0
"""Scale denominator of zoom 0 in tiles of 512 pixels of 0.28 mm (OGC 17-083r4, annex D)."""
_CRS: Final = "http://www.opengis.net/def/crs/EPSG/0/3857"
_ITEMS: Final = 5000
"""Most features of one request: a portal holds them all in memory."""


def tiles(
    layer: Layer, columns: Sequence[LayerColumn], base: str, language: Language
) -> dict[str, Any]:
    """The layer's vector tiles with its MapLibre style."""
    style = {
        "id": f"{tiles_id(layer.name)}_style",
        "name": title(layer, language),
        "url": f"{base}/styles/{layer.name}.json",
        "defaultStyle": True,
    }
    return {
        **_common(layer, columns, language),
        "id": tiles_id(layer.name),
        "typ": "VectorTile",
        "url": f"{base}/tiles/{layer.name}/{{z}}/{{x}}/{{y}}",
        "epsg": "EPSG:3857",
        "legend": False,
        "minZoom": layer.minzoom,
        "maxZoom": layer.maxzoom,
        "vtStyles": [style],
    }


def features(
    layer: Layer, columns: Sequence[LayerColumn], base: str, language: Language
) -> dict[str, Any]:
    """The layer as a collection of OGC API Features."""
    return {
        **_common(layer, columns, language),
        "id": features_id(layer.name),
        "name": text("masterportal.features", language, {"title": title(layer, language)}),
        "typ": "OAF",
        "legend": True,
        "url": f"{base}/ogc",
        "collection": layer.name,
        "crs": _CRS,
        "bboxCrs": _CRS,
        "limit": _ITEMS,
        "styleId": features_id(layer.name),
    }


def tiles_id(name: str) -> str:
    """The id of a layer's tiles in all files of the portal."""
    return f"planabgleich_{name}_tiles"


def features_id(name: str) -> str:
    """The id of a layer's features, and of their style."""
    return f"planabgleich_{name}_features"


def title(layer: Layer, language: Language) -> str:
    """The layer's title."""
    return layer.title_de if language == "de" else layer.title_en


def _common(layer: Layer, columns: Sequence[LayerColumn], language: Language) -> dict[str, Any]:
    return {
        "name": title(layer, language),
        "minScale": "0",
        "maxScale": str(round(_SCALE_AT_0 / 2**layer.minzoom)),
        "gfiAttributes": _attributes(columns, language),
        "gfiTheme": "default",
        "layerAttribution": layer.attribution,
        "datasets": False,
    }


def _attributes(columns: Sequence[LayerColumn], language: Language) -> dict[str, Any]:
    """The attributes to show, in the order of columns.csv, each under its title."""
    kinds = {column.name: column.type for column in columns}
    return {
        name: _shown(words, kinds[name], language)
        for name, words in _titles(language).items()
        if name in kinds and words
    }


def _shown(words: str, kind: ColumnType, language: Language) -> str | dict[str, Any]:
    match kind:
        case ColumnType.DATE:
            return {**_exactly(words), "type": "date", "format": "DD.MM.YYYY"}
        case ColumnType.BOOLEAN:
            answers = ("ja", "nein") if language == "de" else ("yes", "no")
            return {
                **_exactly(words),
                "type": "boolean",
                "format": dict(zip(("true", "false"), answers, strict=True)),
            }
    return words


def _exactly(words: str) -> dict[str, str]:
    """The condition is a must of the documentation; no column's name begins another's."""
    return {"name": words, "condition": "startsWith"}


@cache
def _titles(language: Language) -> Mapping[str, str]:
    table = files("layers").joinpath("columns.csv").read_text("utf-8")
    rows = csv.DictReader(table.splitlines(), delimiter=";")
    return {row["name"]: row[f"title_{language}"] for row in rows}
