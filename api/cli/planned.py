"""Plans and versions as tables and as JSON."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from rich.table import Table
from sqlalchemy import Row

from api.cli.console import note, out, say
from planning.berlin import BERLIN
from planning.model import Act, Amendment, PlanVersion, Stand
from planning.provenance import Deed


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


def plan_facts(version: PlanVersion, known_at: datetime | None = None) -> dict[str, Any]:
    """A plan with all its versions as JSON; texts and documents are those of ``version``.

    With ``known_at`` as it was recorded then.
    """
    return {
        "id": str(version.plan.uid),
        "name": version.plan.name,
        "versions": [_history(each, known_at) for each in _recorded(version, known_at)],
        "texts": [_picked(p, "source_id", "kind", "number", "text") for p in version.passages],
        "documents": [
            _picked(d, "uid", "role", "kind", "name", "address", "media_type", "content_sha256")
            for d in version.documents
        ],
        "amendments": [
            _picked(a, "inverse", "name", "number", "effect", "code") for a in version.amendments
        ],
    }


def _recorded(version: PlanVersion, known_at: datetime | None) -> list[PlanVersion]:
    """The versions of its plan that were recorded by then."""
    return [v for v in version.plan.versions if known_at is None or v.recorded_at <= known_at]


def _acts(version: PlanVersion, known_at: datetime | None) -> list[Act]:
    return [act for act in version.acts if known_at is None or act.at <= known_at]


def _stands(version: PlanVersion, known_at: datetime | None) -> list[Stand]:
    """The days on which it stands as far as that was recorded by then."""
    return [s for s in version.stands if known_at is None or s.recorded_at <= known_at]


def _history(version: PlanVersion, known_at: datetime | None) -> dict[str, Any]:
    return {
        "version": version.sequence,
        "status": version.status,
        "withdrawn": _acts(version, known_at)[-1].deed is Deed.WITHDRAWN,
        "visibility": version.visibility,
        "source": version.source_name,
        "source_sha256": version.source_sha256,
        "reader": version.reader,
        "acts": [_picked(act, "deed", "actor", "at", "reason") for act in _acts(version, known_at)],
        "stands": [
            _picked(stand, "valid_from", "valid_to", "recorded_at", "recorded_until")
            for stand in _stands(version, known_at)
        ],
    }


def _picked(row: Any, *names: str) -> dict[str, Any]:
    return {name: getattr(row, name) for name in names}


def print_plan(version: PlanVersion, known_at: datetime | None = None) -> None:
    """The versions as a table, then texts, documents and amendments of this one in lines."""
    out.print(f"{version.plan.name}  {version.plan.uid}", highlight=False, markup=False)
    table = Table()
    for name in ("version", "status", "valid", "recorded", "source"):
        table.add_column(say(f"cli.column_{name}"), overflow="fold")
    for each in _recorded(version, known_at):
        stands = [s for s in _stands(each, known_at) if _open(s, known_at)]
        days = "\n".join(_stood(stand) for stand in stands)
        acts = "\n".join(
            f"{say(f'deed.{act.deed}')} {act.at.astimezone(BERLIN):%Y-%m-%d %H:%M} {act.actor}"
            for act in _acts(each, known_at)
        )
        source = f"{each.source_name}\n{each.source_format}\n{each.reader}"
        row = (str(each.sequence), _status(each), days or say("cli.never_stood"), acts, source)
        table.add_row(*row)
    out.print(table)
    _print_contents(version)


def _open(stand: Stand, known_at: datetime | None) -> bool:
    """Whether it held when it was known: now, or at a time."""
    until = stand.recorded_until
    return until is None or (known_at is not None and until > known_at)


def _print_contents(version: PlanVersion) -> None:
    for amendment in version.amendments:
        _line(_amendment(amendment))
    for passage in version.passages:
        if passage.text:
            _line(f"{passage.number or '–'}: {passage.text}")
    for document in version.documents:
        kept = say("cli.kept" if document.content_sha256 else "cli.not_kept")
        _line(f"{document.name or document.address} ({document.media_type or '–'}; {kept})")


def _line(words: str) -> None:
    out.print(f"  {words}", highlight=False, markup=False, soft_wrap=True)


def _amendment(amendment: Amendment) -> str:
    effect = say(f"effect.{amendment.effect or 'unknown'}")
    code = "amendment.amended_by" if amendment.inverse else "amendment.amends"
    return say(code, name=amendment.name, effect=effect)


def _status(version: PlanVersion) -> str:
    return say(f"status.{version.status}") if version.status else "–"


def _stood(stand: Stand) -> str:
    return _days(stand.valid_from, stand.valid_to)


def _days(begin: Any, end: Any) -> str:
    if begin is None and end is None:
        return say("cli.not_told")
    return say("cli.from_to", begin=begin or "…", end=end or say("cli.always"))
