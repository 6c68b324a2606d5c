"""HTTP in front of MapServer: each request is one run of the CGI program (RFC 3875).

Own code only where MapServer has none: it speaks HTTP, turns TIME into the days that the
views show, and keeps what a request may cost within bounds.
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from html import escape
from pathlib import Path
from typing import Final
from urllib.parse import parse_qsl, urlencode

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from layers.wms.program import LANGUAGES, chosen_days

AT_ONCE: Final = 4
"""Runs of MapServer at the same time; each holds one connection of the database."""
PATIENCE_S: Final = 15
"""Longest wait for a free run; after it the client is asked to come again."""
LIMIT_S: Final = 60
"""Longest run."""
MAX_BODY: Final = 256 * 1024
"""Largest request of a WFS by POST, in bytes."""

_CAPABILITIES: Final = "?SERVICE=WMS&VERSION=1.3.0&REQUEST=GetCapabilities"
_DAY: Final = re.compile(r"(\d{4}-\d{2}-\d{2})(T[\d:.]+Z?)?")


class Refused(Exception):
    """A request that MapServer is not asked: ``status``, code of the standard, text."""

    def __init__(self, status: int, code: str, words: str) -> None:
        super().__init__(words)
        self.status, self.code = status, code


@dataclass(frozen=True)
class MapServer:
    """The program and what its runs find in their environment."""

    program: Path
    folder: Path
    settings: Mapping[str, str]
    free: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(AT_ONCE))


def create_wms(server: MapServer) -> Starlette:
    """The service: ``/de`` and ``/en``, each WMS and WFS."""

    async def answer(request: Request) -> Response:
        try:
            return await _answer(server, request)
        except Refused as refusal:
            return _exception(refusal)

    async def start(_: Request) -> Response:
        return RedirectResponse(f"de{_CAPABILITIES}")

    languages = [Route(f"/{each}", answer, methods=["GET", "POST"]) for each in LANGUAGES]
    return Starlette(routes=[Route("/", start), *languages])


async def _answer(server: MapServer, request: Request) -> Response:
    parameters = _parameters(request)
    body = await _body(request)
    variables = {
        **server.settings,
        **_days(server.settings, parameters.get("TIME", "")),
        "MS_MAPFILE": str(server.folder / f"{request.url.path.strip('/')}.map"),
        "QUERY_STRING": urlencode(parameters),
        "REQUEST_METHOD": "POST" if request.method == "POST" else "GET",  # HEAD is a GET here
        "CONTENT_LENGTH": str(len(body)),
        "CONTENT_TYPE": request.headers.get("content-type", ""),
    }
    await _wait(server.free)
    try:
        return await _run(server.program, variables, body)
    finally:
        server.free.release()


def _parameters(request: Request) -> dict[str, str]:
    """The query with upper-case names; MAP would name another mapfile."""
    pairs = parse_qsl(request.url.query, keep_blank_values=True)
    given = {name.upper(): value for name, value in pairs}
    given.pop("MAP", None)
    if request.method != "POST":
        given.setdefault("SERVICE", "WMS")  # of GetMap the standard does not ask it
        if not given.get("REQUEST"):
            raise Refused(400, "MissingParameterValue", "REQUEST is missing")
    if given.get("SERVICE", "WFS").upper() not in ("WMS", "WFS"):
        raise Refused(400, "InvalidParameterValue", "SERVICE is WMS or WFS")
    return given


async def _body(request: Request) -> bytes:
    body = bytearray()
    async for part in request.stream():
        body += part
        if len(body) > MAX_BODY:
            raise Refused(413, "OperationProcessingFailed", f"more than {MAX_BODY} bytes")
    return bytes(body)


def _days(settings: Mapping[str, str], time: str) -> dict[str, str]:
    """TIME as days: one, an interval ``first/last`` with or without a step, or today's."""
    if time in ("", "current"):
        return {}
    first, _, last = time.partition("/")
    days = [_day(first), _day(last.partition("/")[0] or first)]
    if days[0] > days[1]:
        raise Refused(400, "InvalidDimensionValue", "TIME ends before it begins")
    return chosen_days(settings, *(day.isoformat() for day in days))


def _day(words: str) -> date:
    matched = _DAY.fullmatch(words)
    with suppress(ValueError):
        if matched:
            return date.fromisoformat(matched[1])
    reason = "TIME is a day such as 2026-01-31, an interval 2026-01-01/2026-12-31, or current"
    raise Refused(400, "InvalidDimensionValue", reason)


async def _wait(free: asyncio.Semaphore) -> None:
    try:
        await asyncio.wait_for(free.acquire(), PATIENCE_S)
    except TimeoutError:
        raise Refused(503, "OperationProcessingFailed", "busy, please come again") from None


async def _run(program: Path, variables: Mapping[str, str], body: bytes) -> Response:
    """One run of the program; its head becomes ours."""
    pipe = asyncio.subprocess.PIPE
    run = await asyncio.create_subprocess_exec(program, stdin=pipe, stdout=pipe, env=variables)
    try:
        told, _ = await asyncio.wait_for(run.communicate(body), LIMIT_S)
    except TimeoutError:
        raise Refused(503, "OperationProcessingFailed", f"took over {LIMIT_S} s") from None
    finally:
        with suppress(ProcessLookupError):
            run.kill()
    head, _, content = told.partition(b"\r\n\r\n")
    kind = re.search(rb"(?im)^content-type: *([^\r\n]+)", head)
    if kind is None:
        raise Refused(500, "NoApplicableCode", "MapServer gave no answer")
    if content.startswith(_NOT_UNDERSTOOD):
        raise Refused(400, "OperationNotSupported", "this is no request of WMS or WFS")
    return Response(content, headers=_OPEN, media_type=kind[1].decode("latin-1"))


def _exception(refusal: Refused) -> Response:
    """A service exception as WMS 1.3.0 words it (OGC 06-042, annex E.2)."""
    report = _EXCEPTION.format(code=refusal.code, words=escape(str(refusal)))
    again = {"Retry-After": "5"} if refusal.status == _BUSY else {}
    return Response(report, refusal.status, {**_OPEN, **again}, media_type="text/xml")


_NOT_UNDERSTOOD: Final = b"<HTML>\n<HEAD><TITLE>MapServer Message"
_BUSY: Final = 503
_OPEN: Final = {"Access-Control-Allow-Origin": "*"}
"""What is served is public: maps on other hosts may ask for it."""
_EXCEPTION: Final = """<?xml version="1.0" encoding="UTF-8"?>
<ServiceExceptionReport version="1.3.0" xmlns="http://www.opengis.net/ogc">
<ServiceException code="{code}">{words}</ServiceException>
</ServiceExceptionReport>
"""
