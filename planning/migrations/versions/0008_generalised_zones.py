"""Zones as low zooms draw them; triggers that tell what of the map changed where"""

import sqlalchemy as sa
from alembic import op
from geoalchemy2 import Geometry

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

_TELLING = (
    """CREATE FUNCTION planning.box_of_version(version bigint) RETURNS box2d LANGUAGE sql STABLE AS $$
    SELECT ST_Extent(shape) FROM (
        SELECT geometry AS shape FROM planning.zone WHERE version_id = version
        UNION ALL
        SELECT extent FROM planning.plan_version WHERE id = version
    ) AS shapes
$$
""",
    """CREATE FUNCTION planning.tell_all() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_notify('planabgleich', TG_TABLE_NAME);
    RETURN NULL;
END
$$
""",
    """CREATE FUNCTION planning.tell_version() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    concerned bigint = coalesce(NEW.version_id, OLD.version_id);
BEGIN
    PERFORM pg_notify('planabgleich', TG_TABLE_NAME || ' ' || planning.box_of_version(id))
    FROM planning.plan_version WHERE id = concerned AND visibility = 'public';
    RETURN NULL;
END
$$
""",
    """CREATE FUNCTION planning.tell_visibility() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF 'public' IN (OLD.visibility, NEW.visibility) THEN
        PERFORM pg_notify(
            'planabgleich', TG_TABLE_NAME || ' ' || planning.box_of_version(NEW.id)
        );
    END IF;
    RETURN NULL;
END
$$
""",
    """CREATE FUNCTION planning.tell_plan() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_notify('planabgleich', TG_TABLE_NAME || ' ' || planning.box_of_version(id))
    FROM planning.plan_version WHERE plan_id = NEW.id AND visibility = 'public';
    RETURN NULL;
END
$$
""",
    """CREATE FUNCTION planning.tell_amended() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM planning.generalisation WHERE version_id IN (SELECT version_id FROM changed);
    PERFORM pg_notify('planabgleich', TG_TABLE_NAME || ' ' || box)
    FROM (SELECT ST_Extent(geometry) AS box FROM changed) AS extent WHERE box IS NOT NULL;
    RETURN NULL;
END
$$
""",
    "CREATE TRIGGER detection_run_tells AFTER INSERT OR UPDATE OR DELETE ON planning.detection_run FOR EACH STATEMENT EXECUTE FUNCTION planning.tell_all()",
    "CREATE TRIGGER state_tells AFTER INSERT OR UPDATE OR DELETE ON planning.state FOR EACH STATEMENT EXECUTE FUNCTION planning.tell_all()",
    "CREATE TRIGGER border_tells AFTER INSERT OR UPDATE OR DELETE ON planning.border FOR EACH STATEMENT EXECUTE FUNCTION planning.tell_all()",
    "CREATE TRIGGER municipality_tells AFTER INSERT OR UPDATE OR DELETE ON planning.municipality FOR EACH STATEMENT EXECUTE FUNCTION planning.tell_all()",
    "CREATE TRIGGER plan_tells AFTER UPDATE ON planning.plan FOR EACH ROW EXECUTE FUNCTION planning.tell_plan()",
    "CREATE TRIGGER authority_tells AFTER UPDATE ON planning.authority FOR EACH STATEMENT EXECUTE FUNCTION planning.tell_all()",
    "CREATE TRIGGER stand_tells AFTER INSERT OR UPDATE OR DELETE ON planning.stand FOR EACH ROW EXECUTE FUNCTION planning.tell_version()",
    "CREATE TRIGGER stand_emptied AFTER TRUNCATE ON planning.stand FOR EACH STATEMENT EXECUTE FUNCTION planning.tell_all()",
    "CREATE TRIGGER generalisation_tells AFTER INSERT OR UPDATE ON planning.generalisation FOR EACH ROW EXECUTE FUNCTION planning.tell_version()",
    "CREATE TRIGGER plan_version_tells AFTER UPDATE ON planning.plan_version FOR EACH ROW EXECUTE FUNCTION planning.tell_visibility()",
    "CREATE TRIGGER amended_zone_tells_new AFTER INSERT ON planning.amended_zone REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION planning.tell_amended()",
    "CREATE TRIGGER amended_zone_tells_old AFTER DELETE ON planning.amended_zone REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION planning.tell_amended()",
)
_FUNCTIONS = ("tell_all", "tell_version", "tell_visibility", "tell_plan", "tell_amended")
_ZOOMS = range(7, 13)


def upgrade() -> None:
    op.create_table(
        "generalisation",
        sa.Column("version_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("recipe", sa.BigInteger(), nullable=False),
        sa.Column(
            "made_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False
        ),
        sa.ForeignKeyConstraint(
            ["version_id"],
            ["planning.plan_version.id"],
            name=op.f("generalisation_version_id_fkey"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("version_id", name=op.f("generalisation_pkey")),
        schema="planning",
    )
    op.create_table(
        "generalised_zone",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column("version_id", sa.BigInteger(), nullable=False),
        sa.Column("zoom", sa.BigInteger(), nullable=False),
        sa.Column(
            "class",
            sa.Enum(
                "residential",
                "mixed_use",
                "commercial_industrial",
                "retail_large",
                "community_special",
                "open_space",
                "agriculture",
                "forest",
                "water_body",
                "nature_protection",
                "green_corridor",
                "water_protection",
                "flood",
                "wind_priority",
                "solar",
                "energy_utility",
                "power_line_corridor",
                "road",
                "rail_transit",
                "airport_zone",
                "raw_materials",
                "hazardous_site",
                "military",
                "settlement_axis",
                "central_place",
                "unspecified",
                name="use",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("accuracy_m", sa.Double(), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=True),
        sa.Column("valid_to", sa.Date(), nullable=True),
        sa.Column("begins", sa.Date(), nullable=True),
        sa.Column("ends", sa.Date(), nullable=True),
        sa.Column("previous_ends", sa.Date(), nullable=True),
        sa.Column("zones", sa.BigInteger(), nullable=False),
        sa.Column("lumped_m2", sa.Double(), nullable=True),
        sa.Column("geometry", Geometry("GEOMETRY", srid=3857, spatial_index=False), nullable=False),
        sa.ForeignKeyConstraint(
            ["version_id"],
            ["planning.generalisation.version_id"],
            name=op.f("generalised_zone_version_id_fkey"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("generalised_zone_pkey")),
        schema="planning",
    )
    op.create_index(
        "generalised_zone_version_id_idx", "generalised_zone", ["version_id"], schema="planning"
    )
    for zoom in _ZOOMS:
        op.create_index(
            f"generalised_zone_{zoom}_idx",
            "generalised_zone",
            ["geometry"],
            schema="planning",
            postgresql_using="gist",
            postgresql_where=sa.text(f"zoom = {zoom}"),
        )
    for statement in _TELLING:
        op.execute(statement)


def downgrade() -> None:
    op.drop_table("generalised_zone", schema="planning")
    op.drop_table("generalisation", schema="planning")
    for function in _FUNCTIONS:
        op.execute(f"DROP FUNCTION planning.{function}() CASCADE")
    op.execute("DROP FUNCTION planning.box_of_version(bigint)")
