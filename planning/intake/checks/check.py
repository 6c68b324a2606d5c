"""What a check is, what it looks at, and what it finds."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any, Final

from shapely.geometry.base import BaseGeometry

from planning.berlin import today
from planning.intake.checks.outlines import Outlines, outlines
from planning.intake.checks.tilings import Tiling, tilings
from planning.intake.source import SourceFile
from planning.territory import Territory

TOLERANCE_M: Final = 0.002
"""Distance below which two points are one (XPlanung 2.2.1; domain.md 2.9)."""


@dataclass(frozen=True)
class Fault:
    """A place where something is wrong; its severity is the profile's to say.

    ``geometry`` is the fault itself in EPSG:25832, not the feature that has it.
    """

    feature: str | None = None
    line: int | None = None
    geometry: BaseGeometry | None = None
    facts: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Case:
    """A file as read, with what it is checked by.

    ``content`` is the file that was read, ``archive`` the ZIP it came in. ``schemas`` is the
    folder of XML schemas, None where none is set. ``today`` is a date of Berlin.
    """

    source: SourceFile
    content: Path
    territory: Territory
    archive: Path | None = None
    schemas: Path | None = None
    tolerance_m: float = TOLERANCE_M
    today: date = field(default_factory=today)

    @property
    def markup(self) -> bool:
        """Whether the file is XPlanGML, whose rings and references stand in the file."""
        return self.source.format == "XPlanGML"

    @cached_property
    def tilings(self) -> tuple[Tiling, ...]:
        """What has to tile, of all plans."""
        return tuple(tiling for plan in self.source.plans for tiling in tilings(plan))

    @cached_property
    def outlines(self) -> Outlines:
        """Every ring, as written where the file is markup."""
        return outlines(self.source)


@dataclass(frozen=True)
class Check:
    """A numbered check; ``name`` is the code of its findings and of its texts.

    1xx look at the file, 2xx at geometry, 3xx at the plan as a whole, 4xx at its meaning.
    ``source`` says where the rule comes from. ``run`` is None where reading notices the fault.
    """

    number: int
    name: str
    source: str
    run: Callable[[Case], Iterator[Fault]] | None = None
