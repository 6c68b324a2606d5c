"""305: the same attribute given twice for the same ground (Verbot der Doppelbelegung)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

import numpy as np
import shapely

from planning.intake.checks.check import Case, Check, Fault
from planning.intake.checks.rows import line_of
from planning.intake.source import SourcePlan

_PLOT: Final = "BP_UeberbaubareGrundstuecksFlaeche"
_GROUND: Final = (
    "BP_BaugebietsTeilFlaeche",
    "BP_BesondererNutzungszweckFlaeche",
    "BP_SpielSportanlagenFlaeche",
    "BP_GemeinbedarfsFlaeche",
    "BP_GruenFlaeche",
    "BP_VerEntsorgung",
    "SO_Strassenverkehr",
)
_GENERAL: Final = frozenset(
    """
    uuid text rechtsstand gesetzlicheGrundlage gliederung1 gliederung2 ebene hoehenangabe
    externeReferenz gehoertZuBereich wirdDargestelltDurch startBedingung endeBedingung
    aufschrift rechtscharakter refTextInhalt flaechenschluss nordwinkel hatGenerAttribut
    wirdAusgeglichenDurchFlaeche wirdAusgeglichenDurchABE wirdAusgeglichenDurchSPEFlaeche
    wirdAusgeglichenDurchSPEMassnahme wirdAusgeglichenDurchMassnahme laermkontingent
    laermkontingentGebiet zusatzkontingent zusatzkontingentFlaeche richtungssektorGrenze
    """.split()  # noqa: SIM905 - a list of one name a line would be a page long
)
"""Attributes of XP_Objekt, BP_Objekt and BP_Flaechenobjekt, which say nothing of building."""


def run(case: Case) -> Iterator[Fault]:
    """One fault a pair of a plot that may be built over and the area it lies in."""
    for plan in case.source.plans:
        yield from _doubled(plan, case.tolerance_m)


def _doubled(plan: SourcePlan, tolerance_m: float) -> Iterator[Fault]:
    types = plan.zones["source_type"]
    plots, areas = plan.zones[types.eq(_PLOT)], plan.zones[types.isin(_GROUND)]
    shapes = np.asarray(plots.geometry.to_numpy(), dtype=object)
    inner = shapely.buffer(np.asarray(areas.geometry.to_numpy(), dtype=object), -tolerance_m)
    pairs = shapely.STRtree(shapes).query(inner, predicate="intersects")
    for a, p in zip(*pairs, strict=True):
        area, plot = areas.iloc[a], plots.iloc[p]
        shared = shapely.intersection(inner[a], shapes[p])
        both = _building(area.attributes) & _building(plot.attributes)
        if both and shared.area > 0:
            facts = {"attributes": ", ".join(sorted(both)), "other": plot.id}
            yield Fault(area.id, line_of(area), shared, facts)


def _building(attributes: dict[str, Any]) -> set[str]:
    """Names of the attributes that regulate building."""
    return set(attributes) - _GENERAL


CHECK: Final = Check(305, "ground.double_use", "XPlanung 4.5.2.4 (domain.md 2.9)", run)
