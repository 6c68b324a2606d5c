"""A service on loopback that plays back what a test gives it."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

import pytest

from planning.harvest import transfer
from planning.settings import Settings

Asked = dict[str, str]
"""Parameters of a request, their names in capitals."""


@dataclass
class Reply:
    """What the server answers."""

    body: bytes = b""
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)


@dataclass
class Server:
    """A small HTTP server; ``answer`` is given path, parameters and headers of each request."""

    url: str
    answer: Callable[[str, Asked, dict[str, str]], Reply] = lambda *_: Reply(status=404)
    asked: list[str] = field(default_factory=list)


@pytest.fixture
def server() -> Iterator[Server]:
    """A server that answers as the test says."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            played.asked.append(self.path)
            parts = urlsplit(self.path)
            parameters = {key.upper(): value for key, value in parse_qsl(parts.query)}
            reply = played.answer(parts.path, parameters, dict(self.headers))
            self.send_response(reply.status)
            for name, value in {"Content-Length": str(len(reply.body)), **reply.headers}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(reply.body)

        def log_message(self, *_: object) -> None:
            pass

    httpd = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    played = Server(f"http://127.0.0.1:{httpd.server_port}")
    thread = threading.Thread(target=httpd.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    yield played
    httpd.shutdown()
    httpd.server_close()
    thread.join()


@pytest.fixture
def asking(tmp_path: Path) -> Settings:
    """Settings that allow loopback and do not pause."""
    return Settings(home=tmp_path, harvest_private_addresses=True, harvest_pause_s=0)


@pytest.fixture
def waits(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The pauses that would have been made."""
    made: list[float] = []
    monkeypatch.setattr(transfer.time, "sleep", made.append)
    return made
