"""The sources that are harvested: added, listed, retired; which of them are due."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import httpx2
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from planning import errors
from planning.harvest.ogc_features import OGC_FEATURES
from planning.harvest.protocol import Protocol, Service
from planning.harvest.transfer import Client
from planning.harvest.wfs import WFS
from planning.intake import mapping
from planning.model import HarvestRun, HarvestSource
from planning.plans import Owner

PROTOCOLS: tuple[Protocol, ...] = (OGC_FEATURES, WFS)


@dataclass(frozen=True)
class Terms:
    """How a source is read and how often: what its service does not say."""

    owner: Owner
    mapping: Path | None = None
    crs: str | None = None
    every: timedelta | None = None
    page_size: int = 1000


def discover(client: Client, url: str) -> Service:
    """What answers at an address. Raises ServiceFailed where it is none of PROTOCOLS."""
    wfs_first = "wfs" in url.lower()
    protocols = PROTOCOLS[::-1] if wfs_first else PROTOCOLS
    for protocol in protocols:
        if (service := protocol.discover(client, url)) is not None:
            return service
    raise errors.ServiceFailed(value=url, reason="reason.no_service")


def add(
    session: Session, service: Service, collection: str | None, name: str | None, terms: Terms
) -> HarvestSource:
    """Store a source; without ``collection`` the one that the address named or the only one.

    Raises NotFound where the service has no such collection, InvalidRequest where it has several
    and none is named or the name is taken, MappingInvalid where the mapping cannot be used.
    """
    chosen = _collection(service, collection or service.collection)
    if terms.mapping is not None:
        mapping.load(terms.mapping)
    source = HarvestSource(
        name=name or _name(service.url, chosen),
        protocol=service.protocol,
        url=service.url,
        collection=chosen,
        page_size=terms.page_size,
        state=terms.owner.state,
        authority=terms.owner.authority,
        visibility=terms.owner.visibility,
        accuracy_m=terms.owner.accuracy_m,
        layer=terms.owner.layer,
        licence=terms.owner.licence,
        crs=terms.crs,
        mapping_name=terms.mapping.name if terms.mapping else None,
        mapping=terms.mapping.read_text(encoding="utf-8") if terms.mapping else None,
        every=terms.every,
    )
    if any(each.name == source.name for each in listed(session)):
        raise errors.InvalidRequest(reason="reason.name_taken", value=source.name)
    session.add(source)
    session.flush()
    return source


def _collection(service: Service, wanted: str | None) -> str:
    """The id of the collection, also where its title or the part after a prefix is given."""
    offered = service.collections
    if wanted is None and len(offered) == 1:
        return offered[0].id
    for each in offered:
        if wanted in (each.id, each.title, each.id.rpartition(":")[2]):
            return each.id
    choices = ", ".join(each.id for each in offered)
    if wanted is None:
        raise errors.InvalidRequest(reason="reason.which_collection", choices=choices)
    raise errors.NotFound(value=wanted, choices=choices)


def _name(url: str, collection: str) -> str:
    """``api.hamburg.de/bp_plan``: the server and the collection."""
    return f"{httpx2.URL(url).host}/{re.sub(r'[^0-9A-Za-z_.-]+', '_', collection)}"


def listed(session: Session) -> Sequence[HarvestSource]:
    """The sources that are not retired, by name."""
    wanted = select(HarvestSource).where(HarvestSource.retired_at.is_(None))
    return session.scalars(wanted.order_by(HarvestSource.name)).all()


def named(session: Session, names: Sequence[str]) -> list[HarvestSource]:
    """The sources of these names. Raises NotFound with the names there are."""
    known = {source.name: source for source in listed(session)}
    for name in names:
        if name not in known:
            raise errors.NotFound(value=name, choices=", ".join(known))
    return [known[name] for name in names]


def due(session: Session) -> list[HarvestSource]:
    """The sources with an interval whose last run began that long ago, or that never ran."""
    last = (
        select(func.max(HarvestRun.began_at))
        .where(HarvestRun.source_id == HarvestSource.id)
        .scalar_subquery()
    )
    waiting = (last.is_(None)) | (last + HarvestSource.every <= func.now())
    wanted = select(HarvestSource).where(
        HarvestSource.retired_at.is_(None), HarvestSource.every.is_not(None), waiting
    )
    return list(session.scalars(wanted.order_by(HarvestSource.name)))


def retire(session: Session, name: str) -> HarvestSource:
    """Harvest a source no more; its runs and the plans it brought stay. Raises NotFound."""
    (source,) = named(session, [name])
    source.retired_at = func.now()
    session.flush()
    return source
