"""The layers of the map: what they show, and what is known about them."""

from datetime import date
from typing import Annotated

from fastapi import APIRouter, Query

from api.dependencies import MapReader
from api.schemas.layers import LayerItem, Layers
from layers import contents
from layers.layer import catalog
from layers.layer import layer as find_layer

router = APIRouter(prefix="/api/layers", tags=["layers"])


Counted = Annotated[bool, Query(description="count the items of each, which takes its time")]
AsOf = Annotated[
    date | None, Query(description="day (Berlin) whose items are counted; default: today")
]


@router.get("")
def layers(reader: MapReader, *, count: Counted = False, as_of: AsOf = None) -> Layers:
    """Every layer of the map, by name."""
    columns = contents.columns(reader)
    counted = {
        name: contents.count(reader, layer, as_of) if count else None
        for name, layer in catalog().items()
    }
    return Layers(
        items=[
            LayerItem.of(layer, columns[name], counted[name]) for name, layer in catalog().items()
        ]
    )


@router.get("/{layer}")
def layer(reader: MapReader, layer: str, as_of: AsOf = None) -> LayerItem:
    """One layer and how many items it shows."""
    found = find_layer(layer)
    columns = contents.columns(reader)[found.name]
    return LayerItem.of(found, columns, contents.count(reader, found, as_of))
