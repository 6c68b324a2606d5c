"""OGC API Features: collections, pages of GeoJSON, reference systems (parts 1 and 2)."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

import httpx2

from planning import errors
from planning.geometry import SRID
from planning.harvest.protocol import Collection, Page, Protocol, Request, Service
from planning.harvest.transfer import Client, same_origin, shown
from planning.intake import coordinates

_JSON: Final = "application/json"
_GLOBAL: Final = "#/crs"
_GEOJSON: Final = "application/geo+json, application/json;q=0.9"
_ADDRESS: Final = re.compile(r"(?P<base>.*?)/collections(?:/(?P<id>[^/]+)(?:/items)?)?/?")


def discover(client: Client, url: str) -> Service | None:
    """The collections of the service; None where the address answers with no JSON of them."""
    parts = httpx2.URL(url)
    match = _ADDRESS.fullmatch(parts.path)
    path = (match["base"] if match else parts.path).rstrip("/")
    base = str(parts.copy_with(path=path or "/", query=None)).rstrip("/")
    try:
        answer = client.get(f"{base}/collections", _JSON)
        content = json.loads(answer.body or b"")
        offered = content["collections"]
        found = tuple(Collection(str(c["id"]), str(c.get("title") or "")) for c in offered)
    except (ValueError, KeyError, TypeError, errors.ServiceFailed):
        return None
    return Service(OGC_FEATURES.name, base, found, match["id"] if match else None)


def first(client: Client, request: Request) -> str:
    """The first page, in EPSG:25832 where the collection offers that (part 2)."""
    about = f"{request.url}/collections/{request.collection}"
    answer = client.get(about, _JSON)
    items = httpx2.URL(f"{about}/items").copy_merge_params({"limit": str(request.page_size)})
    offered = _systems(answer.body or b"", about)
    if _GLOBAL in offered:  # those of all collections
        every = client.get(f"{request.url}/collections", _JSON)
        offered += _systems(every.body or b"", request.url)
    system = next((name for name in offered if _is_ours(name)), None)
    return str(items.copy_merge_params({"crs": system}) if system else items)


def _systems(body: bytes, url: str) -> list[str]:
    """The reference systems in which a collection can be asked for."""
    content = _read(body, url)
    listed = content.get("crs", [])
    return [name for name in listed if isinstance(name, str)] if isinstance(listed, list) else []


def _is_ours(name: str) -> bool:
    crs = coordinates.resolve(name)
    return crs is not None and crs.to_epsg() == SRID


def page(body: bytes, url: str) -> Page:
    """The features of an answer and its link to the next; on the same server only."""
    content = _read(body, url)
    features = content.get("features")
    if not isinstance(features, list):
        raise errors.ServiceFailed(value=shown(url), reason="reason.no_features")
    links = [link for link in content.get("links", []) if isinstance(link, dict)]
    following = next((str(link["href"]) for link in links if _leads_on(link)), None)
    if following is not None:
        following = str(httpx2.URL(url).join(following))
        if not same_origin(url, following):
            raise errors.AddressRefused(value=following, reason="reason.other_server")
    matched = content.get("numberMatched")
    return Page(len(features), matched if isinstance(matched, int) else None, following)


def _leads_on(link: dict[str, Any]) -> bool:
    """Whether a link leads to the next page, and not to its HTML."""
    return link.get("rel") == "next" and "href" in link and "html" not in str(link.get("type", ""))


def merge(pages: Sequence[Path], target: Path, crs: str | None) -> int:
    """One GeoJSON of all pages, a feature a line; a feature met twice is written once.

    ``crs`` is the system that the server said it used. The id of a feature becomes a property
    where it has none of that name.
    """
    seen: set[str] = set()
    count = 0
    with target.open("w", encoding="utf-8") as out:
        out.write('{"type": "FeatureCollection", ' + _system(crs) + '"features": [')
        for each in pages:
            for feature in json.loads(each.read_bytes())["features"]:
                key = str(feature.get("id", f"#{count}"))
                if key not in seen:
                    seen.add(key)
                    out.write((",\n" if count else "\n") + _line(feature))
                    count += 1
        out.write("\n]}\n")
    return count


def _line(feature: dict[str, Any]) -> str:
    told = {"id": str(feature["id"])} if "id" in feature else {}
    plain = {
        "type": "Feature",
        "properties": {**told, **(feature.get("properties") or {})},
        "geometry": feature.get("geometry"),
    }
    return json.dumps(plain, ensure_ascii=False)


def _system(crs: str | None) -> str:
    """The member ``crs`` where the coordinates are not the degrees of GeoJSON."""
    known = coordinates.resolve(crs) if crs else None
    code = known.to_epsg() if known is not None else None
    if known is None or known.is_geographic or code is None:
        return ""
    name = {"name": f"urn:ogc:def:crs:EPSG::{code}"}
    return '"crs": ' + json.dumps({"type": "name", "properties": name}) + ", "


def _read(body: bytes, url: str) -> dict[str, Any]:
    try:
        content = json.loads(body)
    except ValueError as fault:
        raise errors.ServiceFailed(value=shown(url), reason=str(fault)) from None
    if not isinstance(content, dict):
        raise errors.ServiceFailed(value=shown(url), reason="reason.no_features")
    return content


OGC_FEATURES: Final = Protocol(
    "OGC API Features", ".geojson", _GEOJSON, discover, first, page, merge
)
