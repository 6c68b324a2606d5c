"""``planabgleich detect``: run the rule book over the stored plans."""

from __future__ import annotations

from collections import Counter
from dataclasses import asdict
from datetime import date, datetime
from pathlib import Path
from typing import Annotated, Any

import typer

from api.cli import checked
from api.cli.console import databases, note, print_json, progress_bar, say
from api.cli.options import Day, Json, KnownAt, berlin
from api.cli.summary import print_summary
from planning import database, monitoring, results_file
from planning.berlin import today
from planning.checking import Ground
from planning.conflicts import rules
from planning.model import DetectionRun
from planning.monitoring import StageCount
from planning.terms import Stage
from planning.territory import storage


def detect(
    as_of: Day = None,
    known_at: KnownAt = None,
    out: Annotated[
        Path | None, typer.Option(help="With --known-at: file for the conflicts, as for check.")
    ] = None,
    as_json: Json = False,
) -> None:
    """Find conflicts between the stored plans of both states and store them.

    With --known-at the plans are compared as they were known then; that is told and not stored.
    """
    day = as_of.date() if as_of else today()
    then = berlin(known_at)
    if then is not None:
        _look_back(day, then, out, as_json=as_json)
    elif out is not None:
        raise typer.BadParameter(say("cli.only_known_at"), param_hint="--out")
    else:
        _detect(day, as_json=as_json)


def _look_back(day: date, known_at: datetime, out: Path | None, *, as_json: bool) -> None:
    if out is not None:
        results_file.check_target(out)
    with databases() as opened, database.session(opened.writer, read_only=True) as session:
        ground = Ground(rules.load(), storage.stored(session), day)
        with progress_bar("cli.detecting") as progress:
            done = monitoring.look_back(session, ground, known_at, progress)
    if out is not None:
        files = results_file.write(done.findings, done.coverage, out)
        note("cli.written", files=", ".join(map(str, files)))
    checked.tell(done, as_json=as_json)


def _detect(day: date, *, as_json: bool) -> None:
    book = rules.load()
    with databases() as opened, database.session(opened.writer) as session:
        with progress_bar("cli.detecting") as progress:
            run = monitoring.detect(session, storage.stored(session), book, day, progress)
        counts = monitoring.counts(session, run)
        together = monitoring.stage_counts(session, run)
        checked_m = monitoring.covered_metres(session, run)
    total = sum(count.count for count in counts)
    if as_json:
        told: dict[str, Any] = {"run": _run(run), "total": total, "coverage_m": checked_m}
        told["counts"] = [asdict(count) for count in counts]
        print_json(told | {"situations": _situations(together)})
        return
    print_summary(counts)
    note("cli.detected", total=total, zones=run.zones_compared, rules=len(book.active(day)))
    avoidable = sum(each.situations for each in together if each.stage is Stage.AVOIDABLE)
    note(
        "cli.situations", situations=sum(each.situations for each in together), avoidable=avoidable
    )


def _run(run: DetectionRun) -> dict[str, Any]:
    return {
        "id": str(run.uid),
        "as_of": run.as_of.isoformat(),
        "finished_at": run.finished_at.isoformat(),
        "rule_book": run.rule_book,
        "zones_compared": run.zones_compared,
        "border_accuracy_m": run.border_accuracy_m,
    }


def _situations(together: list[StageCount]) -> dict[str, Any]:
    """As ``check --json`` tells them."""
    by_stage = _by_stage(together)
    return {
        "total": by_stage.total(),
        "by_stage": dict(by_stage),
        "by_rule": [asdict(each) for each in together],
    }


def _by_stage(together: list[StageCount]) -> Counter[Stage]:
    by_stage: Counter[Stage] = Counter()
    for each in together:
        by_stage[each.stage] += each.situations
    return by_stage
