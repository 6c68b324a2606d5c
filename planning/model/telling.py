"""Triggers that tell every process, at the commit, what of the map changed where.

A message on the channel names the table and, unless it concerns the whole map, the box in
EPSG:25832: ``stand BOX(west south,east north)``. What is not public is not told. Triggers,
because a change that somebody forgot to tell would stay hidden in caches.
"""

from __future__ import annotations

from typing import Final

from sqlalchemy import DDL, event

from planning.model.base import Base

CHANNEL: Final = "planabgleich"

_BOX_OF_VERSION: Final = """
CREATE FUNCTION planning.box_of_version(version bigint) RETURNS box2d LANGUAGE sql STABLE AS $$
    SELECT ST_Extent(shape) FROM (
        SELECT geometry AS shape FROM planning.zone WHERE version_id = version
        UNION ALL
        SELECT extent FROM planning.plan_version WHERE id = version
    ) AS shapes
$$
"""
_TELL_ALL: Final = """
CREATE FUNCTION planning.tell_all() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_notify('planabgleich', TG_TABLE_NAME);
    RETURN NULL;
END
$$
"""
_TELL_VERSION: Final = """
CREATE FUNCTION planning.tell_version() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    concerned bigint = coalesce(NEW.version_id, OLD.version_id);
BEGIN
    PERFORM pg_notify('planabgleich', TG_TABLE_NAME || ' ' || planning.box_of_version(id))
    FROM planning.plan_version WHERE id = concerned AND visibility = 'public';
    RETURN NULL;
END
$$
"""
_TELL_VISIBILITY: Final = """
CREATE FUNCTION planning.tell_visibility() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF 'public' IN (OLD.visibility, NEW.visibility) THEN
        PERFORM pg_notify(
            'planabgleich', TG_TABLE_NAME || ' ' || planning.box_of_version(NEW.id)
        );
    END IF;
    RETURN NULL;
END
$$
"""
_TELL_PLAN: Final = """
CREATE FUNCTION planning.tell_plan() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_notify('planabgleich', TG_TABLE_NAME || ' ' || planning.box_of_version(id))
    FROM planning.plan_version WHERE plan_id = NEW.id AND visibility = 'public';
    RETURN NULL;
END
$$
"""
# What low zooms show of these versions was made from what they were before.
_TELL_AMENDED: Final = """
CREATE FUNCTION planning.tell_amended() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM planning.generalisation WHERE version_id IN (SELECT version_id FROM changed);
    PERFORM pg_notify('planabgleich', TG_TABLE_NAME || ' ' || box)
    FROM (SELECT ST_Extent(geometry) AS box FROM changed) AS extent WHERE box IS NOT NULL;
    RETURN NULL;
END
$$
"""
_WHOLE_MAP: Final = ("detection_run", "state", "border", "municipality", "authority")
"""Tables whose changes are rare or touch all of the border."""


def _whole_map(table: str) -> str:
    events = "UPDATE" if table == "authority" else "INSERT OR UPDATE OR DELETE"
    return (
        f"CREATE TRIGGER {table}_tells AFTER {events} ON planning.{table}"
        " FOR EACH STATEMENT EXECUTE FUNCTION planning.tell_all()"
    )


STATEMENTS: Final = (
    _BOX_OF_VERSION,
    _TELL_ALL,
    _TELL_VERSION,
    _TELL_VISIBILITY,
    _TELL_PLAN,
    _TELL_AMENDED,
    *map(_whole_map, _WHOLE_MAP),
    "CREATE TRIGGER stand_tells AFTER INSERT OR UPDATE OR DELETE ON planning.stand"
    " FOR EACH ROW EXECUTE FUNCTION planning.tell_version()",
    "CREATE TRIGGER stand_emptied AFTER TRUNCATE ON planning.stand"
    " FOR EACH STATEMENT EXECUTE FUNCTION planning.tell_all()",
    "CREATE TRIGGER generalisation_tells AFTER INSERT OR UPDATE ON planning.generalisation"
    " FOR EACH ROW EXECUTE FUNCTION planning.tell_version()",
    "CREATE TRIGGER plan_version_tells AFTER UPDATE ON planning.plan_version"
    " FOR EACH ROW EXECUTE FUNCTION planning.tell_visibility()",
    "CREATE TRIGGER plan_tells AFTER UPDATE ON planning.plan"
    " FOR EACH ROW EXECUTE FUNCTION planning.tell_plan()",
    "CREATE TRIGGER amended_zone_tells_new AFTER INSERT ON planning.amended_zone"
    " REFERENCING NEW TABLE AS changed"
    " FOR EACH STATEMENT EXECUTE FUNCTION planning.tell_amended()",
    "CREATE TRIGGER amended_zone_tells_old AFTER DELETE ON planning.amended_zone"
    " REFERENCING OLD TABLE AS changed"
    " FOR EACH STATEMENT EXECUTE FUNCTION planning.tell_amended()",
)

for _statement in STATEMENTS:
    event.listen(Base.metadata, "after_create", DDL(_statement))  # type: ignore[no-untyped-call]
