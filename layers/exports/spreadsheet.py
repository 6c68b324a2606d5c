"""XLSX: the attributes and a place; a cell is too small for a geometry."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any, Final

import pyarrow as pa
import shapely
from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from layers.exports.task import Task
from planning import errors

MOST_ROWS: Final = 1_048_576
"""A sheet has no more (ECMA-376 names none; Excel's limit)."""
LONGEST_TEXT: Final = 32_767
_OPTIONS: Final = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


def write(task: Task, out: Path) -> None:
    """The items, a row each, with ``x`` and ``y`` of a point on each geometry.

    Texts are text cells: none is run as a formula. A second sheet says what the data are.
    Raises InvalidRequest where there are more items than a sheet has rows.
    """
    with Workbook(str(out), {**_OPTIONS, "tmpdir": str(out.parent)}) as book:
        book.set_properties({"title": task.about["title"], "comments": task.about["attribution"]})
        sheet = book.add_worksheet(task.layer.name)
        days = book.add_format({"num_format": "yyyy-mm-dd"})
        _row(sheet, 0, [*task.schema.names[:-1], "x", "y"], days)
        place = 1
        for batch in task.read(""):
            for row in zip(*_columns(batch), strict=True):
                if place == MOST_ROWS:
                    raise errors.InvalidRequest(reason="reason.sheet_full")
                _row(sheet, place, row, days)
                place += 1
        _tell(book.add_worksheet("about"), task.about)


def _columns(batch: pa.RecordBatch) -> list[Any]:
    shapes = shapely.from_wkb(batch["geometry"].to_numpy(zero_copy_only=False))
    points = shapely.point_on_surface(shapes)
    columns = [batch[name].to_pylist() for name in batch.schema.names[:-1]]
    return [*columns, shapely.get_x(points).tolist(), shapely.get_y(points).tolist()]


def _row(sheet: Worksheet, row: int, values: Any, days: Any) -> None:
    for column, value in enumerate(values):
        if isinstance(value, str):
            sheet.write_string(row, column, value[:LONGEST_TEXT])
        elif isinstance(value, bool):
            sheet.write_boolean(row, column, value)
        elif isinstance(value, date):
            sheet.write_datetime(row, column, value, days)
        elif value is not None:
            sheet.write_number(row, column, value)


def _tell(sheet: Worksheet, about: Mapping[str, str]) -> None:
    for row, (name, value) in enumerate(about.items()):
        sheet.write_string(row, 0, name)
        sheet.write_string(row, 1, value)
