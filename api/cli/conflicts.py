"""``planabgleich detect``: run the rule book over the stored plans."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from api.cli.console import databases, note, print_json, progress_bar
from api.cli.options import Day, Json
from api.cli.summary import print_summary
from planning import database, monitoring
from planning.conflicts import rules
from planning.model import DetectionRun
from planning.monitoring import Count
from planning.territory import storage


def detect(as_of: Day = None, as_json: Json = False) -> None:
    """Find conflicts between the stored plans of both states and store them."""
    day = (as_of or datetime.now(ZoneInfo("Europe/Berlin"))).date()
    book = rules.load()
    with databases() as opened, database.session(opened.writer) as session:
        with progress_bar("cli.detecting") as progress:
            run = monitoring.detect(session, storage.stored(session), book, day, progress)
        counts = monitoring.counts(session, run)
        checked_m = monitoring.covered_metres(session, run)
    total = sum(count.count for count in counts)
    if as_json:
        told = {"run": _run(run), "total": total, "coverage_m": checked_m}
        print_json({**told, "counts": [_count(count) for count in counts]})
        return
    print_summary(counts)
    note("cli.detected", total=total, zones=run.zones_compared, rules=len(book.active(day)))


def _run(run: DetectionRun) -> dict[str, Any]:
    return {
        "id": str(run.uid),
        "as_of": run.as_of.isoformat(),
        "finished_at": run.finished_at.isoformat(),
        "rule_book": run.rule_book,
        "zones_compared": run.zones_compared,
        "border_accuracy_m": run.border_accuracy_m,
    }


def _count(count: Count) -> dict[str, Any]:
    return {
        "rule_id": count.rule_id,
        "title_de": count.title_de,
        "title_en": count.title_en,
        "severity": count.severity,
        "certainty": count.certainty,
        "count": count.count,
    }
