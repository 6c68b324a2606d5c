"""The sections (Bereiche) of a plan as a table."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import geopandas as gpd
import numpy as np
import numpy.typing as npt

from planning.geometry import CRS
from planning.intake.source import SECTION_COLUMNS, no_sections
from planning.intake.xplangml.document import Feature, listed


def table(sections: Sequence[Feature], geometries: npt.NDArray[np.object_]) -> gpd.GeoDataFrame:
    """Rows as planning.intake.source.SourcePlan says; ``geometries`` by number of drawing."""
    if not sections:
        return no_sections()
    rows = [_row(section, geometries) for section in sections]
    frame = gpd.GeoDataFrame(rows, columns=list(SECTION_COLUMNS), geometry="geometry", crs=CRS)
    text = dict.fromkeys(("id", "number", "name", "meaning"), "string")
    return frame.astype({**text, "line": "Int64"})


def _row(section: Feature, geometries: npt.NDArray[np.object_]) -> dict[str, Any]:
    def said(name: str) -> str | None:
        value = next(iter(listed(section.attributes.get(name))), None)
        return value if isinstance(value, str) else None

    return {
        "id": section.id,
        "number": said("nummer"),
        "name": said("name"),
        "meaning": said("bedeutung"),
        "line": section.line,
        "geometry": None if section.drawing is None else geometries[section.drawing],
    }
