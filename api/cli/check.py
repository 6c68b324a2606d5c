"""``planabgleich check``: files in, conflicts out, no database."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import Annotated

import typer

from api.cli import INTERRUPTED, checked
from api.cli.collection import no_collection
from api.cli.console import chosen_language, complain, note, progress_bar, say
from api.cli.options import Day, Json, System, declared
from api.cli.workers import workers
from planning import checking, results_file
from planning.berlin import today
from planning.checking import Check, Ground
from planning.conflicts import rules
from planning.conflicts.profile import Profile
from planning.intake.reader import Declared
from planning.record import REPORT_FORMATS, report
from planning.settings import Settings
from planning.terms import State
from planning.territory import Territory, shipped
from planning.territory.replacement import read_boundary, replace_boundary
from planning.texts import Language

_Mappings = Annotated[
    list[str] | None,
    typer.Option("--map", help="HH=FILE or SH=FILE: the mapping of a state's files."),
]
_Boundaries = Annotated[
    list[str] | None,
    typer.Option("--territory", help="HH=FILE or SH=FILE: a boundary to use instead."),
]
_Record = Annotated[
    Path | None, typer.Option("--report", help="Check record to write: .html or .pdf.")
]
_EXACT_M = 0.1
"""Accuracy taken for a boundary given on the command line: that of a cadastre."""


def check(
    zones: Annotated[list[str], typer.Option(help="HH=FILE and SH=FILE, each as often as needed.")],
    rule_book: Annotated[Path | None, typer.Option("--rules", help="A rule book (YAML).")] = None,
    mapped: _Mappings = None,
    system: System = None,
    territory: _Boundaries = None,
    accuracy_m: Annotated[
        float | None, typer.Option(min=0, help="Accuracy in metres where a file tells none.")
    ] = None,
    as_of: Day = None,
    threads: Annotated[
        int | None, typer.Option("--workers", min=1, help="Number of threads; default: all.")
    ] = None,
    dask: Annotated[str | None, typer.Option(help="Address of a Dask cluster to run on.")] = None,
    out: Annotated[
        Path | None, typer.Option(help="File for the conflicts; its suffix gives the format.")
    ] = None,
    to: _Record = None,
    words: Annotated[
        str | None, typer.Option("--language", help="Language of the check record: de or en.")
    ] = None,
    fail_on: Annotated[
        int | None, typer.Option(min=1, max=4, help="Exit 1 from this severity on.")
    ] = None,
    profiled: Annotated[bool, typer.Option("--profile", help="Say what took the time.")] = False,
    as_json: Json = False,
) -> None:
    """Compare files of both states; needs no database."""
    _check_targets(out, to)
    profile = Profile()
    paths = [_assigned(word) for word in zones]
    ground = Ground(rules.load(rule_book), _territory(territory or []), _day(as_of), accuracy_m)
    said = _declared(mapped or [], system)
    try:
        with no_collection():
            done = _checked(paths, ground, (threads, dask), profile, said)
        _write(done, out, to, chosen_language(words), profile)
    except KeyboardInterrupt:
        complain(say("cli.interrupted"))
        raise typer.Exit(INTERRUPTED) from None
    checked.tell(done, as_json=as_json)
    if profiled:
        checked.tell_profile(profile)
    if fail_on is not None and (done.found["severity"] >= fail_on).any():
        raise typer.Exit(1)


def _checked(
    paths: list[tuple[State, Path]],
    ground: Ground,
    place: tuple[int | None, str | None],
    profile: Profile,
    said: dict[State, Declared],
) -> Check:
    """The files read and compared."""
    with profile.step("read"), progress_bar("cli.reading") as progress:
        files = checking.read(paths, Settings(), progress, said)
    with workers(*place) as executor, progress_bar("cli.detecting") as progress:
        return checking.check(files, ground, executor=executor, progress=progress, profile=profile)


def _check_targets(out: Path | None, to: Path | None) -> None:
    """Refuse what cannot be written before the work is done."""
    if out is not None:
        results_file.check_target(out)
    if to is not None:
        if to.suffix.lower() not in REPORT_FORMATS:
            raise typer.BadParameter(say("cli.report_format"), param_hint="--report")
        results_file.check_folder(to)


def _write(
    done: Check, out: Path | None, to: Path | None, words: Language, profile: Profile
) -> None:
    """Results and check record, each whole or not at all."""
    files = []
    if out is not None:
        with profile.step("write"):
            files += results_file.write(done.findings, done.coverage, out)
    if to is not None:
        with profile.step("report"):
            files += results_file.write_bytes(report(done, words, to.suffix.lower()), to)
    if any(file.suffix == ".shp" for file in files):
        note("cli.shapefile")
    if files:
        note("cli.written", files=", ".join(map(str, files)))


def _assigned(word: str) -> tuple[State, Path]:
    """``HH=plan.gml`` as a state and a path."""
    state, separator, file = word.partition("=")
    if not separator or state.upper() not in set(State):
        raise typer.BadParameter(say("cli.assignment"), param_hint=word)
    return State(state.upper()), Path(file)


def _declared(mapped: list[str], system: str | None) -> dict[State, Declared]:
    """What is said of the files of each state."""
    mappings = dict(map(_assigned, mapped))
    return {state: declared(mappings.get(state), system) for state in State}


def _territory(words: list[str]) -> Territory:
    """The shipped territory with the given boundaries in it."""
    territory = shipped()
    for state, file in map(_assigned, words):
        boundary = read_boundary(file)
        territory = replace_boundary(territory, state, boundary, _EXACT_M, file.name)
    return territory


def _day(as_of: datetime | None) -> date:
    return as_of.date() if as_of else today()
