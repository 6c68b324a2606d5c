"""``planabgleich check``: files in, conflicts out, no database."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Annotated

import geopandas as gpd
import typer

from api.cli.conflicts import Day, Json, print_summary
from api.cli.console import note, print_json, progress_bar, say
from planning import conflicts, errors, intake
from planning.conflicts import rules
from planning.intake.comparable import comparable
from planning.settings import Settings
from planning.terms import State
from planning.territory import Territory, shipped
from planning.territory.replacement import read_boundary, replace_boundary

_EXACT_M = 0.1
"""Accuracy taken for a boundary given on the command line: that of a cadastre."""


def check(
    zones: Annotated[list[str], typer.Option(help="HH=FILE and SH=FILE, each as often as needed.")],
    rule_book: Annotated[Path | None, typer.Option("--rules", help="A rule book (YAML).")] = None,
    territory: Annotated[
        list[str] | None, typer.Option(help="HH=FILE or SH=FILE: a boundary to use instead.")
    ] = None,
    accuracy_m: Annotated[
        float | None, typer.Option(min=0, help="Accuracy in metres where a file tells none.")
    ] = None,
    as_of: Day = None,
    out: Annotated[
        Path | None, typer.Option(help="File for the conflicts; its suffix gives the format.")
    ] = None,
    as_json: Json = False,
) -> None:
    """Compare files of both states; needs no database."""
    settings = Settings()
    sources = [(s, intake.read(file, settings)) for s, file in map(_assigned, zones)]
    book = rules.load(rule_book)
    with progress_bar("cli.detecting") as progress:
        found = conflicts.detect(
            comparable(sources, accuracy_m),
            book,
            _territory(territory or []),
            as_of=as_of.date() if as_of else datetime.now().astimezone().date(),
            progress=progress,
        )
    if out is not None:
        _write(found, out)
    counts = conflicts.summary(found)
    if as_json:
        print_json({"total": len(found), "counts": counts.to_dict("records")})
        return
    print_summary(counts.itertuples())
    note("cli.checked", total=len(found), rules=len(book.rules))


def _assigned(word: str) -> tuple[State, Path]:
    """``HH=plan.gml`` as a state and a path."""
    state, separator, file = word.partition("=")
    if not separator or state.upper() not in set(State):
        raise typer.BadParameter(say("cli.assignment"), param_hint=word)
    return State(state.upper()), Path(file)


def _territory(words: list[str]) -> Territory:
    """The shipped territory with the given boundaries in it."""
    territory = shipped()
    for state, file in map(_assigned, words):
        boundary = read_boundary(file)
        territory = replace_boundary(territory, state, boundary, _EXACT_M, file.name)
    return territory


_DRIVERS = {
    ".gpkg": "GPKG",
    ".geojson": "GeoJSON",
    ".json": "GeoJSON",
    ".fgb": "FlatGeobuf",
    ".shp": "ESRI Shapefile",
}


def _write(found: gpd.GeoDataFrame, out: Path) -> None:
    """The conflicts in EPSG:25832, all or nothing. Raises UnknownValue for the suffix."""
    suffix = out.suffix.lower()
    partial = out.with_name(f".{out.name}.partial{suffix}")
    if suffix == ".parquet":
        found.to_parquet(partial)
    elif suffix in _DRIVERS:
        found.to_file(partial, driver=_DRIVERS[suffix], layer="conflicts", engine="pyogrio")
    else:
        choices = ", ".join([".parquet", *_DRIVERS])
        raise errors.UnknownValue(file=out, column="--out", value=suffix, choices=choices)
    partial.replace(out)
