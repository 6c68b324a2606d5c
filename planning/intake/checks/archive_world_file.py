"""104: a raster that nothing places on the ground, or a world file without its raster."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from planning.intake.checks.archive import WORLD_FILES, members
from planning.intake.checks.check import Case, Check, Fault

_PLACED_BY_ITSELF: Final = (".tif", ".tiff")
"""A GeoTIFF needs no world file."""


def run(case: Case) -> Iterator[Fault]:
    """One fault a file that lacks its other half."""
    if not case.markup or case.archive is None:
        return
    found = members(case.archive)
    placed = {m.stem for m in found if m.suffix in WORLD_FILES}
    drawn = {m.stem for m in found if m.suffix in (".png", *_PLACED_BY_ITSELF)}
    for member in found:
        lonely = (member.suffix == ".png" and member.stem not in placed) or (
            member.suffix in WORLD_FILES and member.stem not in drawn
        )
        if lonely:
            yield Fault(facts={"member": member.path})


CHECK: Final = Check(104, "archive.world_file", "domain.md 2.3", run)
