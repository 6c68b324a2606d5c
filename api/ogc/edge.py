"""The edge in front of tipg: what concerns every request, before and after it."""

from __future__ import annotations

from typing import Final
from urllib.parse import parse_qsl, urlencode

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

MOST: Final = 10_000
"""Items of a page; who asks for more gets so many (part 1, requirement 22)."""

_ONLY_OURS: Final = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"


class Edge:
    """Addresses below the mount, HEAD, the largest page, Content-Crs and what answers vary by."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        head = scope["method"] == "HEAD"
        inner = {
            **scope,
            "app_root_path": scope.get("root_path", ""),  # links begin at the mount
            "query_string": _bounded(scope["query_string"]),
            "method": "GET" if head else scope["method"],
            "state": dict(scope.get("state", {})),
        }

        async def answer(message: Message) -> None:
            if message["type"] == "http.response.start":
                _describe(MutableHeaders(scope=message), inner, message["status"])
            elif head:
                message = {**message, "body": b""}
            await send(message)

        inner.pop("router", None)  # names of routes are those of this application
        await self._app(inner, receive, answer)


def _bounded(query: bytes) -> bytes:
    """The query with the largest limit instead of a larger one."""
    if b"limit=" not in query:
        return query
    pairs = parse_qsl(query.decode("latin-1"), keep_blank_values=True)
    return urlencode(
        [
            (name, str(MOST) if name == "limit" and _larger(value) else value)
            for name, value in pairs
        ]
    ).encode()


def _larger(value: str) -> bool:
    return value.isascii() and value.isdigit() and (len(value) > 9 or int(value) > MOST)  # noqa: PLR2004


def _describe(headers: MutableHeaders, scope: Scope, status: int) -> None:
    headers.add_vary_header("Accept")
    headers.add_vary_header("Accept-Language")
    headers.setdefault("Cache-Control", "public, no-cache")
    if headers.get("content-type", "").startswith("text/html"):
        headers["Content-Security-Policy"] = _ONLY_OURS
    crs = scope["state"].get("content_crs")
    if crs and status == 200 and "/items" in scope["path"]:  # noqa: PLR2004
        headers["Content-Crs"] = f"<{crs}>"
