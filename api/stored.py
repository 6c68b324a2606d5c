"""A stored file as an answer that a browser saves and never runs."""

from __future__ import annotations

from fastapi.responses import FileResponse

from planning import errors, files
from planning.settings import Settings

_SHOWN = frozenset(("application/pdf", "image/png", "image/jpeg", "image/tiff", "text/plain"))
"""Types that a browser is told; any other could be one that it runs (HTML, SVG, XML)."""
_ANY_TYPE = "application/octet-stream"
_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": "sandbox; default-src 'none'",
    "Cache-Control": "no-cache",
}


def stored_file(
    sha256: str | None, name: str, media_type: str | None, settings: Settings
) -> FileResponse:
    """The content with that digest, under ``name``. Raises NotFound where it is not stored."""
    path = files.path(sha256, settings) if sha256 else None
    if path is None or not path.is_file():
        raise errors.NotFound(value=name)
    return FileResponse(
        path,
        filename=name,
        media_type=media_type if media_type in _SHOWN else _ANY_TYPE,
        content_disposition_type="attachment",
        headers=_HEADERS,
    )
