"""What PostgreSQL knows of the plans when it chooses how to read them."""

from __future__ import annotations

from sqlalchemy import text
from sqlalchemy.orm import Session


def count_plans(session: Session) -> None:
    """Let PostgreSQL count plans, versions and their days.

    It counts by itself only where many rows changed, which a few plans never are, however many
    zones they bring; what it guesses instead makes the map ten times as slow.
    """
    session.execute(text("ANALYZE planning.plan, planning.plan_version, planning.stand"))
