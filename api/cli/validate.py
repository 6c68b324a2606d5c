"""``planabgleich validate``: files checked before they are stored, and the report of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer
from rich.box import SIMPLE_HEAD
from rich.table import Column, Table

from api.cli.console import chosen_language, note, out, print_json, progress_bar, say
from api.cli.findings import check_name, finding_line, tell_repair
from api.cli.options import (
    Files,
    Json,
    Mapped,
    ProfileName,
    System,
    ToleranceMm,
    chosen_profile,
    declared,
)
from planning import results_file
from planning.intake.checks.profile import Profile
from planning.intake.reader import Declared
from planning.intake.source import Finding, Weight
from planning.settings import Settings
from planning.texts import Language
from planning.validation import REPORT_FORMATS, Outcome, document, repaired_layer, report, validated
from planning.validation.document import features
from planning.validation.repairing import mended

_ERRORS = 1
_UNREADABLE = 2
_MOST = 12
"""Findings of one check that the terminal shows; the report and --json have all."""


def validate(
    files: Files,
    by: ProfileName = "standard",
    tolerance_mm: ToleranceMm = None,
    mapped: Mapped = None,
    system: System = None,
    to: Annotated[
        Path | None, typer.Option("--report", help="Report to write: .html, .pdf, .json or .gpkg.")
    ] = None,
    words: Annotated[
        str | None, typer.Option("--language", help="Language of the report: de or en.")
    ] = None,
    repaired: Annotated[
        Path | None, typer.Option("--repair", help="GeoPackage for the files as repaired.")
    ] = None,
    brief: Annotated[
        bool, typer.Option("--summary", help="Only the table of files, without the findings.")
    ] = False,
    as_json: Json = False,
) -> None:
    """Check files without storing them: exit 0 sound, 1 errors found, 2 unreadable."""
    _check_target(to, "--report", REPORT_FORMATS)
    _check_target(repaired, "--repair", (".gpkg",))
    chosen, wording = chosen_profile(by, tolerance_mm), chosen_language(words)
    outcomes = _outcomes(files, chosen, declared(mapped, system))
    if to is not None:
        content = report(outcomes, chosen, wording, to.suffix.lower())
        note("cli.written", files=", ".join(map(str, results_file.write_bytes(content, to))))
    if as_json:
        print_json(document(outcomes))
    else:
        for outcome in () if brief else outcomes:
            _print(outcome)
        if brief or len(outcomes) > 1:
            _print_summary(outcomes)
    if repaired is not None:
        _repair(outcomes, chosen, wording, repaired)
    _end(outcomes)


def _check_target(to: Path | None, option: str, formats: Sequence[str]) -> None:
    """Refuse what cannot be written before the work is done."""
    if to is None:
        return
    if to.suffix.lower() not in formats:
        raise typer.BadParameter(", ".join(formats), param_hint=option)
    results_file.check_folder(to)


def _repair(outcomes: list[Outcome], by: Profile, words: Language, to: Path) -> None:
    """Write the files as repaired; say what was done and what was left."""
    done = [mended(outcome.source, by) for outcome in outcomes if outcome.source is not None]
    if done:
        content = repaired_layer.geopackage([each.repaired for each in done], words)
        note("cli.written", files=", ".join(map(str, results_file.write_bytes(content, to))))
    for each in done:
        tell_repair(each)


def _outcomes(files: list[Path], chosen: Profile, said: Declared) -> list[Outcome]:
    settings = Settings()
    outcomes = []
    with progress_bar("cli.validating") as progress:
        for done, file in enumerate(files, start=1):
            outcomes.append(validated(file, settings, chosen, said))
            progress(file.name, done, len(files))
    return outcomes


def _print(outcome: Outcome) -> None:
    """A file's plans in one line, then a line for each finding, then the verdict."""
    source = outcome.source
    if source is not None:
        told = f"{outcome.path.name}: {source.format} {source.version or ''}".rstrip()
        facts = {"zones": outcome.zones, "unmapped": outcome.unmapped}
        plans = say("cli.validated", plans=len(source.plans), **facts)
        out.print(told, plans, highlight=False, soft_wrap=True)
    seen: Counter[str] = Counter()
    for finding in outcome.findings:
        seen[finding.check] += 1
        if seen[finding.check] <= _MOST:
            _print_finding(finding)
    for check, count in seen.items():
        if count > _MOST:
            told = say("cli.more_findings", check=check_name(check), count=count - _MOST)
            out.print(f"  {told}", highlight=False, markup=False, soft_wrap=True)
    counts = {weight.value: outcome.weights[weight] for weight in Weight}
    out.print(f"  {say('cli.validation', **counts)}", highlight=False, soft_wrap=True)


def _print_summary(outcomes: list[Outcome]) -> None:
    """A line for each file: what was read, and how many findings of each severity."""
    named = Column(say("cli.column_file"), overflow="fold")
    kind = Column(say("cli.column_format"), overflow="fold")
    table = Table(named, kind, box=SIMPLE_HEAD, pad_edge=False)
    for name in ("plans", "features", "zones", "unmapped", "errors", "warnings", "notes"):
        table.add_column(say(f"cli.column_{name}"), justify="right", no_wrap=name != "unmapped")
    for outcome in outcomes:
        table.add_row(outcome.path.name, *_read_words(outcome), *_found_words(outcome))
    out.print(table)


def _read_words(outcome: Outcome) -> list[str]:
    """Format, and numbers of plans, features, zones and zones without a class."""
    source = outcome.source
    if source is None:
        return [say("cli.not_read"), *[""] * 4]
    told = f"{source.format} {source.version or ''}".strip()
    counted = sum(features(plan) for plan in source.plans)
    numbers = (len(source.plans), counted, outcome.zones, outcome.unmapped)
    return [told, *map(str, numbers)]


def _found_words(outcome: Outcome) -> list[str]:
    """Numbers of errors, warnings and notes."""
    return [str(outcome.weights[weight]) for weight in (Weight.ERROR, Weight.WARNING, Weight.INFO)]


def _print_finding(finding: Finding) -> None:
    out.print(f"  {finding_line(finding)}", highlight=False, markup=False, soft_wrap=True)


def _end(outcomes: list[Outcome]) -> None:
    """Exit by the worst: unreadable before errors."""
    if any(outcome.source is None for outcome in outcomes):
        raise typer.Exit(_UNREADABLE)
    if not all(outcome.sound for outcome in outcomes):
        raise typer.Exit(_ERRORS)
