"""Plans, versions and differences as tables and as JSON."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pandas as pd
from rich.table import Table
from sqlalchemy import Row

from api.cli.console import language, note, out, say
from planning.berlin import BERLIN
from planning.conflicts.rows import records
from planning.model import Amendment, PlanVersion, Stand
from planning.plans import Difference
from planning.terms import Use
from planning.uses import use_terms

_SHOWN_CHANGES = 50


def version_facts(version: PlanVersion, zones: int) -> dict[str, Any]:
    """A version as JSON."""
    plan = version.plan
    named = ("status", "phase", "valid_from", "valid_to", "visibility", "withdrawn", "licence")
    return {
        "id": str(plan.uid),
        "name": plan.name,
        "kind": plan.kind,
        "state": plan.state,
        "layer": plan.layer,
        "number": plan.number,
        "version": version.sequence,
        **{name: getattr(version, name) for name in named},
        "zones": zones,
        "surveyed_on": version.surveyed_on,
        "recorded_at": version.recorded_at.isoformat(),
        "recorded_by": version.recorded_by,
        "reader": version.reader,
        "source": version.source_name,
        "source_sha256": version.source_sha256,
    }


def print_versions(rows: Sequence[Row[PlanVersion, int]]) -> None:
    """A line for each version."""
    table = Table()
    for name in ("plan", "kind", "state", "version", "status", "valid"):
        table.add_column(say(f"cli.column_{name}"), overflow="fold")
    table.add_column(say("cli.column_zones"), justify="right")
    for version, zones in rows:
        table.add_row(
            version.plan.name,
            version.plan.kind or version.plan.layer or "–",
            version.plan.state,
            str(version.sequence),
            _status(version),
            _days(version.valid_from, version.valid_to),
            str(zones),
        )
    if rows:
        out.print(table)
    else:
        note("cli.no_plans")


def plan_facts(version: PlanVersion) -> dict[str, Any]:
    """A plan with all its versions as JSON; texts and documents are those of ``version``."""
    return {
        "id": str(version.plan.uid),
        "name": version.plan.name,
        "versions": [_history(each) for each in version.plan.versions],
        "texts": [_picked(p, "source_id", "kind", "number", "text") for p in version.passages],
        "documents": [
            _picked(d, "uid", "role", "kind", "name", "address", "media_type", "content_sha256")
            for d in version.documents
        ],
        "amendments": [
            _picked(a, "inverse", "name", "number", "effect", "code") for a in version.amendments
        ],
    }


def _history(version: PlanVersion) -> dict[str, Any]:
    return {
        "version": version.sequence,
        "status": version.status,
        "withdrawn": version.withdrawn,
        "visibility": version.visibility,
        "source": version.source_name,
        "source_sha256": version.source_sha256,
        "reader": version.reader,
        "acts": [_picked(act, "deed", "actor", "at", "reason") for act in version.acts],
        "stands": [
            _picked(stand, "valid_from", "valid_to", "recorded_at", "recorded_until")
            for stand in version.stands
        ],
    }


def _picked(row: Any, *names: str) -> dict[str, Any]:
    return {name: getattr(row, name) for name in names}


def print_plan(version: PlanVersion) -> None:
    """The versions as a table, then acts, texts, documents and amendments in lines."""
    out.print(f"{version.plan.name}  {version.plan.uid}", highlight=False, markup=False)
    table = Table()
    for name in ("version", "status", "valid", "recorded", "source"):
        table.add_column(say(f"cli.column_{name}"), overflow="fold")
    for each in version.plan.versions:
        days = "\n".join(_stood(stand) for stand in each.stands if not stand.recorded_until)
        acts = "\n".join(
            f"{say(f'deed.{act.deed}')} {act.at.astimezone(BERLIN):%Y-%m-%d %H:%M} {act.actor}"
            for act in each.acts
        )
        source = f"{each.source_name}\n{each.source_format}\n{each.reader}"
        row = (str(each.sequence), _status(each), days or say("cli.never_stood"), acts, source)
        table.add_row(*row)
    out.print(table)
    _print_contents(version)


def _print_contents(version: PlanVersion) -> None:
    for amendment in version.amendments:
        _line(_amendment(amendment))
    for passage in version.passages:
        _line(f"{passage.number or '–'}: {passage.text or ''}")
    for document in version.documents:
        _line(f"{document.name or document.address} ({document.media_type or '–'})")


def _line(words: str) -> None:
    out.print(f"  {words}", highlight=False, markup=False, soft_wrap=True)


def _amendment(amendment: Amendment) -> str:
    effect = say(f"effect.{amendment.effect or 'unknown'}")
    code = "amendment.amended_by" if amendment.inverse else "amendment.amends"
    return say(code, name=amendment.name, effect=effect)


def difference_facts(found: Difference) -> dict[str, Any]:
    """A difference as JSON, without geometry."""
    return {
        "a": _address(found.a),
        "b": _address(found.b),
        **{change: found.count(change) for change in ("added", "removed", "changed")},
        "unchanged": found.unchanged,
        "zones": records(pd.DataFrame(found.table).drop(columns="geometry")),
    }


def _address(version: PlanVersion) -> str:
    return f"{version.plan.uid}@{version.sequence}"


def print_difference(found: Difference) -> None:
    """The first changes as a table, then the counts."""
    table = Table()
    for name in ("change", "zone", "class", "attributes"):
        table.add_column(say(f"cli.column_{name}"), overflow="fold")
    for name in ("area", "shift"):
        table.add_column(say(f"cli.column_{name}"), justify="right")
    for row in found.table.head(_SHOWN_CHANGES).itertuples():
        table.add_row(
            say(f"change.{row.change}"),
            _both(row.id_a, row.id_b),
            _both(_class(row.class_a), _class(row.class_b)),
            row.attributes,
            f"{row.area_change_m2:+,.1f}",
            "" if pd.isna(row.shift_m) else f"{row.shift_m:.2f}",
        )
    if len(found.table):
        out.print(table)
    facts = {change: found.count(change) for change in ("added", "removed", "changed")}
    names = {"plan_a": found.a.plan.name, "plan_b": found.b.plan.name}
    counts = {"a": found.a.sequence, "b": found.b.sequence, "unchanged": found.unchanged}
    note("cli.compared", **facts, **names, **counts)


def _class(code: str | None) -> str | None:
    """The name of a class in the language of the terminal."""
    if code is None:
        return None
    term = use_terms()[Use(code)]
    return term.name_de if language() == "de" else term.name_en


def _both(*names: str | None) -> str:
    """One name, or both where they differ."""
    return " → ".join(dict.fromkeys(name for name in names if name))


def _status(version: PlanVersion) -> str:
    return say(f"status.{version.status}") if version.status else "–"


def _stood(stand: Stand) -> str:
    return _days(stand.valid_from, stand.valid_to)


def _days(begin: Any, end: Any) -> str:
    if begin is None and end is None:
        return say("cli.not_told")
    return say("cli.from_to", begin=begin or "…", end=end or say("cli.always"))
