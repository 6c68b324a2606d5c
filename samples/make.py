"""Makes the sample region: ``python -m samples.make``."""

from __future__ import annotations

from pathlib import Path

from samples import xplangml_writer
from samples.region import plans

PLANS = Path(__file__).parent / "plans"


def make(folder: Path) -> None:
    """Write every plan of the sample region into ``folder``."""
    folder.mkdir(exist_ok=True)
    for plan in plans():
        xplangml_writer.write(plan, folder / f"{plan.header.key}.gml")


if __name__ == "__main__":
    make(PLANS)
