"""Which version of a plan stands on which day: worked out from what was told, in its order."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from planning.terms import LegalStatus, Phase

EVER: Final = date.min
"""Stands for a first day that nobody told."""
ALWAYS: Final = date.max
"""Stands for a last day that nobody told."""

Track = Phase | None
"""Versions replace those of their own track: draft, in force, of unknown status."""
_BEFORE_LAW: Final = (Phase.DRAFT, None)


@dataclass(frozen=True)
class Told:
    """What a version says of its own validity, [valid_from, valid_to), and when it was told."""

    version: int
    status: LegalStatus | None
    valid_from: date | None
    valid_to: date | None
    told_on: date


@dataclass(frozen=True)
class Stand:
    """A version stands on the days [begin, end)."""

    version: int
    track: Track
    begin: date
    end: date


def stands(told: Iterable[Told]) -> tuple[Stand, ...]:
    """The days on which each version of one plan stands, after all that was told.

    A draft replaces the drafts before it. A version in force stands from its first day until
    a version that began later, however late it is told; one without a first day replaces all.
    What was a draft is no longer one from the day a later version is in force. A repealed plan
    ends on its last day, or on the day that was told; a void one never stood; an abandoned one
    leaves what is in force alone. Several tracks may stand on the same day (domain.md 7.3).
    """
    standing: tuple[Stand, ...] = ()
    for version in told:
        own = _own(version, standing)
        ends = _ends(version, standing)
        kept = [_until(stand, ends, version) for stand in standing]
        standing = tuple(stand for stand in (*kept, *own) if stand.begin < stand.end)
    return standing


def _own(version: Told, standing: Sequence[Stand]) -> list[Stand]:
    """The days of the version itself."""
    begin, end = version.valid_from or EVER, version.valid_to or ALWAYS
    match version.status:
        case LegalStatus.VOID | LegalStatus.ABANDONED:
            return []
        case LegalStatus.REPEALED:
            end = version.valid_to or version.told_on
            return [Stand(version.version, Phase.IN_FORCE, begin, end)]
        case None:
            return [Stand(version.version, None, begin, end)]
        case status if status.phase is Phase.DRAFT:
            return [Stand(version.version, Phase.DRAFT, EVER, end)]
    later = [stand.begin for stand in _begun_later(version, standing)]
    return [Stand(version.version, Phase.IN_FORCE, begin, min([end, *later]))]


def _ends(version: Told, standing: Sequence[Stand]) -> Mapping[Track, date]:
    """From which day on the version replaces what stood, for each track that it concerns."""
    begin = version.valid_from or EVER
    match version.status:
        case LegalStatus.VOID:
            return dict.fromkeys((*_BEFORE_LAW, Phase.IN_FORCE), EVER)
        case LegalStatus.ABANDONED:
            return dict.fromkeys(_BEFORE_LAW, EVER)
        case LegalStatus.REPEALED:
            end = min(begin, version.valid_to or version.told_on)
            return dict.fromkeys((*_BEFORE_LAW, Phase.IN_FORCE), end)
        case None:
            return {None: EVER}
        case status if status.phase is Phase.DRAFT:
            return {Phase.DRAFT: EVER}
    history = bool(_begun_later(version, standing))
    return {Phase.IN_FORCE: begin} | ({} if history else dict.fromkeys(_BEFORE_LAW, begin))


def _until(stand: Stand, ends: Mapping[Track, date], version: Told) -> Stand:
    """What is left of a stand; what began later than a version in force stays as it is."""
    if stand.track not in ends or stand in _begun_later(version, [stand]):
        return stand
    return replace(stand, end=min(stand.end, ends[stand.track]))


def _begun_later(version: Told, standing: Sequence[Stand]) -> list[Stand]:
    """What is in force from a later day than a version whose first day is known."""
    begin = version.valid_from
    if begin is None or version.status is None or version.status.phase is not Phase.IN_FORCE:
        return []
    return [s for s in standing if s.track is Phase.IN_FORCE and s.begin > begin]
