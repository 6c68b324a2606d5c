"""The digest of what a plan says: the same from every file that says the same."""

from __future__ import annotations

import hashlib
import io
from datetime import date

import geopandas as gpd
import numpy as np
import pyarrow as pa
import pyarrow.csv
import shapely
from numpy.typing import NDArray

from planning import geometry
from planning.intake.source import SourcePlan
from planning.plans.copying import attributes
from planning.zones import NAMES


def content_sha256(source: SourcePlan, further: tuple[date | str | None, ...]) -> str:
    """Digest of status, dates, scale, extent, zones, texts, documents and amendments.

    ``further`` is what was given with the file (date and licence of reference data).
    The order of zones and of vertices, names of files and places in them do not count.
    """
    facts = (source.status, source.valid_from, source.valid_to, source.scale_denominator, further)
    digest = hashlib.sha256(repr(facts).encode())
    if source.extent is not None:
        digest.update(source.extent.normalize().wkb)
    for told in (_texts(source), _documents(source), _amendments(source)):
        digest.update(repr(sorted(told)).encode())
    _add_zones(digest, source.zones)
    return digest.hexdigest()


def _texts(source: SourcePlan) -> list[str]:
    return [repr((p.kind, p.key, p.text, p.legal_basis, sorted(p.refers))) for p in source.texts]


def _documents(source: SourcePlan) -> list[str]:
    return [
        repr((d.role, d.kind, d.name, d.address, d.description, d.dated, d.sha256))
        for d in source.documents
    ]


def _amendments(source: SourcePlan) -> list[str]:
    return [repr((a.direction, a.name, a.number, a.kind, a.scheme)) for a in source.amendments]


def _add_zones(digest: hashlib._Hash, zones: gpd.GeoDataFrame) -> None:
    ordered = zones.sort_values("id")
    columns = {name: pa.array(ordered[name], from_pandas=True) for name in NAMES}
    spelled = io.BytesIO()
    told = pa.array(attributes(ordered), from_pandas=True)
    pyarrow.csv.write_csv(pa.table({**columns, "attributes": told}), spelled)
    digest.update(spelled.getbuffer())
    for part in geometry.in_parts(_normal_form, ordered.geometry.to_numpy()):
        digest.update(part)


def _normal_form(shapes: NDArray[np.object_]) -> bytes:
    return b"".join(shapely.to_wkb(shapely.normalize(shapes)))
