"""GML features of one namespace, streamed: id, type, line, attributes; geometry set apart."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import IO, Final

from lxml import etree

from planning import errors
from planning.intake import guard
from planning.intake.reader import Original
from planning.intake.xplangml.document import Feature, feature
from planning.intake.xplangml.drawings import Drawings

_GML: Final = ("http://www.opengis.net/gml/3.2", "http://www.opengis.net/gml")
_MEMBERS: Final = (
    *(f"{{{namespace}}}featureMember" for namespace in _GML),
    *(f"{{{namespace}}}featureMembers" for namespace in _GML),
    "{http://www.opengis.net/wfs/2.0}member",
)
"""Not any ``member``: a SpatialPlan has members of its own."""
_HEAD_BYTES: Final = 65_536


def mentions(original: Original, namespace: bytes) -> bool:
    """Whether the file is XML whose beginning names a namespace."""
    with original.content.open("rb") as file:
        head = file.read(_HEAD_BYTES).replace(b"\0", b"")
    return head.lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").startswith(b"<") and namespace in head


def features(original: Original, namespace: str, drawings: Drawings) -> Iterator[Feature]:
    """The features of ``namespace``; their geometry goes to ``drawings``.

    Raises UnsafeXml or UnreadableFile with the line where the XML is broken.
    """
    guard.xml_root(original.content, original.label)
    try:
        with original.content.open("rb") as source:
            for element, envelope in _elements(source):
                if etree.QName(element).namespace == namespace:
                    yield feature(element, envelope, drawings)
    except etree.XMLSyntaxError as fault:
        reason = re.sub(r",? line \d+, column \d+(?: \([^)]*\))?$", "", str(fault.msg))
        raise errors.UnreadableFile(
            file=original.label, line=fault.lineno, reason=reason
        ) from fault


def _elements(source: IO[bytes]) -> Iterator[tuple[etree._Element, etree._Element | None]]:
    """Each member's features with the envelope of the whole document; freed after use."""
    stream = guard.xml_stream(source, tag=_MEMBERS, remove_comments=True, remove_pis=True)
    envelope = None
    for _, member in stream:
        if envelope is None:
            envelope = member.getroottree().find("{*}boundedBy/{*}Envelope")
        yield from ((element, envelope) for element in member if isinstance(element.tag, str))
        member.clear()
        parent = member.getparent()
        while parent is not None and member.getprevious() is not None:
            del parent[0]
