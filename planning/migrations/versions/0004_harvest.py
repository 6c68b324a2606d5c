"""Services that are harvested, and each time they were"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "harvest_source",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column("uid", sa.Uuid(), server_default=sa.text("gen_random_uuid()"), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("protocol", sa.Text(), nullable=False),
        sa.Column("url", sa.Text(), nullable=False),
        sa.Column("collection", sa.Text(), nullable=False),
        sa.Column("page_size", sa.BigInteger(), nullable=False),
        sa.Column(
            "state",
            sa.Enum("HH", "SH", name="state", native_enum=False, create_constraint=True, length=40),
            nullable=True,
        ),
        sa.Column("authority", sa.Text(), nullable=True),
        sa.Column(
            "visibility",
            sa.Enum(
                "private",
                "shared",
                "public",
                name="visibility",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("accuracy_m", sa.Double(), nullable=True),
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
        sa.Column("licence", sa.Text(), nullable=True),
        sa.Column("crs", sa.Text(), nullable=True),
        sa.Column("mapping_name", sa.Text(), nullable=True),
        sa.Column("mapping", sa.Text(), nullable=True),
        sa.Column("every", sa.Interval(), nullable=True),
        sa.Column(
            "added_at",
            sa.DateTime(timezone=True),
            server_default=sa.text("now()"),
            nullable=False,
        ),
        sa.Column("retired_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("every > interval '0'", name=op.f("harvest_source_every_check")),
        sa.CheckConstraint("page_size > 0", name=op.f("harvest_source_page_size_check")),
        sa.CheckConstraint("accuracy_m >= 0", name=op.f("harvest_source_accuracy_check")),
        sa.PrimaryKeyConstraint("id", name=op.f("harvest_source_pkey")),
        sa.UniqueConstraint("uid", name=op.f("harvest_source_uid_key")),
        schema="planning",
    )
    op.create_index(
        "harvest_source_name_idx",
        "harvest_source",
        ["name"],
        unique=True,
        schema="planning",
        postgresql_where=sa.text("retired_at IS NULL"),
    )
    op.create_table(
        "harvest_run",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column("uid", sa.Uuid(), server_default=sa.text("gen_random_uuid()"), nullable=False),
        sa.Column("source_id", sa.BigInteger(), nullable=False),
        sa.Column(
            "began_at",
            sa.DateTime(timezone=True),
            server_default=sa.text("now()"),
            nullable=False,
        ),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column(
            "outcome",
            sa.Enum(
                "changed",
                "unchanged",
                "failed",
                name="harvestoutcome",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=True,
        ),
        sa.Column("requests", sa.BigInteger(), nullable=True),
        sa.Column("received_bytes", sa.BigInteger(), nullable=True),
        sa.Column("features", sa.BigInteger(), nullable=True),
        sa.Column("plans", sa.BigInteger(), nullable=True),
        sa.Column("new_versions", sa.BigInteger(), nullable=True),
        sa.Column("offered", postgresql.ARRAY(sa.Text()), nullable=True),
        sa.Column("missing", postgresql.ARRAY(sa.Text()), nullable=True),
        sa.Column("sha256", sa.Text(), nullable=True),
        sa.Column("fault_de", sa.Text(), nullable=True),
        sa.Column("fault_en", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "(outcome IS NULL) = (ended_at IS NULL)", name=op.f("harvest_run_ended_check")
        ),
        sa.ForeignKeyConstraint(
            ["source_id"],
            ["planning.harvest_source.id"],
            name=op.f("harvest_run_source_id_fkey"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("harvest_run_pkey")),
        sa.UniqueConstraint("uid", name=op.f("harvest_run_uid_key")),
        schema="planning",
    )
    op.create_index("harvest_run_source_id_idx", "harvest_run", ["source_id"], schema="planning")


def downgrade() -> None:
    op.drop_table("harvest_run", schema="planning")
    op.drop_table("harvest_source", schema="planning")
