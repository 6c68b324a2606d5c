"""The pages of one collection, kept on disk: a harvest goes on where the last one broke off,
and a page that the server says is unchanged is not sent again.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Final

from planning import errors
from planning.harvest.protocol import Page, Protocol, Request
from planning.harvest.transfer import Client, Validators, shown

RESUMED_WITHIN: Final = timedelta(hours=24)
"""So long the pages of a harvest that broke off are still taken as of the same state."""
_JOURNAL: Final = "journal.json"

Progress = Callable[[str, int, int], None]


@dataclass(frozen=True)
class Kept:
    """A page on disk and what the server told of it."""

    url: str
    file: str
    returned: int
    matched: int | None
    next: str | None
    crs: str | None
    etag: str | None = None
    modified: str | None = None


@dataclass
class Journal:
    """The pages of one attempt, and whether it came to its end."""

    began: str
    complete: bool = False
    pages: list[Kept] = field(default_factory=list)

    def by_url(self) -> dict[str, Kept]:
        """The pages by the address asked."""
        return {page.url: page for page in self.pages}

    @property
    def goes_on(self) -> bool:
        """Whether it broke off, not too long ago."""
        age = datetime.now(UTC) - datetime.fromisoformat(self.began)
        return not self.complete and age < RESUMED_WITHIN


@dataclass(frozen=True)
class Collected:
    """A collection as one file. ``unchanged`` where the server sent nothing new at all."""

    file: Path
    features: int
    sha256: str
    unchanged: bool
    resumed: int


def collect(
    client: Client,
    protocol: Protocol,
    request: Request,
    folder: Path,
    progress: Progress | None = None,
) -> Collected:
    """Every page of the collection as one file in ``folder``.

    Raises ServiceFailed (also where the pages do not add up to what the server counts),
    AddressRefused or FileTooLarge; what was received stays for the next attempt.
    """
    folder.mkdir(parents=True, exist_ok=True)
    before = _journal(folder)
    begun = before.pages if before.goes_on else []
    journal = Journal(before.began if begun else datetime.now(UTC).isoformat(), pages=[*begun])
    known = before.by_url()
    fresh = 0
    for kept, received in _pages(client, protocol, request, folder, journal, known):
        fresh += received
        if progress is not None:
            done = sum(page.returned for page in journal.pages)
            progress(request.collection, done, kept.matched or done)
    file, features = _merged(protocol, request, folder, journal)
    journal.complete = True
    _save(folder, journal)
    _tidy(folder, journal, file)
    with file.open("rb") as content:
        digest = hashlib.file_digest(content, "sha256").hexdigest()
    return Collected(file, features, digest, fresh == 0 and before.complete, len(begun))


def _pages(
    client: Client,
    protocol: Protocol,
    request: Request,
    folder: Path,
    journal: Journal,
    known: dict[str, Kept],
) -> Iterator[tuple[Kept, bool]]:
    """The pages still missing, each kept and noted before the next, and whether it was sent."""
    last = journal.pages[-1] if journal.pages else None
    url = last.next if last else protocol.first(client, request)
    if last is not None and url is None:
        return
    seen = {page.url for page in journal.pages}
    while url is not None:
        if url in seen:
            raise errors.ServiceFailed(value=shown(url), reason="reason.paging_loop")
        seen.add(url)
        kept, received = _page(client, protocol, url, folder, known.get(url))
        journal.pages.append(kept)
        _save(folder, journal)
        yield kept, received
        url = kept.next


def _page(
    client: Client, protocol: Protocol, url: str, folder: Path, known: Kept | None
) -> tuple[Kept, bool]:
    """One page: as kept where the server says it is unchanged, else received and kept."""
    there = known is not None and (folder / known.file).exists()
    validators = Validators(known.etag, known.modified) if known and there else None
    answer = client.get(url, protocol.accept, validators)
    if answer.body is None:
        if known is None or not there:
            raise errors.ServiceFailed(value=shown(url), reason="HTTP 304")
        return known, False
    page: Page = protocol.page(answer.body, url)
    name = f"{hashlib.sha256(url.encode() + answer.body).hexdigest()[:32]}.page"
    _write(folder / name, answer.body)
    kept = Kept(
        url,
        name,
        page.returned,
        page.matched,
        page.next,
        answer.crs,
        answer.validators.etag,
        answer.validators.modified,
    )
    return kept, True


def _merged(
    protocol: Protocol, request: Request, folder: Path, journal: Journal
) -> tuple[Path, int]:
    """All pages as one file, if they are as many features as the server counts."""
    pages = journal.pages
    systems = {page.crs for page in pages}
    if len(systems) > 1:
        raise _failed(folder, request, "reason.systems_mixed")
    _check_system(pages[0], folder, request)
    file = folder / f"{request.name}{protocol.suffix}"
    part = file.with_suffix(".part")
    count = protocol.merge([folder / page.file for page in pages], part, pages[0].crs)
    matched = pages[0].matched
    if matched is not None and count != matched:
        part.unlink()
        raise _failed(folder, request, "reason.incomplete", choices=f"{count:,} / {matched:,}")
    os.replace(part, file)
    return file, count


def _check_system(page: Kept, folder: Path, request: Request) -> None:
    """A server that was asked for another system must say which one it used."""
    if "crs=" in page.url and page.crs is None:
        raise _failed(folder, request, "reason.no_content_crs")


def _failed(folder: Path, request: Request, reason: str, **facts: Any) -> errors.ServiceFailed:
    """The error that makes the next attempt start anew: these pages do not go together."""
    (folder / _JOURNAL).unlink(missing_ok=True)
    value = f"{request.url} {request.collection}"
    return errors.ServiceFailed(value=value, reason=reason, **facts)


def _journal(folder: Path) -> Journal:
    """The journal of the last attempt; a new one where there is none or it is damaged."""
    try:
        told = json.loads((folder / _JOURNAL).read_text(encoding="utf-8"))
        return Journal(told["began"], told["complete"], [Kept(**page) for page in told["pages"]])
    except (OSError, ValueError, KeyError, TypeError):
        return Journal(datetime.now(UTC).isoformat())


def _save(folder: Path, journal: Journal) -> None:
    _write(folder / _JOURNAL, json.dumps(asdict(journal)).encode())


def _write(path: Path, content: bytes) -> None:
    """Whole or not at all."""
    part = path.with_name(path.name + ".part")
    part.write_bytes(content)
    os.replace(part, path)


def _tidy(folder: Path, journal: Journal, file: Path) -> None:
    """Remove the pages of former harvests."""
    kept = {page.file for page in journal.pages} | {_JOURNAL, file.name}
    for path in folder.iterdir():
        if path.name not in kept:
            path.unlink()
