"""What a writer is handed: the items, read when it asks for them, and what is said of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

import pyarrow as pa

from layers.layer import Layer


@dataclass(frozen=True)
class Task:
    """One export. ``read`` begins to read, of what meets a condition on the geometry (SQL).

    ``about`` is title, description, licence, attribution and day, for formats with a place for
    them. ``shortened`` is filled where a format cannot hold a name as it is.
    """

    layer: Layer
    srid: int
    schema: pa.Schema
    about: Mapping[str, str]
    read: Callable[[str], pa.RecordBatchReader]
    shortened: dict[str, str] = field(default_factory=dict)

    @property
    def crs(self) -> str:
        """The system as GDAL and PROJ name it."""
        return f"EPSG:{self.srid}"
