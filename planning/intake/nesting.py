"""Collections within collections, as WKT and WKB may hold them.

GEOS follows them one call deeper each, until the stack ends and the process with it.
"""

from __future__ import annotations

import re
from typing import Final

_MOST: Final = 100
"""Collections in one geometry; a zone has one."""
_FLAGS: Final = rb"[\x00\x20\x40\x60\x80\xa0\xc0\xe0]"
_HEADER: Final = re.compile(
    rb"\x01(?:[\x04-\x07]\x00|[\xec-\xef]\x03|[\xd4-\xd7]\x07|[\xbc-\xbf]\x0b)\x00" + _FLAGS + rb"|"
    rb"\x00" + _FLAGS + rb"\x00(?:\x00[\x04-\x07]|\x03[\xec-\xef]|\x07[\xd4-\xd7]|\x0b[\xbc-\xbf])"
    rb"\x00\x00"
)
"""Byte order and type of a multi-geometry or collection, OGC, ISO or EWKB. No pair of
coordinates on Earth looks like one."""

_SINGLE: Final = re.compile(
    rb"\x01[\x01-\x03]\x00\x00" + _FLAGS + rb"|\x00" + _FLAGS + rb"\x00\x00[\x01-\x03]"
)
"""A point, line or polygon, which holds no other geometry."""
HEAD_BYTES: Final = 5
"""Byte order and type, with which WKB begins."""


def is_single(written: bytes) -> bool:
    """Whether WKB begins as a geometry that holds no other."""
    return _SINGLE.match(written) is not None


def too_deep(written: str | bytes) -> bool:
    """Whether a geometry as WKT or WKB holds more collections than any zone has."""
    if isinstance(written, bytes):
        return not is_single(written) and len(_HEADER.findall(written)) > _MOST
    return written.upper().count("COLLECTION") > _MOST
