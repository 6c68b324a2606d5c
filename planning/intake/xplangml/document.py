"""The features of an XPlanGML document, streamed: a plan of 200 MB never lies in memory."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final, cast

from lxml import etree

from planning import errors
from planning.intake import guard
from planning.intake.xplangml.drawings import Drawings
from planning.intake.xplangml.rings import ELEMENTS, OTHERS

VERSIONS: Final = ("4.0", "4.1", "5.0", "5.1", "5.2", "5.3", "5.4", "6.0", "6.1")

_NAMESPACE: Final = re.compile(r"https?://www\.xplanung\.de/xplangml/(\d)/(\d)")
_HREF: Final = "{http://www.w3.org/1999/xlink}href"
_GML: Final = ("http://www.opengis.net/gml/3.2", "http://www.opengis.net/gml")
_GML_TAGS: Final = tuple(f"{{{namespace}}}" for namespace in _GML)
_ID: Final = tuple(f"{{{namespace}}}id" for namespace in _GML)
_MEMBERS: Final = ("featureMember", "featureMembers", "member")
_POSITION: Final = "position"
_STREAMED: Final = (
    *(f"{{*}}{name}" for name in _MEMBERS),
    *(
        f"{{{scheme}://www.xplanung.de/xplangml/{version.replace('.', '/')}}}*"
        for version in VERSIONS
        for scheme in ("http", "https")
    ),
)
_UNDRAWN: Final = re.compile(
    r"XP_(?:PPO|PTO|LPO|FPO|LTO|TPO|Nutzungsschablone|.*Praesentationsobjekt.*)"
    r"|[A-Z]{2}_Raster.*|BP_(?:Hoehen|Abstands)Mass|BP_Hoehen(?:Punkt|Festsetzung)|RP_Legendenobjekt"
)
"""Presentation, rasters, dimensions: their geometry says nothing about the use of land."""


@dataclass(frozen=True, slots=True)
class Feature:
    """One feature: its type without namespace, its line, its attributes as nested dicts.

    Repeated attributes are lists, references stand as ``#id``. ``drawing`` is the number of
    its geometry among the document's drawings.
    """

    id: str
    type: str
    line: int
    attributes: dict[str, Any]
    drawing: int | None

    @property
    def is_plan(self) -> bool:
        """A plan (RP_Plan, FP_Plan ...)."""
        return self.type.endswith("_Plan")

    @property
    def is_section(self) -> bool:
        """A section of a plan (RP_Bereich ...)."""
        return self.type.endswith("_Bereich")

    @property
    def is_zone(self) -> bool:
        """Drawn, and neither a plan, a section nor left out as presentation or dimension."""
        return self.drawing is not None and not (self.is_plan or self.is_section)

    def references(self, *names: str) -> list[str]:
        """Ids that the attributes ``names`` point to within the document."""
        values = [v for name in names for v in listed(self.attributes.get(name))]
        return [v[1:] for v in values if isinstance(v, str) and v.startswith("#")]


@dataclass
class Document:
    """What a document holds: name of its root, version of XPlanung, features."""

    root: str = ""
    version: str = ""
    features: list[Feature] = field(default_factory=list)


def read(path: Path, label: str, drawings: Drawings) -> Document:
    """The features of ``path``; their geometry goes to ``drawings``.

    Raises UnreadableFile with the line where the XML is broken, holds no XPlanGML or another
    version than 4.0 to 6.1.
    """
    document = Document()
    try:
        with path.open("rb") as source:
            for element, envelope in _elements(source):
                version = _version(element, label)
                document.version = document.version or version
                document.root = document.root or _name(element.getroottree().getroot())
                if version != document.version:
                    raise errors.UnreadableFile(
                        file=label, line=_line(element), reason="reason.versions_mixed"
                    )
                document.features.append(feature(element, envelope, drawings))
    except etree.XMLSyntaxError as fault:
        reason = re.sub(r",? line \d+, column \d+(?: \([^)]*\))?$", "", str(fault.msg))
        raise errors.UnreadableFile(file=label, line=fault.lineno, reason=reason) from fault
    if not document.features:
        raise errors.UnreadableFile(file=label, reason="reason.no_xplangml")
    return document


def listed(value: Any) -> list[Any]:
    """``value`` as a list: an attribute may stand once, repeatedly or not at all."""
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def references(value: Any) -> Iterator[str]:
    """Ids of the same document that attributes point to, at any depth."""
    if isinstance(value, str):
        if value.startswith("#"):
            yield value[1:]
    elif isinstance(value, dict):
        for inner in value.values():
            yield from references(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from references(inner)


def _elements(source: Any) -> Iterator[tuple[etree._Element, etree._Element | None]]:
    """Each XPlanGML feature with the envelope of the whole document; freed after use.

    One by one also where a single ``featureMembers`` holds them all.
    """
    envelope = None
    stream = guard.xml_stream(source, tag=_STREAMED, remove_comments=True, remove_pis=True)
    for _, element in stream:
        if _holds_features(element):
            yield from ((other, envelope) for other in element if _is_of_another_version(other))
        elif _holds_features(element.getparent()):
            if envelope is None:
                envelope = element.getroottree().find("{*}boundedBy/{*}Envelope")
            yield element, envelope
        else:
            continue
        _free(element)


def _holds_features(element: etree._Element | None) -> bool:
    """Whether the element is a member of a collection; an attribute may be named like one."""
    return (
        element is not None
        and _name(element) in _MEMBERS
        and _NAMESPACE.search(str(element.tag)) is None
    )


def _is_of_another_version(element: Any) -> bool:
    """Whether a feature has the namespace of a version that is not streamed."""
    found = _NAMESPACE.search(element.tag) if isinstance(element.tag, str) else None
    return found is not None and ".".join(found.groups()) not in VERSIONS


def _free(element: etree._Element) -> None:
    """Forget the element and all before it."""
    element.clear()
    parent = element.getparent()
    while parent is not None and element.getprevious() is not None:
        del parent[0]


def _version(element: etree._Element, label: str) -> str:
    found = _NAMESPACE.search(str(element.tag))
    version = ".".join(found.groups()) if found else ""
    if version not in VERSIONS:
        raise errors.UnreadableFile(file=label, reason="reason.xplan_version", value=version)
    return version


def _name(element: etree._Element) -> str:
    return str(element.tag).rpartition("}")[2]


def _line(element: etree._Element) -> int:
    return cast("int | None", element.sourceline) or 0


def feature(
    element: etree._Element, envelope: etree._Element | None, drawings: Drawings
) -> Feature:
    """The feature in an element; ``envelope`` names the system where the feature does not."""
    name, line = _name(element), _line(element)
    drawn = None if _UNDRAWN.fullmatch(name) else _geometry(element)
    number = None
    if drawn is not None:
        own = element.find("{*}boundedBy/{*}Envelope")
        own = own if own is not None and own.get("srsName") else envelope
        reference = None if own is None else own.get("srsName")
        dimension = None if own is None else own.get("srsDimension")
        number = drawings.add(drawn, reference, dimension)
    key = next((element.get(k) for k in _ID if element.get(k)), f"{name}.{line}")
    return Feature(str(key), name, line, _attributes(element), number)


def _geometry(element: etree._Element) -> etree._Element | None:
    """The first geometry that is a property of the feature itself."""
    for attribute in element:
        for child in attribute:
            if isinstance(child.tag, str) and _is_geometry(child, _name(attribute)):
                return child
    return None


def _is_geometry(element: etree._Element, attribute: str) -> bool:
    """Of a kind that is read or not; whatever of GML stands in ``position`` is meant as one."""
    name = _name(element)
    return _is_gml(element) and (name in ELEMENTS or name in OTHERS or attribute == _POSITION)


def _is_gml(element: etree._Element) -> bool:
    return str(element.tag).startswith(_GML_TAGS)


def _attributes(element: etree._Element) -> dict[str, Any]:
    """Attributes by name, those of GML itself and geometries left out."""
    found: dict[str, Any] = {}
    for child in element:
        if _is_gml(child):
            continue
        value = _value(child)
        if value is None:
            continue
        key = sys.intern(_name(child))
        before = found.get(key)
        if before is None:
            found[key] = value
        elif isinstance(before, list):
            before.append(value)
        else:
            found[key] = [before, value]
    return found


def _value(element: etree._Element) -> Any:
    """Text, reference or nested attributes; None for a geometry and for nothing."""
    if href := element.get(_HREF):
        return href
    if len(element) == 0:
        return (element.text or "").strip() or None
    return _attributes(element) or None
