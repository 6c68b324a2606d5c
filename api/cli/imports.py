"""``planabgleich import``: files in, stored versions out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.table import Table

from api.cli.collection import no_collection
from api.cli.console import databases, language, note, out, print_json, progress_bar, say
from api.cli.findings import tell_repair
from api.cli.options import Files, Json, Mapped, System, ToleranceMm, chosen_profile, declared
from planning import database, importing, intake
from planning.importing import Imported
from planning.intake.checks.check import Case
from planning.intake.reader import Declared
from planning.intake.source import Finding, SourceFile, Weight
from planning.plans import Owner, Registered
from planning.provenance import ReferenceLayer
from planning.settings import Settings
from planning.terms import State, Use, Visibility
from planning.territory import storage
from planning.uses import use_terms
from planning.validation.document import finding
from planning.validation.repairing import mended

_State = Annotated[str, typer.Option(help="HH, SH or auto (by the plan's place).")]
_Authority = Annotated[
    str | None, typer.Option("--authority", "--owner", help="Whose plans or data these are.")
]
_Visibility = Annotated[Visibility, typer.Option(help="Who may see them.")]
_Accuracy = Annotated[
    float | None, typer.Option(min=0, help="Accuracy in metres where the file has none.")
]
_Repaired = Annotated[
    bool, typer.Option("--repair", help="Put right what is amiss within the tolerance.")
]
_Reference = Annotated[bool, typer.Option("--reference", help="Reference data and no plans.")]
_Theme = Annotated[ReferenceLayer | None, typer.Option(help="What reference data are.")]
_Date = Annotated[
    datetime | None,
    typer.Option("--date", formats=["%Y-%m-%d"], help="Day that reference data describe."),
]
_Licence = Annotated[str | None, typer.Option(help="Licence of reference data.")]


def import_files(
    files: Files,
    state: _State = "auto",
    authority: _Authority = None,
    visibility: _Visibility = Visibility.PUBLIC,
    accuracy_m: _Accuracy = None,
    mapped: Mapped = None,
    system: System = None,
    repaired: _Repaired = False,
    tolerance_mm: ToleranceMm = None,
    reference: _Reference = False,
    theme: _Theme = None,
    date: _Date = None,
    licence: _Licence = None,
    as_json: Json = False,
) -> None:
    """Store plans: all files or none. What is already known changes nothing."""
    _check_reference(reference, (theme, date, licence), authority)
    settings = Settings()
    day = date.date() if date else None
    owner = Owner(
        *(_state(state), authority, visibility, accuracy_m, settings.actor, theme, day, licence)
    )
    with (
        no_collection(),
        _reading(files, settings, declared(mapped, system)) as cases,
        databases() as opened,
        database.session(opened.writer) as session,
    ):
        territory = storage.stored(session)
        with importing.checking(cases) as checked:
            sources = [case.source for case in cases]
            if repaired:
                sources = _repaired(sources, checked.result(), tolerance_mm)
            with progress_bar("cli.storing") as progress:
                imported = importing.store(session, sources, territory, owner, settings, progress)
            found = [s.findings for s in sources] if repaired else checked.result()
        report = [_import_report(*each) for each in zip(imported, found, strict=True)]
    if as_json:
        print_json({"files": report})
    else:
        _print_import(report)


@contextmanager
def _reading(files: list[Path], settings: Settings, said: Declared) -> Iterator[list[Case]]:
    """Every file, with a bar that tells which one is read."""
    with ExitStack() as opened:
        with progress_bar("cli.importing") as progress:
            cases = []
            for done, file in enumerate(files):
                progress(file.name, done, len(files))
                cases.append(opened.enter_context(intake.reading(file, settings, said)))
        yield cases


def _repaired(
    sources: list[SourceFile], found: list[tuple[Finding, ...]], tolerance_mm: float | None
) -> list[SourceFile]:
    """The files as repaired; what was done, and what was left, is told."""
    repaired = []
    for source, findings in zip(sources, found, strict=True):
        done = mended(replace(source, findings=findings), chosen_profile("standard", tolerance_mm))
        tell_repair(done)
        repaired.append(done.repaired.file)
    return repaired


def _check_reference(
    reference: bool, told: tuple[object | None, ...], authority: str | None
) -> None:
    """Reference data have owner, date and licence; plans have neither date nor licence so."""
    if reference and not all((*told, authority)):
        raise typer.BadParameter(say("cli.reference_needs"), param_hint="--reference")
    if not reference and any(told):
        raise typer.BadParameter(say("cli.only_reference"), param_hint="--reference")


def _state(word: str) -> State | None:
    """A state, or None for auto."""
    if word == "auto":
        return None
    try:
        return State(word.upper())
    except ValueError:
        raise typer.BadParameter(say("cli.state_choices"), param_hint="--state") from None


def _import_report(imported: Imported, findings: tuple[Finding, ...]) -> dict[str, Any]:
    return {
        **_file_facts(imported.file),
        "plans": [_registered(result) for result in imported.registered],
        "classes": dict(imported.classes.most_common()),
        "unmapped": imported.unmapped,
        "findings": [finding(found) for found in findings],
    }


def _file_facts(source: SourceFile) -> dict[str, Any]:
    return {
        "file": str(source.path),
        "format": source.format,
        "version": source.version,
        "sha256": source.sha256,
    }


def _registered(result: Registered) -> dict[str, Any]:
    plan = result.version.plan
    return {
        "id": str(plan.uid),
        "name": plan.name,
        "kind": plan.kind,
        "state": plan.state,
        "version": result.version.sequence,
        "status": result.version.status,
        "zones": result.zones,
        "new": result.new,
        "withdrawn": result.version.withdrawn,
    }


def _print_import(report: list[dict[str, Any]]) -> None:
    table = Table(*(say(f"cli.column_{c}") for c in ("plan", "kind", "state", "version")))
    table.add_column(say("cli.column_zones"), justify="right")
    table.add_column("")
    for file in report:
        for plan in file["plans"]:
            news = "withdrawn" if plan["withdrawn"] else "new" if plan["new"] else "known"
            table.add_row(
                plan["name"],
                plan["kind"] or "–",
                plan["state"],
                str(plan["version"]),
                str(plan["zones"]),
                say(f"cli.{news}"),
            )
    out.print(table)
    _print_classes(report)
    weights = Counter(f["severity"] for file in report for f in file["findings"])
    if weights:
        note("cli.findings", **{w.value: weights[w] for w in Weight})


def _print_classes(report: list[dict[str, Any]]) -> None:
    """The zones of all files by class, those without one last."""
    counted: Counter[str] = Counter()
    for file in report:
        counted.update(file["classes"])
    table = Table(say("cli.column_class"))
    table.add_column(say("cli.column_zones"), justify="right")
    for code, zones in sorted(counted.items(), key=lambda c: (c[0] == Use.UNSPECIFIED, -c[1])):
        term = use_terms()[Use(code)]
        name = term.name_de if language() == "de" else term.name_en
        table.add_row(say("cli.unmapped") if code == Use.UNSPECIFIED else name, str(zones))
    if counted:
        out.print(table)
