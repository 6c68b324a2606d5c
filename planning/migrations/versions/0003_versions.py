"""Versions: what stood when, texts, documents, amendments, reference data"""

import sqlalchemy as sa
from alembic import op
from geoalchemy2 import Geometry
from sqlalchemy.dialects import postgresql

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_IDENTITY = ("state", "kind", "ags", "number", "normalised_name")

# Before, a version was closed by the next one of its track; what a closed one was valid for is
# taken as told.
_STANDS = """
INSERT INTO planning.stand (version_id, valid_from, valid_to, recorded_at, recorded_until)
SELECT
    id,
    CASE WHEN phase = 'draft' THEN NULL ELSE valid_from END,
    valid_to,
    recorded_at,
    recorded_until
FROM planning.plan_version
WHERE phase IS DISTINCT FROM 'ended'
    AND (recorded_until IS NULL OR recorded_until > recorded_at)
"""
_ACTS = """
INSERT INTO planning.act (version_id, deed, actor, at)
SELECT id, 'imported', recorded_by, recorded_at FROM planning.plan_version
"""


def upgrade() -> None:
    op.create_table(
        "stand",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column("version_id", sa.BigInteger(), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=True),
        sa.Column("valid_to", sa.Date(), nullable=True),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("recorded_until", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("valid_to > valid_from", name=op.f("stand_validity_check")),
        sa.CheckConstraint("recorded_until > recorded_at", name=op.f("stand_recording_check")),
        sa.ForeignKeyConstraint(
            ["version_id"], ["planning.plan_version.id"], name=op.f("stand_version_id_fkey")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("stand_pkey")),
        schema="planning",
    )
    op.create_index("stand_version_id_idx", "stand", ["version_id"], schema="planning")
    op.create_table(
        "act",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column("version_id", sa.BigInteger(), nullable=False),
        sa.Column(
            "deed",
            sa.Enum(
                "imported",
                "withdrawn",
                "published",
                name="deed",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column(
            "at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False
        ),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["version_id"], ["planning.plan_version.id"], name=op.f("act_version_id_fkey")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("act_pkey")),
        schema="planning",
    )
    op.create_index("act_version_id_idx", "act", ["version_id"], schema="planning")
    op.create_table(
        "passage",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column("version_id", sa.BigInteger(), nullable=False),
        sa.Column("source_id", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("number", sa.Text(), nullable=True),
        sa.Column("text", sa.Text(), nullable=True),
        sa.Column("legal_basis", sa.Text(), nullable=True),
        sa.Column("refers", postgresql.ARRAY(sa.Text()), nullable=False),
        sa.ForeignKeyConstraint(
            ["version_id"], ["planning.plan_version.id"], name=op.f("passage_version_id_fkey")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("passage_pkey")),
        schema="planning",
    )
    op.create_index("passage_version_id_idx", "passage", ["version_id"], schema="planning")
    op.create_table(
        "document",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column("uid", sa.Uuid(), server_default=sa.text("gen_random_uuid()"), nullable=False),
        sa.Column("version_id", sa.BigInteger(), nullable=False),
        sa.Column("owner_id", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=True),
        sa.Column("name", sa.Text(), nullable=True),
        sa.Column("address", sa.Text(), nullable=True),
        sa.Column("description", sa.Text(), nullable=True),
        sa.Column("dated", sa.Date(), nullable=True),
        sa.Column("media_type", sa.Text(), nullable=True),
        sa.Column("content_sha256", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["version_id"], ["planning.plan_version.id"], name=op.f("document_version_id_fkey")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("document_pkey")),
        sa.UniqueConstraint("uid", name=op.f("document_uid_key")),
        schema="planning",
    )
    op.create_index("document_version_id_idx", "document", ["version_id"], schema="planning")
    op.create_table(
        "amendment",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column("version_id", sa.BigInteger(), nullable=False),
        sa.Column("inverse", sa.Boolean(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("normalised_name", sa.Text(), nullable=False),
        sa.Column("number", sa.Text(), nullable=True),
        sa.Column(
            "effect",
            sa.Enum(
                "replaces",
                "supplements",
                "changes_parts",
                name="amendmenteffect",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=True,
        ),
        sa.Column("code", sa.Text(), nullable=True),
        sa.Column("extent", Geometry("GEOMETRY", srid=25832, spatial_index=False), nullable=True),
        sa.ForeignKeyConstraint(
            ["version_id"], ["planning.plan_version.id"], name=op.f("amendment_version_id_fkey")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("amendment_pkey")),
        schema="planning",
    )
    op.create_index("amendment_version_id_idx", "amendment", ["version_id"], schema="planning")
    op.create_index(
        "amendment_normalised_name_idx", "amendment", ["normalised_name"], schema="planning"
    )
    op.add_column(
        "plan",
        sa.Column(
            "layer",
            sa.Enum(
                "protected_areas",
                "flood",
                "water_protection",
                "noise",
                "airport",
                "navigation",
                "buildings",
                "turbines",
                "main_tracks",
                "stops",
                "coastline",
                "centres_and_axes",
                name="referencelayer",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=True,
        ),
        schema="planning",
    )
    op.drop_constraint("plan_identity_key", "plan", schema="planning")
    op.create_unique_constraint(
        "plan_identity_key",
        "plan",
        [*_IDENTITY, "layer"],
        schema="planning",
        postgresql_nulls_not_distinct=True,
    )
    for column in (
        sa.Column("reader", sa.Text(), server_default="", nullable=False),
        sa.Column("recorded_by", sa.Text(), server_default="", nullable=False),
        sa.Column("withdrawn", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("surveyed_on", sa.Date(), nullable=True),
        sa.Column("licence", sa.Text(), nullable=True),
    ):
        op.add_column("plan_version", column, schema="planning")
    for name in ("reader", "recorded_by"):
        op.alter_column("plan_version", name, server_default=None, schema="planning")
    op.execute(_STANDS)
    op.execute(_ACTS)
    op.drop_column("plan_version", "recorded_until", schema="planning")


def downgrade() -> None:
    op.add_column(
        "plan_version",
        sa.Column("recorded_until", sa.DateTime(timezone=True), nullable=True),
        schema="planning",
    )
    for name in ("licence", "surveyed_on", "withdrawn", "recorded_by", "reader"):
        op.drop_column("plan_version", name, schema="planning")
    op.drop_constraint("plan_identity_key", "plan", schema="planning")
    op.create_unique_constraint(
        "plan_identity_key",
        "plan",
        list(_IDENTITY),
        schema="planning",
        postgresql_nulls_not_distinct=True,
    )
    op.drop_column("plan", "layer", schema="planning")
    for table in ("amendment", "document", "passage", "act", "stand"):
        op.drop_table(table, schema="planning")
