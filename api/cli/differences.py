"""The difference of two versions as a table and as JSON."""

from __future__ import annotations

from typing import Any, Final

import pandas as pd
from rich.table import Table

from api.cli.console import language, note, out, say
from planning.conflicts.rows import records
from planning.model import PlanVersion
from planning.plans import Difference
from planning.terms import Use
from planning.uses import use_terms

_SHOWN_CHANGES: Final = 50


def facts(found: Difference) -> dict[str, Any]:
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


def show(found: Difference) -> None:
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
    counted = {change: found.count(change) for change in ("added", "removed", "changed")}
    names = {"plan_a": found.a.plan.name, "plan_b": found.b.plan.name}
    counts = {"a": found.a.sequence, "b": found.b.sequence, "unchanged": found.unchanged}
    note("cli.compared", **counted, **names, **counts)


def _class(code: str | None) -> str | None:
    """The name of a class in the language of the terminal."""
    if code is None:
        return None
    term = use_terms()[Use(code)]
    return term.name_de if language() == "de" else term.name_en


def _both(*names: str | None) -> str:
    """One name, or both where they differ."""
    return " → ".join(dict.fromkeys(name for name in names if name))
