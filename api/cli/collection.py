"""Python's search for cycles, put off."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def no_collection() -> Iterator[None]:
    """Without the search for cycles, which would walk all modules or geometries over and over."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
