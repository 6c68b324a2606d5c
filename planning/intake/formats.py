"""Which format of vector data a file is in, told by its content."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from planning.intake import gml, separated
from planning.intake.reader import Original

_BYTE_ORDER_MARK: Final = b"\xef\xbb\xbf"
_TEXT: Final = (".csv", ".tsv", ".txt")
_XPLANGML: Final = b"www.xplanung.de/xplangml/"


@dataclass(frozen=True)
class Format:
    """A format: its name, the suffix of a private copy, how its content begins.

    ``alone``: its reader neither looks at nor writes anything beside the file, so that it needs
    no private copy.
    """

    name: str
    suffix: str
    begins: bytes = b""
    alone: bool = False


FORMATS: Final = (
    Format("GeoPackage", ".gpkg", b"SQLite format 3\0"),
    Format("FlatGeobuf", ".fgb", b"fgb\x03"),
    Format("GeoParquet", ".parquet", b"PAR1", alone=True),
    Format("Shapefile", ".shp", b"\x00\x00\x27\x0a"),
    Format("GeoJSON", ".geojson", b"{"),
)
GML: Final = Format("GML", ".gml")
CSV: Final = Format("CSV", ".csv", alone=True)


def format_of(original: Original) -> Format | None:
    """The format by the first bytes; None for any other."""
    start = original.head.removeprefix(_BYTE_ORDER_MARK).lstrip()
    for each in FORMATS:
        if original.head.startswith(each.begins) or start.startswith(each.begins):
            return None if original.content.suffix.lower() == ".shx" else each
    return None


def is_csv(original: Original) -> bool:
    """Whether the file is text with a header of several cells, and is called so."""
    return original.content.suffix.lower() in _TEXT and separated.is_separated(original.head)


def is_plain_gml(original: Original) -> bool:
    """Whether the file is XML other than XPlanGML: features of a schema of their own."""
    return gml.mentions(original, b"<") and not gml.mentions(original, _XPLANGML)
