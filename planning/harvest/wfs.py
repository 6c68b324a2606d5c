"""WFS 2.0: feature types, pages of GML, merged into one collection."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from io import BytesIO
from pathlib import Path
from typing import Any, Final

import httpx2
from lxml import etree

from planning import errors
from planning.geometry import SRID
from planning.harvest.protocol import Collection, Page, Protocol, Request, Service
from planning.harvest.transfer import Client, shown
from planning.intake import coordinates, guard

_XML: Final = "application/xml, text/xml;q=0.9"
_WFS: Final = "http://www.opengis.net/wfs/2.0"
_MEMBER: Final = f"{{{_WFS}}}member"
_EXCEPTION: Final = "ExceptionReport"
_COLLECTION: Final = "FeatureCollection"


def discover(client: Client, url: str) -> Service | None:
    """The feature types of the service; None where the address answers with no capabilities."""
    try:
        root = _capabilities(client, url)
    except errors.ServiceFailed:
        return None
    if etree.QName(root).localname != "WFS_Capabilities":
        return None
    found = tuple(Collection(_text(each, "Name"), _text(each, "Title")) for each in _types(root))
    asked = {key.lower(): value for key, value in httpx2.URL(url).params.items()}
    named = asked.get("typenames") or asked.get("typename")
    return Service(WFS.name, _base(url), found, named)


def first(client: Client, request: Request) -> str:
    """The first page; in pieces where the server can, in EPSG:25832 where it offers that."""
    root = _capabilities(client, request.url)
    described = next((t for t in _types(root) if _text(t, "Name") == request.collection), None)
    if described is None:
        raise errors.ServiceFailed(value=request.url, reason="reason.no_such_collection")
    asked = {"REQUEST": "GetFeature", "TYPENAMES": request.collection}
    prefix = request.collection.partition(":")[0]
    if (namespace := described.nsmap.get(prefix)) is not None:
        asked["NAMESPACES"] = f"xmlns({prefix},{namespace})"
    if (system := _our_system(described)) is not None:
        asked["SRSNAME"] = system
    if _pages(root):
        asked |= {"COUNT": str(request.page_size), "STARTINDEX": "0"}
    return _asked(request.url, asked)


def page(body: bytes, url: str) -> Page:
    """The members of an answer; the next ones start where they end.

    Servers send fewer than asked for, so that only their count, or an empty page, is the end.
    """
    root = _parsed(body, url)
    if etree.QName(root).localname != _COLLECTION:
        raise errors.ServiceFailed(value=shown(url), reason="reason.no_features")
    returned = sum(1 for _ in root.iterchildren(_MEMBER))
    matched = root.get("numberMatched", "")
    total = int(matched) if matched.isdecimal() else None
    asked = httpx2.URL(url).params
    if "STARTINDEX" not in asked or not returned:
        return Page(returned, total)
    following = int(asked["STARTINDEX"]) + returned
    over = total is not None and following >= total
    after = httpx2.URL(url).copy_set_param("STARTINDEX", str(following))
    return Page(returned, total, None if over else str(after))


def merge(pages: Sequence[Path], target: Path, crs: str | None) -> int:  # noqa: ARG001 - GML says it
    """One FeatureCollection of the members of all pages; one met twice is written once."""
    seen: set[str] = set()
    count = 0
    with (
        target.open("wb") as out,
        etree.xmlfile(out, encoding="utf-8") as xml,
        xml.element(f"{{{_WFS}}}{_COLLECTION}", nsmap=_namespaces(pages[0])),
    ):
        for envelope in _envelope(pages[0]):
            xml.write(envelope)
        for member in (member for each in pages for member in _members(each)):
            key = _id(member) or f"#{count}"
            if key not in seen:
                seen.add(key)
                xml.write(member)
                count += 1
    return count


def _namespaces(page: Path) -> dict[str | None, str]:
    """The prefixes that the root of a page declares."""
    with page.open("rb") as source:
        _, root = next(guard.xml_stream(source, events=("start",)))
        return dict(root.nsmap)


def _envelope(page: Path) -> Iterator[etree._Element]:
    """The boundedBy of a page, which may name the system of everything in it."""
    with page.open("rb") as source:
        for _, element in guard.xml_stream(source, tag=(_MEMBER, "{*}boundedBy")):
            above = element.getparent()
            if element.tag != _MEMBER and above is not None and above.getparent() is None:
                yield element
            if element.tag == _MEMBER:
                return


def _members(path: Path) -> Iterator[etree._Element]:
    """The members of a page, freed after use."""
    with path.open("rb") as source:
        for _, member in guard.xml_stream(source, tag=_MEMBER):
            yield member
            member.clear()


def _id(member: etree._Element) -> str | None:
    """The gml:id of the feature in a member."""
    feature = next((child for child in member if isinstance(child.tag, str)), None)
    keys = [] if feature is None else [k for k in feature.attrib if str(k).endswith("}id")]
    return str(feature.get(keys[0])) if feature is not None and keys else None


def _capabilities(client: Client, url: str) -> etree._Element:
    asked = _asked(_base(url), {"REQUEST": "GetCapabilities"})
    return _parsed(client.get(asked, _XML).body or b"", asked)


def _parsed(body: bytes, url: str) -> etree._Element:
    """The root of an answer. Raises ServiceFailed where it is no XML or tells an exception."""
    try:
        tree: Any = etree.parse(BytesIO(body), guard.xml_parser())
    except etree.XMLSyntaxError as fault:
        raise errors.ServiceFailed(value=shown(url), reason=str(fault.msg)) from None
    if tree.docinfo.internalDTD is not None:
        raise errors.UnsafeXml(file=url)
    root: etree._Element = tree.getroot()
    if etree.QName(root).localname == _EXCEPTION:
        told = " ".join("".join(map(str, root.itertext())).split())
        raise errors.ServiceFailed(value=shown(url), reason=told[:300])
    return root


def _types(root: etree._Element) -> list[etree._Element]:
    return list(root.iterfind("{*}FeatureTypeList/{*}FeatureType"))


def _text(element: etree._Element, name: str) -> str:
    return (element.findtext(f"{{*}}{name}") or "").strip()


def _our_system(described: etree._Element) -> str | None:
    """EPSG:25832 as the server writes it."""
    names = [_text(described, "DefaultCRS")]
    names += [(other.text or "").strip() for other in described.iterfind("{*}OtherCRS")]
    resolved = ((name, coordinates.resolve(name)) for name in names if name)
    return next((name for name, crs in resolved if crs and crs.to_epsg() == SRID), None)


def _pages(root: etree._Element) -> bool:
    """Whether the server says that it can page."""
    constraints = root.iterfind("{*}OperationsMetadata//{*}Constraint")
    return any(
        c.get("name") == "ImplementsResultPaging" and _text(c, "DefaultValue").upper() == "TRUE"
        for c in constraints
    )


def _base(url: str) -> str:
    """The address without what a request to a WFS adds to it."""
    kept = {
        key: value
        for key, value in httpx2.URL(url).params.items()
        if key.lower() not in ("service", "version", "request", "typename", "typenames")
    }
    return str(httpx2.URL(url).copy_with(params=kept or None)).rstrip("?")


def _asked(base: str, parameters: dict[str, str]) -> str:
    told = {"SERVICE": "WFS", "VERSION": "2.0.0", **parameters}
    return str(httpx2.URL(base).copy_merge_params(told))


WFS: Final = Protocol("WFS 2.0", ".gml", _XML, discover, first, page, merge)
