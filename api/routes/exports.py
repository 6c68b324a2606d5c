"""Layers as files to save."""

from datetime import date
from typing import Annotated

from fastapi import APIRouter, Query
from fastapi.responses import FileResponse

from api.dependencies import CurrentSettings, MapReader
from api.exported import Asked, answer
from layers.layer import layer as find_layer

router = APIRouter(prefix="/api/layers", tags=["layers"])

FormatName = Annotated[
    str, Query(alias="format", description="gpkg, geojson, parquet, fgb, csv, xlsx or shp (ZIP)")
]
Corners = Annotated[
    str | None, Query(alias="bbox", description="west,south,east,north; only what meets it")
]
BoxSystem = Annotated[int, Query(alias="bbox-crs", description="EPSG code: 4326, 25832, 3857")]
AsOf = Annotated[date | None, Query(description="what is shown that day (Berlin); default: today")]
Filter = Annotated[str | None, Query(description="a filter in CQL2: class = 'forest'")]
System = Annotated[
    int | None,
    Query(alias="crs", description="EPSG code; default: 25832, of GeoJSON always 4326"),
]


@router.get("/{layer}/export", response_class=FileResponse)
def export(
    reader: MapReader,
    settings: CurrentSettings,
    layer: str,
    format_name: FormatName = "gpkg",
    bbox: Corners = None,
    bbox_crs: BoxSystem = 4326,
    as_of: AsOf = None,
    where: Filter = None,
    crs: System = None,
) -> FileResponse:
    """A layer, or a part of it, as a file; refused where it would take too long."""
    asked = Asked(find_layer(layer), format_name, bbox, bbox_crs, as_of, where, crs)
    return answer(reader, asked, settings)
