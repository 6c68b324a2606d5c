"""GML geometry by way of GDAL: written to a private file of our own, read as one layer.

The elements are copied as they stand, without reference system, ids and links, so that GDAL
finds nothing to look up; those it would misread (see rings) are left out. Arcs become chords
of half a degree: they leave the arc by less than 1 mm for radii up to 100 m (r (1 - cos 0.25°)).
"""

from __future__ import annotations

import re
import warnings
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Final

import numpy as np
import numpy.typing as npt
import pyogrio
import shapely
from lxml import etree

from planning.intake.xplangml.rings import Outline, outline

_ORIENTED: Final = ("}OrientableCurve", "}OrientableSurface")
_OPTIONS: Final = {
    "OGR_ARC_STEPSIZE": "0.5",
    "OGR_GEOMETRY_ACCEPT_UNCLOSED_RING": "NO",
    "GML_SKIP_CORRUPTED_FEATURES": "YES",
    "GML_SKIP_RESOLVE_ELEMS": "ALL",
    "GML_DOWNLOAD_SCHEMA": "NO",
}
_LOOKED_UP: Final = re.compile(
    rb'\s(?:srsName|[^\s="<>:]+:(?:id|href|type|schemaLocation))="[^"]*"'
)
_FAULT: Final = re.compile(r"\bg(\d+) cannot be parsed: (.*?)\.*\s*Skipping", re.DOTALL)
_HEAD: Final = (
    b'<?xml version="1.0" encoding="UTF-8"?>\n'
    b'<d:drawings xmlns:d="urn:planabgleich:drawings" xmlns:gml="http://www.opengis.net/gml/3.2">'
)
_SCHEMA: Final = """<GMLFeatureClassList><SequentialLayers>true</SequentialLayers>
<GMLFeatureClass><Name>drawing</Name><ElementPath>drawing</ElementPath>
<GeometryName>shape</GeometryName><GeometryElementPath>shape</GeometryElementPath>
<GeometryType>0</GeometryType>
<PropertyDefn><Name>n</Name><ElementPath>n</ElementPath><Type>Integer</Type></PropertyDefn>
</GMLFeatureClass></GMLFeatureClassList>"""
"""What GDAL would else find out in a pass of its own, and write beside the file."""


@dataclass(frozen=True)
class Built:
    """The geometries as drawn, None where none was built, and the reasons by number.

    A reason is a code of the catalogue, or what GDAL says.
    """

    geometries: npt.NDArray[np.object_]
    reasons: dict[int, str]


class Drawings:
    """The private GML file, written feature by feature while the source streams by."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "drawings.gml"
        self.references: list[tuple[str, ...]] = []
        self.outlines: list[Outline] = []
        self._file: IO[bytes] = self.path.open("wb")
        self._file.write(_HEAD)

    def add(self, element: etree._Element, inherited: str | None, dimension: str | None) -> int:
        """Number of the drawing; ``inherited`` srsName and dimension are the envelope's.

        ``references`` gets every srsName of the geometry, else the inherited one, else none.
        """
        declared = int(dimension) if dimension in ("2", "3") else None
        drawn = outline(element, declared)
        names = sorted({e.get("srsName", "") for e in element.iter()} - {""})
        number = len(self.references)
        self.references.append(tuple(names or ([inherited] if inherited else [])))
        self.outlines.append(drawn)
        if drawn.fault is None:
            self._write(_base(element), number, declared)
        return number

    def _write(self, element: etree._Element, number: int, dimension: int | None) -> None:
        if dimension and "srsDimension" not in element.attrib:
            element.set("srsDimension", str(dimension))
        xml = etree.tostring(element, encoding="UTF-8", xml_declaration=False, with_tail=False)
        self._file.write(
            b'\n<gml:featureMember><d:drawing gml:id="g%d"><d:n>%d</d:n><d:shape>%b</d:shape>'
            b"</d:drawing></gml:featureMember>" % (number, number, _LOOKED_UP.sub(b"", xml))
        )

    def read(self) -> Built:
        """Every drawing as a shapely geometry, flat, its arcs made chords."""
        self._file.write(b"\n</d:drawings>\n")
        self._file.close()
        self.path.with_suffix(".gfs").write_text(_SCHEMA, encoding="utf-8")
        built = np.full(len(self.references), None, dtype=object)
        if not self.references:
            return Built(built, {})
        pyogrio.set_gdal_config_options(_OPTIONS)
        with warnings.catch_warnings(record=True) as told:
            warnings.simplefilter("always")
            _, _, wkb, (numbers,) = pyogrio.raw.read(
                self.path, layer="drawing", columns=["n"], force_2d=True
            )
        built[numbers] = shapely.from_wkb(wkb, on_invalid="ignore")
        reasons = _reasons([str(warning.message) for warning in told])
        faults = {n: o.fault for n, o in enumerate(self.outlines) if o.fault}
        return Built(built, reasons | faults)

    def __enter__(self) -> Drawings:
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()


def _base(element: etree._Element) -> etree._Element:
    """The geometry under an orientation; turning the whole of a zone round changes nothing."""
    while str(element.tag).endswith(_ORIENTED):
        element = next(child for base in element for child in base)
    return element


def _reasons(messages: list[str]) -> dict[int, str]:
    """Why GDAL skipped a drawing, by number."""
    found = (_FAULT.search(message) for message in messages)
    return {int(match.group(1)): match.group(2) for match in found if match}
