"""Asking a foreign server: only public addresses, politely, within limits of bytes and time.

Every host is resolved here and the connection made to the address that was checked, so that a
name cannot lead inside by answering differently the second time (DNS rebinding).
"""

from __future__ import annotations

import ipaddress
import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Final

import httpx2

from planning import errors
from planning.intake.guard import MIB, bound
from planning.settings import Settings

_SCHEMES: Final = ("http", "https")
_ATTEMPTS: Final = 4
_FIRST_WAIT_S: Final = 2.0
_LONGEST_WAIT_S: Final = 120.0
_REQUEST_S: Final = 60.0
_REDIRECTS: Final = 5
_BUSY: Final = frozenset({429, 502, 503, 504})
_AGENT: Final = "Planabgleich (harvest of planning data)"


@dataclass(frozen=True)
class Validators:
    """What a server needs to tell that its answer is still the same."""

    etag: str | None = None
    modified: str | None = None

    @property
    def headers(self) -> dict[str, str]:
        """As the headers of a conditional request."""
        told = {"If-None-Match": self.etag, "If-Modified-Since": self.modified}
        return {name: value for name, value in told.items() if value}


@dataclass(frozen=True)
class Answer:
    """An answer in full. ``body`` is None where the server says that nothing changed (304)."""

    url: str
    status: int
    body: bytes | None
    content_type: str
    crs: str | None
    validators: Validators


@dataclass
class Client:
    """A session with a server; counts what it asked and got."""

    settings: Settings
    http: httpx2.Client
    deadline: float
    requests: int = 0
    received: int = 0
    waits: list[float] = field(default_factory=list)

    def get(self, url: str, accept: str, known: Validators | None = None) -> Answer:
        """The answer to a GET, asked again where the server is busy or the line breaks.

        Raises AddressRefused, FileTooLarge (all answers of this session together) or
        ServiceFailed.
        """
        headers = {"Accept": accept, **(known.headers if known else {})}
        for attempt in range(_ATTEMPTS):
            last = attempt == _ATTEMPTS - 1
            self._wait(0 if attempt == 0 else _FIRST_WAIT_S * 2 ** (attempt - 1))
            try:
                with self._followed(url, headers) as response:
                    if response.status_code not in _BUSY or last:
                        return self._answer(url, response)
                    self._wait(_retry_after(response))
            except httpx2.TransportError as fault:
                if last:
                    raise errors.ServiceFailed(
                        value=url, reason=str(fault) or repr(fault)
                    ) from None
        raise AssertionError

    def _wait(self, seconds: float) -> None:
        """Pause at least as the settings say, at most until the deadline."""
        pause = max(self.settings.harvest_pause_s if self.requests else 0.0, seconds)
        pause = min(pause, _LONGEST_WAIT_S)
        if time.monotonic() + pause > self.deadline:
            minutes = self.settings.harvest_minutes
            raise errors.ServiceFailed(value="", reason="reason.too_long", choices=minutes)
        time.sleep(pause)

    @contextmanager
    def _followed(self, url: str, headers: dict[str, str]) -> Iterator[httpx2.Response]:
        """The streamed answer after at most a few redirects within http and https."""
        for _ in range(_REDIRECTS + 1):
            self.requests += 1
            with self.http.stream("GET", url, headers=headers) as response:
                following = response.next_request
                if following is None:
                    yield response
                    return
                if response.url.scheme == "https" and following.url.scheme != "https":
                    raise errors.AddressRefused(value=following.url, reason="reason.scheme")
                url = str(following.url)
        raise errors.ServiceFailed(value=shown(url), reason="reason.redirects")

    def _answer(self, url: str, response: httpx2.Response) -> Answer:
        if response.status_code not in (200, 304):
            raise errors.ServiceFailed(value=shown(url), reason=f"HTTP {response.status_code}")
        unchanged = response.status_code == 304  # noqa: PLR2004
        return Answer(
            url=url,
            status=response.status_code,
            body=None if unchanged else self._body(response, url),
            content_type=response.headers.get("content-type", ""),
            crs=response.headers.get("content-crs", "").strip("<>") or None,
            validators=Validators(
                response.headers.get("etag"), response.headers.get("last-modified")
            ),
        )

    def _body(self, response: httpx2.Response, url: str) -> bytes:
        """The body unpacked, refused as soon as all bodies together are too large."""
        content = bytearray()
        for chunk in response.iter_bytes(MIB):
            content += chunk
            bound(self.received + len(content), self.settings.max_file_mb, shown(url))
            if time.monotonic() > self.deadline:
                self._wait(0)
        self.received += len(content)
        return bytes(content)


