"""The viewer's files, served by the service itself."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from fastapi import FastAPI
from starlette.responses import Response
from starlette.staticfiles import StaticFiles


def mount(app: FastAPI, root: Path) -> None:
    """Serve the built viewer at ``/`` where it has been built."""
    if root.is_dir():
        app.mount("/", _Viewer(directory=root, html=True), name="viewer")


class _Viewer(StaticFiles):
    """Named assets never change; the page that names them is asked for every time."""

    def file_response(self, *arguments: Any, **named: Any) -> Response:
        response = super().file_response(*arguments, **named)
        fixed = "/assets/" in str(arguments[0])
        response.headers["Cache-Control"] = (
            "public, max-age=31536000, immutable" if fixed else "no-cache"
        )
        return response
