"""Withdraw and publish versions: each act is recorded, nothing is deleted."""

from __future__ import annotations

from sqlalchemy.orm import Session

from planning.model import Act, PlanVersion
from planning.plans.amended import keep_amended
from planning.plans.standing import now, restand
from planning.provenance import Deed
from planning.terms import Visibility


def withdraw(session: Session, version: PlanVersion, actor: str, reason: str | None) -> bool:
    """Take a version back: it stands on no day and nobody sees it in public any more.

    What it had replaced stands again. False where it was withdrawn already.
    """
    if version.withdrawn:
        return False
    version.withdrawn = True
    version.visibility = Visibility.PRIVATE
    _record(session, version, Deed.WITHDRAWN, actor, reason)
    return True


def publish(session: Session, version: PlanVersion, actor: str) -> bool:
    """Show a version to everybody; one that was withdrawn stands again.

    False where it was public already.
    """
    if version.visibility is Visibility.PUBLIC:
        return False
    version.withdrawn = False
    version.visibility = Visibility.PUBLIC
    _record(session, version, Deed.PUBLISHED, actor, None)
    return True


def _record(
    session: Session, version: PlanVersion, deed: Deed, actor: str, reason: str | None
) -> None:
    at = now(session)
    version.acts.append(Act(deed=deed, actor=actor, at=at, reason=reason))
    restand(session, version.plan, at)
    keep_amended(session, [version.plan_id])
