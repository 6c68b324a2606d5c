"""``planabgleich harvest``: services whose plans are fetched again and again."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Annotated, Any

import typer
from rich.table import Table
from sqlalchemy import Engine

from api.cli.console import databases, language, note, out, print_json, progress_bar, say
from api.cli.options import Json, Mapped, System, declared
from planning import database, errors, harvest
from planning.berlin import BERLIN
from planning.harvest import Terms
from planning.model import HarvestRun, HarvestSource
from planning.plans import Owner
from planning.provenance import ReferenceLayer
from planning.settings import Settings
from planning.terms import HarvestOutcome, State, Visibility

app = typer.Typer(no_args_is_help=True, help="Services that plans are fetched from.")

_INTERVAL = re.compile(r"(\d+)\s*(min|h|d|w)")
_UNITS = {"min": "minutes", "h": "hours", "d": "days", "w": "weeks"}


@app.command()
def add(
    url: Annotated[str, typer.Argument(help="Of an OGC API (landing page) or a WFS.")],
    collection: Annotated[
        str | None, typer.Option(help="Collection or feature type; default: the only one.")
    ] = None,
    name: Annotated[str | None, typer.Option(help="Default: server and collection.")] = None,
    state: Annotated[State | None, typer.Option(help="Default: by the plan's place.")] = None,
    authority: Annotated[str | None, typer.Option(help="Whose plans these are.")] = None,
    visibility: Annotated[Visibility, typer.Option(help="Who may see them.")] = Visibility.PUBLIC,
    accuracy_m: Annotated[
        float | None, typer.Option(min=0, help="Accuracy in metres where the data have none.")
    ] = None,
    theme: Annotated[
        ReferenceLayer | None, typer.Option(help="What reference data are; they are no plans.")
    ] = None,
    licence: Annotated[str | None, typer.Option(help="Licence of reference data.")] = None,
    mapped: Mapped = None,
    system: System = None,
    every: Annotated[
        str | None, typer.Option(help="30min, 12h, 1d, 2w: how often 'run --due' fetches it.")
    ] = None,
    page_size: Annotated[int, typer.Option(min=1, help="Features in one answer.")] = 1000,
    as_json: Json = False,
) -> None:
    """Ask a service what it offers and keep a collection of it as a source."""
    declared(mapped, system)
    owner = Owner(state, authority, visibility, accuracy_m, layer=theme, licence=licence)
    terms = Terms(owner, mapped, system, _interval(every), page_size)
    with harvest.client(Settings()) as client:
        service = harvest.discover(client, url)
    with databases() as opened, database.session(opened.writer) as session:
        source = harvest.add(session, service, collection, name, terms)
        told = _source(source, None)
    if as_json:
        print_json(told)
    else:
        note("cli.harvest_added", name=told["name"], protocol=told["protocol"])


@app.command("list")
def list_sources(as_json: Json = False) -> None:
    """List the sources and what came of their last run."""
    with databases() as opened, database.session(opened.writer, read_only=True) as session:
        told = [_source(s, next(iter(s.runs), None)) for s in harvest.listed(session)]
    if as_json:
        print_json({"sources": told})
        return
    table = Table(
        *(say(f"cli.column_{c}") for c in ("source", "collection", "every", "last_run", "outcome"))
    )
    for each in told:
        last = each["last_run"]
        when = f"{last['began_at'].astimezone(BERLIN):%Y-%m-%d %H:%M}" if last else ""
        outcome = _outcome(last) if last else ""
        table.add_row(each["name"], each["collection"], each["every"] or "–", when, outcome)
    out.print(table)


@app.command("run")
def run_sources(
    names: Annotated[list[str] | None, typer.Argument(help="Default: every source.")] = None,
    only_due: Annotated[
        bool, typer.Option("--due", help="Only what its interval says is due; for a timer.")
    ] = False,
    as_json: Json = False,
) -> None:
    """Fetch sources and store what is new; exit 1 where one of them failed."""
    with databases() as opened:
        with database.session(opened.writer, read_only=True) as session:
            chosen = _chosen(session, names, only_due=only_due)
        told = [_run(opened.writer, source, say_it=not as_json) for source in chosen]
    if as_json:
        print_json({"runs": told})
    if any(each["outcome"] == HarvestOutcome.FAILED for each in told):
        raise typer.Exit(1)


@app.command()
def remove(name: Annotated[str, typer.Argument(help="Of the source.")]) -> None:
    """Fetch a source no more; the plans it brought stay."""
    with databases() as opened, database.session(opened.writer) as session:
        source = harvest.retire(session, name)
    harvest.forget(source, Settings())
    note("cli.harvest_removed", name=name)


def _interval(words: str | None) -> timedelta | None:
    """``12h`` as a time."""
    if words is None:
        return None
    match = _INTERVAL.fullmatch(words.strip())
    if match is None or not int(match[1]):
        raise typer.BadParameter("30min, 12h, 1d, 2w", param_hint="--every")
    return timedelta(**{_UNITS[match[2]]: int(match[1])})


def _worded(interval: timedelta) -> str:
    """A time as ``12h``, in the largest unit that it is a whole number of."""
    for unit in reversed(_UNITS):
        times, rest = divmod(interval, timedelta(**{_UNITS[unit]: 1}))
        if not rest:
            return f"{times}{unit}"
    return str(interval)


def _chosen(session: Any, names: list[str] | None, *, only_due: bool) -> list[HarvestSource]:
    """The sources asked for: those named, those due, or all."""
    if only_due and names:
        raise typer.BadParameter("--due", param_hint="NAMES")
    if only_due:
        return harvest.due(session)
    return harvest.named(session, names) if names else list(harvest.listed(session))


def _run(engine: Engine, source: HarvestSource, *, say_it: bool) -> dict[str, Any]:
    """One run, told as it ends."""
    try:
        with progress_bar("cli.harvesting") as progress:
            told = _facts(harvest.run(engine, source, Settings(), progress))
    except errors.HarvestRunning as running:
        told = _not_run(running)
    told = {"source": source.name, **told}
    if say_it:
        out.print(f"{source.name}: {_outcome(told)}", highlight=False, soft_wrap=True)
    return told


def _not_run(running: errors.HarvestRunning) -> dict[str, Any]:
    words = {"fault_de": running.message("de"), "fault_en": running.message("en")}
    return {"outcome": HarvestOutcome.FAILED, **words}


def _source(source: HarvestSource, last: HarvestRun | None) -> dict[str, Any]:
    return {
        "name": source.name,
        "protocol": source.protocol,
        "url": source.url,
        "collection": source.collection,
        "state": source.state,
        "authority": source.authority,
        "mapping": source.mapping_name,
        "every": _worded(source.every) if source.every else None,
        "last_run": _facts(last) if last else None,
    }


def _facts(run: HarvestRun) -> dict[str, Any]:
    names = (
        "began_at",
        "ended_at",
        "outcome",
        "requests",
        "received_bytes",
        "features",
        "plans",
        "new_versions",
        "missing",
        "sha256",
        "fault_de",
        "fault_en",
    )
    return {name: getattr(run, name) for name in names}


def _outcome(run: dict[str, Any]) -> str:
    """A run in one line."""
    if run["outcome"] is None:
        return say("cli.harvest_open")
    if run["outcome"] == HarvestOutcome.FAILED:
        return say("cli.harvest_failed", reason=run[f"fault_{language()}"])
    facts = {name: run[name] for name in ("features", "new_versions")}
    told = say(f"cli.harvest_{run['outcome']}", **facts)
    missing = ", ".join(run["missing"] or [])
    return f"{told}; {say('cli.harvest_missing', plans=missing)}" if missing else told
