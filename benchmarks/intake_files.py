"""A land-use plan in XPlanGML 6.0 of any size, seeded: cells that tile their plan without gaps.

Neighbours share every vertex of their common edge, so that the plan is sound by every check.
Density and length of the rings are those of real plans (about 2 kB a zone). EPSG:25832.

    .venv/bin/python -m benchmarks.intake_files plan.gml --megabytes 200
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

_ORIGIN: Final = (550_000.0, 5_930_000.0)
_CELL_M: Final = 200.0
_ON_AN_EDGE: Final = 6
"""Points of an edge after its corner; a cell has four edges."""
_SWAY_M: Final = 20.0
_ZONE_BYTES: Final = 1_440
_TYPES: Final = (
    ("FP_BebauungsFlaeche", "<xplan:allgArtDerBaulNutzung>1000</xplan:allgArtDerBaulNutzung>"),
    ("FP_BebauungsFlaeche", "<xplan:allgArtDerBaulNutzung>3000</xplan:allgArtDerBaulNutzung>"),
    (
        "FP_Gruen",
        "<xplan:zweckbestimmung><xplan:FP_KomplexeZweckbestGruen><xplan:allgemein>1000"
        "</xplan:allgemein></xplan:FP_KomplexeZweckbestGruen></xplan:zweckbestimmung>",
    ),
    ("FP_WaldFlaeche", ""),
    ("FP_LandwirtschaftsFlaeche", ""),
)
_HEAD: Final = """<?xml version="1.0" encoding="UTF-8"?>
<xplan:XPlanAuszug xmlns:xplan="http://www.xplanung.de/xplangml/6/0"
 xmlns:gml="http://www.opengis.net/gml/3.2" xmlns:xlink="http://www.w3.org/1999/xlink"
 gml:id="MADE">
<gml:boundedBy><gml:Envelope srsName="EPSG:25832"/></gml:boundedBy>
<gml:featureMember><xplan:FP_Plan gml:id="PLAN">
<xplan:name>Made plan</xplan:name>
<xplan:erstellungsMassstab>10000</xplan:erstellungsMassstab>
<xplan:raeumlicherGeltungsbereich>{extent}</xplan:raeumlicherGeltungsbereich>
<xplan:planArt>1000</xplan:planArt><xplan:rechtsstand>2400</xplan:rechtsstand>
<xplan:bereich xlink:href="#SECTION"/></xplan:FP_Plan></gml:featureMember>
<gml:featureMember><xplan:FP_Bereich gml:id="SECTION"><xplan:nummer>0</xplan:nummer>
"""
_BETWEEN: Final = (
    '<xplan:gehoertZuPlan xlink:href="#PLAN"/></xplan:FP_Bereich></gml:featureMember>\n'
)
_ZONE: Final = """<gml:featureMember>
  <xplan:{type} gml:id="{id}">
    <gml:boundedBy>
      <gml:Envelope srsName="EPSG:25832">
        <gml:lowerCorner>{west:.3f} {south:.3f}</gml:lowerCorner>
        <gml:upperCorner>{east:.3f} {north:.3f}</gml:upperCorner>
      </gml:Envelope>
    </gml:boundedBy>
    <xplan:uuid>{id}</xplan:uuid>
    <xplan:ebene>0</xplan:ebene>
    <xplan:gehoertZuBereich xlink:href="#SECTION"/>
    <xplan:rechtscharakter>3000</xplan:rechtscharakter>
    <xplan:position>{polygon}</xplan:position>
    <xplan:flaechenschluss>true</xplan:flaechenschluss>
    {attributes}
  </xplan:{type}>
</gml:featureMember>
"""
_POLYGON: Final = (
    '<gml:Polygon srsName="EPSG:25832"><gml:exterior><gml:LinearRing><gml:posList>{points}'
    "</gml:posList></gml:LinearRing></gml:exterior></gml:Polygon>"
)


def write_xplangml(path: Path, megabytes: float, seed: int = 1) -> int:
    """Write a plan of about this size; the number of its zones, a square number."""
    side = max(round((megabytes * 1e6 / _ZONE_BYTES) ** 0.5), 1)
    across, upwards = _edges(side, np.random.default_rng(seed))
    with path.open("w", encoding="utf-8") as file:
        file.write(_HEAD.format(extent=_polygon(_outline(across, upwards))))
        for number in range(side * side):
            file.write(f'<xplan:planinhalt xlink:href="#Z{number}"/>\n')
        file.write(_BETWEEN)
        file.writelines(_zones(across, upwards))
        file.write("</xplan:XPlanAuszug>\n")
    return side * side


Edges = NDArray[np.float64]
"""Shape (rows, columns, points of an edge, 2), the edge's last corner left out."""


def _edges(side: int, rng: np.random.Generator) -> tuple[Edges, Edges]:
    """The edges that run east and those that run north, swaying between their corners."""
    steps = np.arange(_ON_AN_EDGE) / _ON_AN_EDGE
    rows, columns = np.mgrid[0 : side + 1, 0 : side + 1].astype(float)
    corners = np.stack([columns, rows], axis=-1)[:, :, np.newaxis, :] * _CELL_M
    along = steps[:, np.newaxis] * _CELL_M

    def swaying() -> NDArray[np.float64]:
        sway = rng.uniform(-_SWAY_M, _SWAY_M, (side + 1, side + 1, _ON_AN_EDGE, 1))
        sway[:, :, 0] = 0
        return sway

    across = corners + np.concatenate(np.broadcast_arrays(along, swaying()), axis=-1)
    upwards = corners + np.concatenate(np.broadcast_arrays(swaying(), along), axis=-1)
    return across + _ORIGIN, upwards + _ORIGIN


def _zones(across: Edges, upwards: Edges) -> Iterator[str]:
    side = len(across) - 1
    for number in range(side * side):
        row, column = divmod(number, side)
        ring = _ring(across, upwards, row, column)
        (west, south), (east, north) = ring.min(axis=0), ring.max(axis=0)
        type_, attributes = _TYPES[(row + column) % len(_TYPES)]
        yield _ZONE.format(
            type=type_,
            id=f"Z{number}",
            west=west,
            south=south,
            east=east,
            north=north,
            polygon=_polygon(ring),
            attributes=attributes,
        )


def _ring(across: Edges, upwards: Edges, row: int, column: int) -> NDArray[np.float64]:
    """The cell counter-clockwise: south, east, north and west edge, closed."""
    south, east = across[row, column], upwards[row, column + 1]
    north, west = across[row + 1, column], upwards[row, column]
    corner = across[row + 1, column + 1, :1]
    return np.concatenate(
        [south, east, corner, north[:0:-1], across[row + 1, column, :1], west[::-1]]
    )


def _outline(across: Edges, upwards: Edges) -> NDArray[np.float64]:
    """All edges on the rim, counter-clockwise, closed."""
    side = len(across) - 1
    south, east = across[0, :side], upwards[:side, side]
    north, west = across[side, :side], upwards[:side, 0]
    corner = across[side, side, :1]
    rim = [south.reshape(-1, 2), east.reshape(-1, 2), corner]
    return np.concatenate([*rim, north.reshape(-1, 2)[::-1], west.reshape(-1, 2)[::-1]])


def _polygon(ring: NDArray[np.float64]) -> str:
    return _POLYGON.format(points=" ".join(f"{number:.3f}" for number in ring.ravel().tolist()))


def main() -> None:
    """Write the file that the command line names."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("path", type=Path)
    parser.add_argument("--megabytes", type=float, default=200.0)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    print(write_xplangml(asked.path, asked.megabytes, asked.seed), "zones")


if __name__ == "__main__":
    main()