@contextmanager
def client(settings: Settings) -> Iterator[Client]:
    """A client whose time starts now and whose connections are closed at the end."""
    transport = _Guarded(httpx2.HTTPTransport(), private=settings.harvest_private_addresses)
    with httpx2.Client(
        transport=transport, timeout=_REQUEST_S, headers={"User-Agent": _AGENT}, trust_env=False
    ) as http:
        yield Client(settings, http, time.monotonic() + settings.harvest_minutes * 60)


class _Guarded(httpx2.BaseTransport):
    """Connects to the address that was looked up and found public, under the name asked for.

    Where private addresses are allowed, that holds for the server asked first: it may not
    redirect to others inside the own network.
    """

    def __init__(self, inner: httpx2.BaseTransport, *, private: bool) -> None:
        self._inner = inner
        self._private = private
        self._first: tuple[str, int | None] | None = None

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        host = request.url.host
        server = host, request.url.port  # None for http and https in their usual places
        self._first = self._first or server
        private = self._private and server == self._first
        address = permitted(str(request.url), private=private)
        pinned = httpx2.Request(
            request.method,
            request.url.copy_with(host=address),
            headers=request.headers,
            stream=request.stream,
            extensions={**request.extensions, "sni_hostname": host},
        )
        return self._inner.handle_request(pinned)

    def close(self) -> None:
        self._inner.close()


def permitted(url: str, *, private: bool) -> str:
    """The address to connect to for a URL.

    Raises AddressRefused for other schemes than http and https, for hosts that are not found
    and, unless ``private``, for hosts of which any address is not a public one.
    """
    parsed = httpx2.URL(url)
    if parsed.scheme not in _SCHEMES or not parsed.host:
        raise errors.AddressRefused(value=url, reason="reason.scheme")
    port = parsed.port or (443 if parsed.scheme == "https" else 80)
    try:
        found = socket.getaddrinfo(parsed.host, port, type=socket.SOCK_STREAM)
    except OSError as fault:
        raise errors.ServiceFailed(value=url, reason=fault.strerror or str(fault)) from None
    addresses = [str(entry[4][0]) for entry in found]
    if not private and not all(_public(address) for address in addresses):
        raise errors.AddressRefused(value=url, reason="reason.private_address")
    return addresses[0]


def _public(address: str) -> bool:
    """Whether an address belongs to the open internet, also where it wraps an older one."""
    ip = ipaddress.ip_address(address.partition("%")[0])
    mapped = getattr(ip, "ipv4_mapped", None) or getattr(ip, "sixtofour", None)
    return ip.is_global and not ip.is_multicast and (mapped is None or mapped.is_global)


def _retry_after(response: httpx2.Response) -> float:
    """Seconds that a busy server asks to wait: a number or a date."""
    told = response.headers.get("retry-after", "")
    if told.isdecimal():
        return float(told)
    try:
        return max((parsedate_to_datetime(told) - datetime.now(UTC)).total_seconds(), 0.0)
    except (ValueError, TypeError):
        return 0.0


def shown(url: str) -> str:
    """An address as a person reads it: without its parameters."""
    return url.partition("?")[0]


def same_origin(url: str, other: str) -> bool:
    """Whether two addresses are of one server: a page must not lead to another."""
    a, b = httpx2.URL(url), httpx2.URL(other)
    return a.host == b.host and (a.port or a.scheme) == (b.port or b.scheme)
