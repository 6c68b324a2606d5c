"""The formats, by the ending of a file's name."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final

from layers.exports import parquet, shapefile, spreadsheet, text_table, vector
from layers.exports.task import Task
from planning import errors


@dataclass(frozen=True)
class Format:
    """One format. ``srid`` is its system unless another is asked for, ``fixed`` the only one."""

    suffix: str
    media_type: str
    write: Callable[[Task, Path], None]
    srid: int = 25832
    fixed: bool = False
    several_files: bool = False

    @property
    def name(self) -> str:
        """The ending without its dot, as requests name the format."""
        return self.suffix.removeprefix(".")


FORMATS: Final[Mapping[str, Format]] = {
    item.suffix: item
    for item in (
        Format(".gpkg", "application/geopackage+sqlite3", partial(vector.write, "GPKG")),
        Format(
            ".geojson",
            "application/geo+json",
            partial(vector.write, "GeoJSON"),
            srid=4326,
            fixed=True,
        ),
        Format(".parquet", "application/vnd.apache.parquet", parquet.write),
        Format(".fgb", "application/vnd.flatgeobuf", partial(vector.write, "FlatGeobuf")),
        Format(".csv", "text/csv", text_table.write),
        Format(
            ".xlsx",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            spreadsheet.write,
        ),
        Format(".shp", "application/zip", shapefile.write, several_files=True),
    )
}


def format_of(suffix: str) -> Format:
    """The format of files whose names end so. Raises InvalidRequest."""
    found = FORMATS.get(suffix.lower())
    if found is None:
        choices = ", ".join(FORMATS)
        raise errors.InvalidRequest(reason="reason.export_format", value=suffix, choices=choices)
    return found
