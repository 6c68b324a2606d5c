"""The configuration of a WMS and WFS over the schema ``layers``: a mapfile for MapServer 8.

It names no server and no password: MapServer's process finds the database as every program of
PostgreSQL does, by the variables of its environment.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from layers.layer import GeometryType, Layer
from layers.symbology import geometries, part_name, parts, rules
from layers.wms.classes import map_class, quoted
from layers.wms.images import KEY_SIZE, image_symbols
from layers.wms.offer import Offer
from planning.texts import Language, text

SYSTEMS = ("EPSG:25832", "EPSG:3857", "EPSG:4326", "EPSG:4258")
"""Coordinate reference systems that are offered; others are refused."""
MAX_PIXELS = 4096
"""Longest side of a picture."""
MAX_FEATURES = 10_000
"""Features of one answer of the WFS; the next page is asked for with STARTINDEX."""

_ZOOM_0_SCALE = 559_082_264.029
"""Scale denominator of zoom 0 (OGC 17-083r4, WebMercatorQuad)."""
_DIMENSIONS = {GeometryType.POINT: 0, GeometryType.LINE: 1, GeometryType.AREA: 2}
_TYPES = {
    GeometryType.POINT: "POINT",
    GeometryType.LINE: "LINE",
    GeometryType.AREA: "POLYGON",
}


def mapfile(offer: Offer, language: Language) -> str:
    """Every layer of the catalog, titles and legend in one language."""
    layers = "\n".join(_layers(offer, language))
    head = _HEAD.format(
        extent=" ".join(f"{value:.0f}" for value in offer.extent),
        pixels=MAX_PIXELS,
        key="{} {}".format(*KEY_SIZE),
        metadata=_metadata(_service(offer, language), "    "),
        symbols=image_symbols(),
    )
    return f"{head}{layers}\nEND\n"


_HEAD = """MAP
  NAME "planabgleich"
  EXTENT {extent}
  UNITS METERS
  SIZE 800 600
  MAXSIZE {pixels}
  RESOLUTION 90.714
  DEFRESOLUTION 90.714
  IMAGECOLOR 255 255 255
  PROJECTION "init=epsg:25832" END
  CONFIG "MS_ERRORFILE" "stderr"
  OUTPUTFORMAT
    NAME "png" DRIVER "AGG/PNG" MIMETYPE "image/png" IMAGEMODE RGBA EXTENSION "png" TRANSPARENT OFF
  END
  OUTPUTFORMAT
    NAME "jpeg" DRIVER "AGG/JPEG" MIMETYPE "image/jpeg" IMAGEMODE RGB EXTENSION "jpg"
  END
  OUTPUTFORMAT
    NAME "geojson" DRIVER "OGR/GEOJSON" MIMETYPE "application/json"
    FORMATOPTION "STORAGE=memory" FORMATOPTION "FORM=simple"
  END
  LEGEND
    KEYSIZE {key}
    LABEL SIZE 9 COLOR 20 20 20 END
  END
  WEB
    HEADER "head.html"
    FOOTER "foot.html"
{metadata}
  END
{symbols}
"""


def _service(offer: Offer, language: Language) -> dict[str, str]:
    return {
        "ows_title": text("wms.title", language),
        "ows_abstract": text("wms.abstract", language),
        "ows_onlineresource": f"{offer.address}/{language}?",
        "ows_srs": " ".join(SYSTEMS),
        "ows_enable_request": "*",
        "ows_sld_enabled": "false",  # it would fetch whatever address a request names
        "wms_rootlayer_name": "",
        "wms_feature_info_mime_type": "text/html",
        "wms_getmap_formatlist": "image/png,image/jpeg",
        "wms_getlegendgraphic_formatlist": "image/png",
        "wms_getfeatureinfo_formatlist": "text/html,text/plain,application/vnd.ogc.gml",
        "wfs_getfeature_formatlist": "geojson",
        "wfs_maxfeatures": str(MAX_FEATURES),
        "wfs_namespace_prefix": "planabgleich",
        "wfs_namespace_uri": "urn:planabgleich:layers",
        "ows_fees": text("wms.fees", language),
        "ows_accessconstraints": text("wms.constraints", language),
    }


def _layers(offer: Offer, language: Language) -> Iterator[str]:
    for layer, geometry in parts().values():
        yield _layer(layer, geometry, offer, language)


def _layer(layer: Layer, geometry: GeometryType, offer: Offer, language: Language) -> str:
    chosen = [rule for rule in rules(layer.name) if rule.geometry is geometry]
    several = len(geometries(layer.name)) > 1
    return _LAYER.format(
        name=part_name(layer, geometry),
        layer=layer.name,
        group=f'GROUP "{layer.name}"' if several else "",
        kind=_TYPES[geometry],
        data=quoted(_data(layer, geometry)),
        scale=round(_ZOOM_0_SCALE / 2**layer.minzoom),
        metadata=_metadata(_described(layer, geometry, offer, language), "    "),
        classes="\n".join(map_class(rule, language) for rule in chosen),
    )


_LAYER = """  LAYER
    NAME "{name}"
    {group}
    TYPE {kind}
    STATUS OFF
    CONNECTIONTYPE POSTGIS
    CONNECTION "application_name=planabgleich-wms client_encoding=UTF8"
    DATA {data}
    PROCESSING "CLOSE_CONNECTION=DEFER"
    PROJECTION "init=epsg:25832" END
    MAXSCALEDENOM {scale}
    TOLERANCE 5
    TEMPLATE "{layer}.html"
{metadata}
{classes}
  END"""


def _data(layer: Layer, geometry: GeometryType) -> str:
    """The features of one dimension, what lies on top last."""
    order = ["ST_Area(geometry) DESC", "id"]
    if layer.classes:
        values = dict.fromkeys(
            str(condition.value)
            for rule in rules(layer.name)
            for condition in rule.conditions
            if condition.attribute == layer.classes
        )
        listed = ", ".join(f"'{value}'" for value in values)
        order.insert(0, f"array_position(ARRAY[{listed}], {layer.classes}::text) NULLS FIRST")
    select = (
        f"SELECT * FROM layers.{layer.name} WHERE ST_Dimension(geometry) = {_DIMENSIONS[geometry]}"
        f" ORDER BY {', '.join(order)}"
    )
    return f"geometry from ({select}) as item using unique id using srid=25832"


def _described(
    layer: Layer, geometry: GeometryType, offer: Offer, language: Language
) -> dict[str, str]:
    german = language == "de"
    title = layer.title_de if german else layer.title_en
    several = len(geometries(layer.name)) > 1
    told = {
        "ows_title": f"{title}: {text(f'geometry.{geometry}', language)}" if several else title,
        "ows_abstract": layer.description_de if german else layer.description_en,
        "ows_extent": " ".join(f"{value:.0f}" for value in offer.extent),
        "wms_attribution_title": layer.attribution,
        "gml_include_items": "all",
        "wms_include_items": "all",
        "gml_featureid": "id",
        "gml_types": "auto",
        "wfs_use_default_extent_for_getfeature": "false",
    }
    if several:
        told |= {"wms_group_title": title, "wms_group_abstract": told["ows_abstract"]}
    if layer.dated:
        told["wms_timeextent"] = "/".join([*offer.days, "P1D"])
        told["wms_timedefault"] = "current"
    return told


def _metadata(told: Mapping[str, str], indent: str) -> str:
    lines = [f"{indent}  {quoted(key)} {quoted(value)}" for key, value in told.items()]
    return "\n".join([f"{indent}METADATA", *lines, f"{indent}END"])
