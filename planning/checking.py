"""Checking files of both states against each other: read, compared, and what was covered."""

from __future__ import annotations

import os
import warnings
from collections.abc import Callable, Mapping
from concurrent.futures import Executor, ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

import geopandas as gpd

from planning import conflicts, intake
from planning.conflicts import Findings, RuleBook
from planning.conflicts.coverage import coverage
from planning.conflicts.feeding import fed
from planning.conflicts.profile import Profile
from planning.intake.comparable import comparable, outlines
from planning.intake.current import Given, current
from planning.intake.reader import Declared
from planning.intake.source import SourceFile, SourcePlan
from planning.settings import Settings
from planning.terms import State
from planning.territory import Territory


@dataclass(frozen=True)
class Ground:
    """What files are checked by: rules, the land, the day, the accuracy where none is told."""

    rules: RuleBook
    territory: Territory
    as_of: date
    accuracy_m: float | None = None


@dataclass(frozen=True)
class Check:
    """What was checked, by what, and what came of it.

    ``files`` is empty where stored plans were compared. ``findings`` are the conflicts,
    ``coverage`` is the table of coverage, ``failed`` the error of each rule that gave up,
    ``superseded`` the plan versions left out for a newer one.
    """

    ground: Ground
    files: tuple[Given, ...]
    superseded: tuple[SourcePlan, ...]
    zones: gpd.GeoDataFrame
    findings: Findings
    coverage: gpd.GeoDataFrame
    failed: Mapping[str, str] = field(default_factory=dict)

    @property
    def found(self) -> gpd.GeoDataFrame:
        """The table of conflicts without explanations."""
        return self.findings.table

    @property
    def collections(self) -> dict[str, int]:
        """How many geometry collections each file holds, where it holds any."""
        counts = {
            source.path.name: sum(
                int((plan.zones.geom_type == "GeometryCollection").sum()) for plan in source.plans
            )
            for _, source in self.files
        }
        return {name: count for name, count in counts.items() if count}


def read(
    paths: list[tuple[State, Path]],
    settings: Settings,
    progress: Callable[[str, int, int], None] | None = None,
    declared: Mapping[State, Declared] | None = None,
) -> list[Given]:
    """The files, each with the state it was given for. Raises what planning.intake.read raises.

    ``declared`` is what is said of the files of a state from outside. As many are read at once
    as there are processors; readers silence warnings, which is the business of the whole process,
    so that it is done here around all of them.
    """
    said = declared or {}

    def sound(state: State, path: Path) -> SourceFile:
        return intake.read(path, settings, said.get(state, Declared()), examined=False)

    files = []
    with warnings.catch_warnings(), ThreadPoolExecutor(max_workers=os.cpu_count()) as threads:
        sources = threads.map(sound, *zip(*paths, strict=True))
        for done, ((state, path), source) in enumerate(zip(paths, sources, strict=True), start=1):
            files.append((state, source))
            if progress is not None:
                progress(path.name, done, len(paths))
    return files


def check(
    given: list[Given],
    ground: Ground,
    *,
    executor: Executor | None = None,
    progress: conflicts.Progress | None = None,
    profile: Profile | None = None,
) -> Check:
    """Compare the current versions of the plans in the files.

    Raises DuplicateId where two zones of one state have the same id. A rule that fails is
    told in ``failed`` and in the coverage; the others go on.
    """
    files, superseded = current(given, ground.as_of)
    zones, extents = comparable(files, ground.accuracy_m), outlines(files)
    done = compare(zones, extents, ground, executor=executor, progress=progress, profile=profile)
    return replace(done, files=tuple(files), superseded=tuple(superseded))


def compare(
    zones: gpd.GeoDataFrame,
    extents: gpd.GeoDataFrame,
    ground: Ground,
    *,
    executor: Executor | None = None,
    progress: conflicts.Progress | None = None,
    profile: Profile | None = None,
) -> Check:
    """As ``check``, for zones and outlines of plans wherever they come from."""
    timed = profile or Profile()
    ground = replace(ground, rules=fed(ground.rules, zones, ground.as_of))
    failed: dict[str, str] = {}

    def give_up(rule: str, error: Exception) -> None:
        failed[rule] = f"{type(error).__name__}: {error}"

    findings = conflicts.find(
        zones,
        ground.rules,
        ground.territory,
        extents=extents,
        as_of=ground.as_of,
        executor=executor,
        progress=progress,
        profile=timed,
        on_error=give_up,
    )
    with timed.step("coverage"):
        table = coverage(
            zones,
            extents,
            ground.rules,
            ground.territory,
            findings.table,
            as_of=ground.as_of,
            failed=failed,
        )
    return Check(ground, (), (), zones, findings, table, failed)
