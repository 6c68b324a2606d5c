"""Kinds of documents and rasters, told by how their content begins.

Few kinds come with plans, so that a short table serves for both: what an archive may hold and
what a document is.
"""

from __future__ import annotations

from typing import Final

PDF: Final = "application/pdf"
HEAD_BYTES: Final = 1024
"""So much of a file tells its kind."""
_BEGINNINGS: Final = {
    b"%PDF-": PDF,
    b"\x89PNG\r\n\x1a\n": "image/png",
    b"\xff\xd8\xff": "image/jpeg",
    b"II*\0": "image/tiff",
    b"MM\0*": "image/tiff",
    b"II+\0": "image/tiff",
    b"MM\0+": "image/tiff",
    b"GIF8": "image/gif",
    b"PK\x03\x04": "application/zip",
}
_HTML: Final = (b"<!doctype html", b"<html", b"<head", b"<body", b"<script")
_MARKS: Final = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")


def told(head: bytes) -> str | None:
    """The media type of a file that begins so; None where nothing tells it."""
    for beginning, media_type in _BEGINNINGS.items():
        if head.startswith(beginning):
            return media_type
    text = head
    for mark in _MARKS:
        text = text.removeprefix(mark)
    text = text.replace(b"\0", b"").lstrip().lower()
    if any(word in text for word in _HTML):
        return "text/html"
    return "application/xml" if text.startswith(b"<") else None
