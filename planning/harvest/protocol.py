"""What a protocol of feature services is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from planning.harvest.transfer import Client


@dataclass(frozen=True)
class Collection:
    """A collection of features (a feature type) that a service offers."""

    id: str
    title: str


@dataclass(frozen=True)
class Service:
    """A service that was found: its address without collection, and what it offers.

    ``collection`` is the one that the address asked for named.
    """

    protocol: str
    url: str
    collections: tuple[Collection, ...]
    collection: str | None = None


@dataclass(frozen=True)
class Request:
    """What to harvest: a collection of a service, and the most features in one answer.

    ``name`` is what the file is called that the pages become.
    """

    url: str
    collection: str
    page_size: int
    name: str = "harvest"


@dataclass(frozen=True)
class Page:
    """What an answer holds: how many features, of how many, and where the next ones are."""

    returned: int
    matched: int | None = None
    next: str | None = None


@dataclass(frozen=True)
class Protocol:
    """How a kind of service is recognised, asked page by page, and its pages made one file.

    ``discover`` returns None where the address is of another kind. ``first`` gives the address
    of the first page and may ask the server what it can. ``page`` reads an answer, told its
    address. ``merge`` writes the pages as one file (``suffix``) and counts its features.
    """

    name: str
    suffix: str
    accept: str
    discover: Callable[[Client, str], Service | None]
    first: Callable[[Client, Request], str]
    page: Callable[[bytes, str], Page]
    merge: Callable[[Sequence[Path], Path, str | None], int]
