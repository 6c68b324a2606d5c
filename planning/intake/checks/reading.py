"""What reading itself notices: numbered like the checks, but there is nothing left to run."""

from __future__ import annotations

from typing import Final

from planning.intake.checks.check import Check

NOTICED: Final = (
    Check(101, "file.unreadable", "domain.md 2.3"),
    Check(106, "reference.broken", "domain.md 2.3"),
    Check(107, "reference.lost", "domain.md 2.3"),
    Check(108, "feature.duplicate_id", "domain.md 2.3"),
    Check(109, "plan.missing", "domain.md 2.3"),
    Check(114, "text.encoding", "own rule"),
    Check(115, "text.cut", "own rule"),
    Check(116, "plan.not_in_answer", "own rule"),
    Check(219, "geometry.unmendable", "own rule"),
    Check(220, "zone.no_geometry", "own rule"),
    Check(221, "crs.unknown", "domain.md 2.8"),
    Check(222, "crs.axis_order", "domain.md 2.8"),
    Check(223, "crs.zone_prefix", "domain.md 2.8"),
    Check(224, "crs.no_grid", "domain.md 2.8"),
    Check(225, "crs.contradictory", "domain.md 2.8"),
    Check(226, "geometry.repaired", "own rule"),
    Check(403, "status.unknown_code", "domain.md 7.1"),
    Check(405, "status.step_unknown", "domain.md 7.1"),
)
