"""``planabgleich validate``: files checked before they are stored, and the report of it."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Annotated

import typer

from api.cli.console import chosen_language, language, note, out, print_json, progress_bar, say
from api.cli.options import Files, Json, Mapped, ProfileName, System, ToleranceMm, declared
from planning import results_file
from planning.intake.checks import NUMBERS
from planning.intake.checks.examination import profile
from planning.intake.checks.profile import Profile
from planning.intake.reader import Declared
from planning.intake.source import Finding, Weight
from planning.settings import Settings
from planning.validation import REPORT_FORMATS, Outcome, document, report, validated

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
    as_json: Json = False,
) -> None:
    """Check files without storing them: exit 0 sound, 1 errors found, 2 unreadable."""
    _check_target(to)
    chosen, wording = chosen_profile(by, tolerance_mm), chosen_language(words)
    outcomes = _outcomes(files, chosen, declared(mapped, system))
    if to is not None:
        content = report(outcomes, chosen, wording, to.suffix.lower())
        note("cli.written", files=", ".join(map(str, results_file.write_bytes(content, to))))
    if as_json:
        print_json(document(outcomes))
    else:
        for outcome in outcomes:
            _print(outcome)
    _end(outcomes)


def chosen_profile(name: str, tolerance_mm: float | None) -> Profile:
    """The profile of that name or path, with another tolerance where one is given."""
    chosen = profile(name)
    if tolerance_mm is None:
        return chosen
    return chosen.model_copy(update={"tolerance_mm": tolerance_mm})


def _check_target(to: Path | None) -> None:
    """Refuse what cannot be written before the work is done."""
    if to is None:
        return
    if to.suffix.lower() not in REPORT_FORMATS:
        raise typer.BadParameter(", ".join(REPORT_FORMATS), param_hint="--report")
    results_file.check_folder(to)


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
        zones = sum(len(plan.zones) for plan in source.plans)
        told = f"{outcome.path.name}: {source.format} {source.version or ''}".rstrip()
        plans = say("cli.validated", plans=len(source.plans), zones=zones)
        out.print(told, plans, highlight=False, soft_wrap=True)
    seen: Counter[str] = Counter()
    for finding in outcome.findings:
        seen[finding.check] += 1
        if seen[finding.check] <= _MOST:
            _print_finding(finding)
    for check, count in seen.items():
        if count > _MOST:
            told = say("cli.more_findings", check=_name(check), count=count - _MOST)
            out.print(f"  {told}", highlight=False, markup=False, soft_wrap=True)
    weights = Counter(finding.weight for finding in outcome.findings)
    counts = {weight.value: weights[weight] for weight in Weight}
    out.print(f"  {say('cli.validation', **counts)}", highlight=False, soft_wrap=True)


def _print_finding(finding: Finding) -> None:
    place = [str(p) for p in (finding.feature, finding.line) if p is not None]
    told = f"{_name(finding.check)}. {finding.message(language())}"
    line = f"  {say(f'validation.{finding.weight}')} {told}"
    where = f" [{', '.join(place)}]" if place else ""
    out.print(line + where, highlight=False, markup=False, soft_wrap=True)


def _name(check: str) -> str:
    """Number and title of a check."""
    return f"{NUMBERS[check]} {say(f'check.{check}')}"


def _end(outcomes: list[Outcome]) -> None:
    """Exit by the worst: unreadable before errors."""
    if any(outcome.source is None for outcome in outcomes):
        raise typer.Exit(_UNREADABLE)
    if not all(outcome.sound for outcome in outcomes):
        raise typer.Exit(_ERRORS)
