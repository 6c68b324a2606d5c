"""Times ``planabgleich check`` against DuckDB spatial and PostGIS on the same two layers.

``python -m benchmarks.detect [--zones 10000] [--seed 1] [--only NAME]... [--bare]`` makes the
layers, runs each system as a process of its own, checks that counts, sums and the number of
certain conflicts agree, and prints a table. ``--bare`` spares the peers validity and certainty.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from functools import partial
from math import isclose
from pathlib import Path
from time import perf_counter
from typing import Any, Final

import pandas as pd
import pyarrow.parquet as pq

from benchmarks.made_layers import write_inputs

_ROUNDING: Final = 1e-6
"""Relative difference that sums of many figures may have."""
_DEFAULT_ZONES: Final = 10_000


@dataclass(frozen=True)
class Timing:
    """What one process took, and what it found: count, sum of areas or distances, certain ones."""

    name: str
    seconds: float
    processor_s: float
    peak_mib: float
    found: dict[str, Any]


def main() -> None:
    """Make the layers, time each system, compare, print."""
    options = _options()
    with tempfile.TemporaryDirectory(prefix="planabgleich-benchmark-") as name:
        folder = Path(name)
        folder.chmod(0o755)  # the server's user must be able to enter
        write_inputs(folder, options.zones, options.seed)
        chosen = [system for system in SYSTEMS if system in (options.only or SYSTEMS)]
        timings = [_timed(system, folder, options.bare) for system in chosen]
    _check_agreement(timings, options.bare)
    _print_table(timings, options.zones)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--zones", type=int, default=_DEFAULT_ZONES, help="zones of each layer")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", action="append", choices=[*SYSTEMS], help="systems to time")
    parser.add_argument("--bare", action="store_true", help="peers find and measure pairs only")
    return parser.parse_args()


def _planabgleich(folder: Path, bare: bool) -> list[str]:
    del bare
    zones = [f"HH={folder}/hh.parquet", f"SH={folder}/sh.parquet"]
    program = str(Path(sys.executable).with_name("planabgleich"))
    given = [word for zone in zones for word in ("--zones", zone)]
    out = ["--json", "--out", f"{folder}/conflicts.parquet"]
    return [program, "check", *given, "--rules", f"{folder}/rules.yaml", *out]


def _peer(name: str, folder: Path, bare: bool) -> list[str]:
    return [sys.executable, "-m", f"benchmarks.{name}_peer", str(folder), *["--bare"] * bare]


SYSTEMS: Final = {
    "Planabgleich": _planabgleich,
    "DuckDB spatial": partial(_peer, "duckdb"),
    "PostGIS": partial(_peer, "postgis"),
}


def _timed(name: str, folder: Path, bare: bool) -> Timing:
    """Runs one system; processor time and memory are those of the process and its children.

    Those of the PostGIS server are not among them: it tells its memory itself.
    """
    start = perf_counter()
    process = subprocess.Popen(  # noqa: S603
        SYSTEMS[name](folder, bare),
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parent.parent,
    )
    output = process.stdout.read() if process.stdout else ""
    _, status, usage = os.wait4(process.pid, 0)
    seconds = perf_counter() - start
    if status:
        sys.exit(f"{name} ended with {os.waitstatus_to_exitcode(status)}")
    found = _our_totals(folder) if name == "Planabgleich" else json.loads(output)
    return Timing(name, seconds, usage.ru_utime + usage.ru_stime, _peak_mib(usage, found), found)


def _peak_mib(usage: resource.struct_rusage, found: dict[str, Any]) -> float:
    server: float | None = found.pop("server_mib", None)
    return usage.ru_maxrss / 1024 if server is None else server


def _our_totals(folder: Path) -> dict[str, Any]:
    """The same by relation in the file that the check wrote."""
    columns = ["relation", "area_m2", "distance_m", "certainty"]
    table = pq.read_table(folder / "conflicts.parquet", columns=columns).to_pandas()
    figures = {"overlap": "area_m2", "near": "distance_m"}
    return {name: _total(table[table["relation"] == name], of) for name, of in figures.items()}


def _total(conflicts: pd.DataFrame, figure: str) -> list[float]:
    """Count, sum of the figure, and how many are certain."""
    certain = int((conflicts["certainty"] == "certain").sum())
    return [len(conflicts), float(conflicts[figure].sum()), certain]


def _check_agreement(timings: list[Timing], bare: bool) -> None:
    """Stop where a system found anything else than the first."""
    for timing in timings[1:]:
        for name, (count, total, certain) in timings[0].found.items():
            other_count, other_total, other_certain = timing.found[name]
            same = count == other_count and isclose(total, other_total, rel_tol=_ROUNDING)
            if not (same and (bare or certain == other_certain)):
                sys.exit(f"{timing.name} differs in {name}: {timing.found} / {timings[0].found}")


def _print_table(timings: list[Timing], zones: int) -> None:
    found = ", ".join(f"{count} {name}" for name, (count, *_) in timings[0].found.items())
    load = os.getloadavg()[0]
    print(f"2 x {zones} zones: {found}; {os.cpu_count()} processors, load at the end {load:.1f}\n")
    print("| system | seconds | ratio | processor seconds | peak memory, MiB |")
    print("| --- | ---: | ---: | ---: | ---: |")
    for each in timings:
        ratio = each.seconds / timings[0].seconds
        processor = "in the server" if each.name == "PostGIS" else f"{each.processor_s:.1f}"
        figures = f"{each.seconds:.1f} | {ratio:.2f} | {processor} | {each.peak_mib:.0f}"
        print(f"| {each.name} | {figures} |")


if __name__ == "__main__":
    main()
