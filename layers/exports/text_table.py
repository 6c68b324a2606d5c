"""CSV with the geometry as WKT."""

from __future__ import annotations

from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.csv
import shapely

from layers.exports.task import Task

_FORMULA = r"^([=+\-@\t\r])"
"""What spreadsheet programs take for a formula (OWASP, CSV Injection)."""


def write(task: Task, out: Path) -> None:
    """The items, a line each, in UTF-8; the geometry in the last column.

    A text that a spreadsheet program would run as a formula gets an apostrophe before it.
    """
    place = task.schema.get_field_index("geometry")
    schema = task.schema.set(place, pa.field("geometry", pa.string()))
    with pyarrow.csv.CSVWriter(out, schema) as file:
        for batch in task.read(""):
            file.write_batch(pa.record_batch([_cells(each) for each in batch], schema=schema))


def _cells(column: pa.Array) -> pa.Array:
    if pa.types.is_binary(column.type):
        shapes = shapely.from_wkb(column.to_numpy(zero_copy_only=False))
        return pa.array(shapely.to_wkt(shapes, rounding_precision=-1), pa.string())
    if pa.types.is_string(column.type):
        return pc.replace_substring_regex(column, pattern=_FORMULA, replacement=r"'\1")
    return column
