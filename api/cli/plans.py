"""``planabgleich plans``: stored plans, their versions and what became of them."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Annotated

import typer

from api.cli import differences, planned
from api.cli.console import databases, note, out, print_json
from api.cli.options import AsOf, Json, KnownAt, berlin
from planning import database, errors, files, plans, results_file
from planning.model import PlanVersion
from planning.settings import Settings
from planning.terms import Phase, PlanKind, State

app = typer.Typer(no_args_is_help=True, help="Stored plans and their versions.")

Address = Annotated[
    str,
    typer.Argument(
        metavar="PLAN[@N|@DAY]",
        help="Name or key of a plan; @2 names a version, @2019-06-30 that of a day.",
    ),
]


@app.command("list")
def list_plans(
    state: Annotated[State | None, typer.Option(help="Only plans of this state.")] = None,
    kind: Annotated[PlanKind | None, typer.Option(help="Only plans of this kind.")] = None,
    phase: Annotated[Phase | None, typer.Option(help="Only plans of this phase.")] = None,
    reference: Annotated[bool, typer.Option("--reference", help="Reference data instead.")] = False,
    as_of: AsOf = None,
    known_at: KnownAt = None,
    as_json: Json = False,
) -> None:
    """List the versions that stand on a day, as known now or at a time."""
    with databases() as opened, database.session(opened.writer, read_only=True) as session:
        rows = plans.plans(
            session,
            state=state,
            kind=kind,
            phase=phase,
            day=as_of.date() if as_of else None,
            known_at=berlin(known_at),
            public=False,
            reference=reference,
        )
        if as_json:
            print_json({"plans": [planned.version_facts(v, zones) for v, zones in rows]})
        else:
            planned.print_versions(rows)


@app.command()
def show(address: Address, known_at: KnownAt = None, as_json: Json = False) -> None:
    """Show a plan: its versions, who did what with them, texts, documents, amendments."""
    with databases() as opened, database.session(opened.writer, read_only=True) as session:
        then = berlin(known_at)
        version = plans.find(session, address, then)
        if as_json:
            print_json(planned.plan_facts(version, then))
        else:
            planned.print_plan(version, then)


@app.command()
def diff(
    a: Annotated[str, typer.Argument(metavar="A", help="PLAN@N or PLAN@DAY, the older version.")],
    b: Annotated[str, typer.Argument(metavar="B", help="PLAN@N or PLAN@DAY, the newer version.")],
    to: Annotated[
        Path | None, typer.Option("--out", help="Also write a layer: .gpkg, .geojson ...")
    ] = None,
    known_at: KnownAt = None,
    as_json: Json = False,
) -> None:
    """Tell which zones were added, removed or changed from version A to version B."""
    if to is not None:
        results_file.check_target(to)
    with databases() as opened, database.session(opened.writer, read_only=True) as session:
        then = berlin(known_at)
        found = plans.diff(session, plans.find(session, a, then), plans.find(session, b, then))
        if as_json:
            print_json(differences.facts(found))
        else:
            differences.show(found)
    if to is not None:
        written = results_file.write_layer(found.table, "difference", to)
        note("cli.written", files=", ".join(map(str, written)))


@app.command()
def withdraw(
    address: Address,
    reason: Annotated[str | None, typer.Option(help="Why; recorded with the act.")] = None,
) -> None:
    """Take a version back: what it had replaced stands again. Nothing is deleted."""
    with databases() as opened, database.session(opened.writer) as session:
        version = plans.find(session, address)
        done = plans.withdraw(session, version, Settings().actor, reason)
        _tell("cli.plan_withdrawn" if done else "cli.nothing_changed", version)


@app.command()
def publish(address: Address) -> None:
    """Show a version to everybody; one that was withdrawn stands again."""
    with databases() as opened, database.session(opened.writer) as session:
        version = plans.find(session, address)
        done = plans.publish(session, version, Settings().actor)
        _tell("cli.plan_published" if done else "cli.nothing_changed", version)


@app.command()
def original(
    address: Address,
    to: Annotated[Path | None, typer.Option("--out", help="Where to write it.")] = None,
    known_at: KnownAt = None,
) -> None:
    """Write the file that a version came in, as it came; by default under its name here."""
    settings = Settings()
    with databases() as opened, database.session(opened.writer, read_only=True) as session:
        version = plans.find(session, address, berlin(known_at))
    kept = files.path(version.source_sha256, settings)
    target = to or Path(version.source_name)
    results_file.check_folder(target)
    if not kept.is_file():
        raise errors.UnreadableFile(file=version.source_name, reason="reason.original_missing")
    shutil.copyfile(kept, target)
    out.print(str(target), highlight=False, soft_wrap=True)


def _tell(code: str, version: PlanVersion) -> None:
    note(code, plan=version.plan.name, version=version.sequence)
