"""A layer into a file: all of it or nothing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection

from layers.contents import columns_of
from layers.exports import vector
from layers.exports.extract import SYSTEMS, Extract, query
from layers.exports.formats import Format, format_of
from layers.exports.stream import Limits, Stream, schema_of
from layers.exports.task import Task
from layers.layer import Layer
from layers.shown import show
from planning import berlin, errors, results_file
from planning.geometry import SRID


@dataclass(frozen=True)
class Exported:
    """The files written, how many items are in them, and names that the format cut.

    ``digest`` is the same for the same items, whatever day and licence the file names.
    """

    files: list[Path]
    count: int
    digest: str
    shortened: Mapping[str, str]


def check(extract: Extract, suffix: str) -> Format:
    """The format of the suffix. Raises InvalidRequest, UnknownCoordinateSystem."""
    wanted = format_of(suffix)
    if extract.srid is not None and extract.srid not in SYSTEMS:
        raise errors.UnknownCoordinateSystem(value=f"EPSG:{extract.srid}")
    if wanted.fixed and extract.srid not in (None, wanted.srid):
        raise errors.InvalidRequest(reason="reason.geojson_crs", value=f"EPSG:{extract.srid}")
    return wanted


def export(
    connection: Connection, extract: Extract, out: Path, limits: Limits | None = None
) -> Exported:
    """Write what is asked for in the format that the suffix names; an existing file is replaced.

    Whatever interrupts it, the files of before stay as they were. In memory are some thousand
    items at a time. Raises InvalidRequest, UnknownCoordinateSystem, UnreadableFile where the
    folder is missing, ExportTooLarge.
    """
    wanted = check(extract, out.suffix)
    results_file.check_folder(out)
    stream, task = _task(connection, extract, wanted.srid, limits or Limits())
    with _told(stream):
        files = results_file.whole(out, lambda new: wanted.write(task, new))
    return Exported(files, stream.count, stream.digest, task.shortened)


def append(connection: Connection, extract: Extract, geopackage: Path) -> None:
    """Write what is asked for as one more layer of a GeoPackage, made where there is none."""
    stream, task = _task(connection, extract, SRID, Limits())
    with _told(stream):
        vector.write("GPKG", task, geopackage, append=True)


def _task(
    connection: Connection, extract: Extract, srid: int, limits: Limits
) -> tuple[Stream, Task]:
    """The items to read, and what a writer has to know of them."""
    show(connection, extract.day)
    columns = columns_of(connection, extract.layer)
    srid = extract.srid or srid
    schema = schema_of(columns)
    stream = Stream(connection, schema, limits)
    task = Task(
        layer=extract.layer,
        srid=srid,
        schema=schema,
        about=about(extract),
        read=lambda shape: stream.reader(query(extract, columns, srid, shape)),
    )
    return stream, task


@contextmanager
def _told(stream: Stream) -> Iterator[None]:
    """Raise what stopped the stream, not what a writer made of it."""
    try:
        yield
    except Exception:
        if stream.failure is not None:
            raise stream.failure from None
        raise


def about(extract: Extract) -> dict[str, str]:
    """What a file says of its data, in both languages."""
    layer: Layer = extract.layer
    told = {
        "title": f"{layer.title_de} / {layer.title_en}",
        "description": f"{layer.description_de} / {layer.description_en}",
        "licence": layer.licence,
        "attribution": layer.attribution,
    }
    day = extract.day or berlin.today()
    return told | ({"as_of": day.isoformat()} if layer.dated else {})
