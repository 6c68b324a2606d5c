"""What a detection found: the table of conflicts, explained when somebody reads it."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import Final, TypeVar

import geopandas as gpd
import pandas as pd

from planning.conflicts.explain import explain
from planning.conflicts.relation import Rows
from planning.conflicts.rules import Source

T = TypeVar("T")
_PART: Final = 25_000
"""Conflicts explained at once: whole columns pay, and two texts for each need little memory."""


@dataclass(frozen=True)
class Findings:
    """The conflicts, and what their explanations are made from.

    ``table`` has the columns of results.COLUMNS but the EXPLANATIONS, which need more room
    than all others together; ``source`` says from which of the ``sources`` each row stems;
    ``municipalities`` gives names by AGS.
    """

    table: gpd.GeoDataFrame
    sources: Sequence[Source]
    source: Rows
    municipalities: Mapping[str, str]

    def explained(self, rows: slice | Rows = slice(None)) -> gpd.GeoDataFrame:
        """Some or all rows with every column of results.COLUMNS."""
        table = self.table.iloc[rows]
        texts = explain(table, self.sources, self.source[rows], self.municipalities)
        columns = {
            f"explanation_{language}": pd.array(paragraphs, dtype="string")
            for language, paragraphs in texts.items()
        }
        return gpd.GeoDataFrame(
            pd.DataFrame(table.drop(columns="geometry")).assign(**columns),
            geometry=table.geometry.to_numpy(),
            crs=table.crs,
        )

    def parts(self, make: Callable[[gpd.GeoDataFrame], T]) -> Iterator[T]:
        """What ``make`` makes of all rows explained, in order, part after part, at least one.

        The next parts are made on threads while the caller is busy with one.
        """
        ahead = (os.cpu_count() or 1) + 1
        waiting: deque[Future[T]] = deque()
        with ThreadPoolExecutor(max_workers=os.cpu_count()) as threads:
            for start in range(0, max(len(self.table), 1), _PART):
                rows = slice(start, start + _PART)
                waiting.append(threads.submit(lambda rows: make(self.explained(rows)), rows))
                if len(waiting) == ahead:
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()
