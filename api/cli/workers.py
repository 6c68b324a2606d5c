"""Where the tasks of a detection run: threads of this process, or a Dask cluster."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import Executor, ThreadPoolExecutor
from contextlib import contextmanager
from importlib import import_module

from planning import errors


@contextmanager
def workers(count: int | None, dask: str | None) -> Iterator[Executor | None]:
    """``count`` threads, or the cluster at the address; None leaves it to the detection.

    Raises PackageMissing where Dask is not installed.
    """
    if dask is not None:
        with _client(dask) as executor:
            yield executor
    elif count is not None:
        with ThreadPoolExecutor(max_workers=count) as threads:
            yield threads
    else:
        yield None


@contextmanager
def _client(address: str) -> Iterator[Executor]:
    try:
        distributed = import_module("dask.distributed")
    except ImportError:
        how = "pip install 'planabgleich[cluster]'"
        raise errors.PackageMissing(value="dask.distributed", choices=how) from None
    with distributed.Client(address) as client:
        yield client.get_executor()
