"""What ``planabgleich check`` tells: on the terminal or as one JSON document."""

from __future__ import annotations

from typing import Any

from rich.table import Table

from api.cli.console import err, language, note, print_json, say
from api.cli.summary import print_summary
from planning import conflicts
from planning.checking import Check
from planning.conflicts import coverage, situations
from planning.conflicts.profile import Profile
from planning.conflicts.rows import records
from planning.terms import AccuracyBasis, CoverageStatus, Kind, Stage
from planning.texts import text

_LONG_S = 0.01
"""Steps shorter than this are added up in the table of the profile."""


def tell(done: Check, *, as_json: bool) -> None:
    """The result on standard output, what else is to know on standard error."""
    _tell_notices(done)
    if as_json:
        print_json(document(done))
        return
    print_summary(conflicts.summary(done.found).itertuples())
    _tell_totals(done)


def document(done: Check) -> dict[str, Any]:
    """The counts as a JSON document; coverage by rule and what is known of the stretches."""
    together = situations.counted(done.found)
    by_stage = together.groupby("stage", sort=False)["situations"].sum()
    return {
        "total": len(done.found),
        "counts": records(conflicts.summary(done.found)),
        "on_assumed_accuracy": _on_assumed_accuracy(done),
        "situations": {
            "total": int(together["situations"].sum()),
            "by_stage": {stage: int(count) for stage, count in by_stage.items()},
            "by_rule": records(together),
        },
        "coverage": records(coverage.summary(done.coverage)),
        "failed": dict(done.failed),
        "rule_book": done.ground.rules.title,
        "as_of": done.ground.as_of,
    }


def tell_profile(profile: Profile) -> None:
    """What took the time, the longest first; what is too short to show, together."""
    table = Table()
    table.add_column(say("cli.column_rule"), no_wrap=True)
    table.add_column(say("cli.column_step"))
    table.add_column(say("cli.column_seconds"), justify="right")
    steps = profile.table()
    long = steps["seconds"] >= _LONG_S
    for rule, step, seconds in steps[long].itertuples(index=False):
        table.add_row(rule, step, f"{seconds:.2f}")
    if not long.all():
        rest = say("cli.short_steps", count=int((~long).sum()))
        table.add_row("", rest, f"{steps.loc[~long, 'seconds'].sum():.2f}")
    err.print(table)


def _tell_notices(done: Check) -> None:
    for file, count in done.collections.items():
        note("cli.collections", file=file, count=count)
    for plan in done.superseded:
        status = text(f"status.{plan.status}", language())
        note("cli.superseded", plan=plan.name, status=status)
    for rule, error in done.failed.items():
        note("cli.rule_failed", rule=rule, error=error)


def _tell_totals(done: Check) -> None:
    """Situations before conflicts, and what was not checked."""
    together = situations.counted(done.found)
    avoidable = together.loc[together["stage"] == Stage.AVOIDABLE.value, "situations"].sum()
    ran = done.ground.rules.active(done.ground.as_of)
    note("cli.checked", total=len(done.found), rules=len(ran))
    note("cli.situations", situations=together["situations"].sum(), avoidable=avoidable)
    if chances := int((done.found["kind"] == Kind.OPPORTUNITY).sum()):
        note("cli.of_these_opportunities", count=chances)
    if assumed := _on_assumed_accuracy(done):
        note("cli.assumed", count=assumed)
    rules = done.coverage.groupby("status")["rule_id"].nunique()
    statuses = {
        "missing": CoverageStatus.NEIGHBOUR_MISSING,
        "waiting": CoverageStatus.WAITING,
        "failed": CoverageStatus.FAILED,
    }
    counts = {name: int(rules.get(status.value, 0)) for name, status in statuses.items()}
    if any(counts.values()):
        note("cli.unchecked", **counts)


def _on_assumed_accuracy(done: Check) -> int:
    """Conflicts of which a side's accuracy is assumed."""
    sides = done.found[["a_accuracy_basis", "b_accuracy_basis"]]
    return int(sides.eq(AccuracyBasis.ASSUMED.value).fillna(value=False).any(axis="columns").sum())
