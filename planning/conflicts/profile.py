"""What took the time: seconds by rule and step."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from time import perf_counter

import pandas as pd


@dataclass
class Profile:
    """Seconds by rule and step; those of several workers add up. No rule: for all of them."""

    seconds: Counter[tuple[str, str]] = field(default_factory=Counter)

    @contextmanager
    def step(self, step: str, rule: str = "") -> Iterator[None]:
        """Adds the seconds that the block takes."""
        start = perf_counter()
        try:
            yield
        finally:
            self.seconds[rule, step] += perf_counter() - start  # type: ignore[assignment]

    def add(self, other: Profile) -> None:
        """Adds what another worker measured."""
        self.seconds.update(other.seconds)

    def table(self) -> pd.DataFrame:
        """Columns rule, step and seconds, the longest first."""
        rows = [(rule, step, seconds) for (rule, step), seconds in self.seconds.most_common()]
        return pd.DataFrame(rows, columns=["rule", "step", "seconds"])
