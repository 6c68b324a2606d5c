"""What amendments leave of zones"""

import sqlalchemy as sa
from alembic import op
from geoalchemy2 import Geometry

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "amended_zone",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column("zone_id", sa.BigInteger(), nullable=False),
        sa.Column("uid", sa.Uuid(), nullable=False),
        sa.Column("begins", sa.Date(), nullable=True),
        sa.Column("ends", sa.Date(), nullable=True),
        sa.Column("previous_ends", sa.Date(), nullable=True),
        sa.Column("amended_by", sa.Text(), nullable=True),
        sa.Column(
            "geometry", Geometry("GEOMETRY", srid=25832, spatial_index=False), nullable=False
        ),
        sa.Column("version_id", sa.BigInteger(), nullable=False),
        sa.Column("source_id", sa.Text(), nullable=False),
        sa.Column("source_type", sa.Text(), nullable=True),
        sa.Column("name", sa.Text(), nullable=True),
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
        sa.Column("subclass", sa.Text(), nullable=True),
        sa.Column("flags", sa.Text(), nullable=True),
        sa.Column(
            "designation",
            sa.Enum(
                "priority",
                "reservation",
                "suitability",
                "exclusion",
                "none",
                name="designation",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=True,
        ),
        sa.Column(
            "legal_nature",
            sa.Enum(
                "binding_goal",
                "principle",
                "binding_municipal",
                "representation",
                "adopted_from_other_law",
                "information",
                name="legalnature",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=True,
        ),
        sa.Column("legal_nature_code", sa.Text(), nullable=True),
        sa.Column(
            "noise_code",
            sa.Enum(
                "WS",
                "WR",
                "WA",
                "WB",
                "MD",
                "MDW",
                "MI",
                "MU",
                "MK",
                "GE",
                "GI",
                name="noisecode",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=True,
        ),
        sa.Column("sensitive", sa.Boolean(), nullable=True),
        sa.Column("tiling", sa.Boolean(), nullable=True),
        sa.Column("voltage_kv", sa.Double(), nullable=True),
        sa.Column("road_class", sa.Text(), nullable=True),
        sa.Column("height_m", sa.Double(), nullable=True),
        sa.Column("valid_from", sa.Date(), nullable=True),
        sa.Column("valid_to", sa.Date(), nullable=True),
        sa.Column("accuracy_m", sa.Double(), nullable=False),
        sa.Column(
            "accuracy_basis",
            sa.Enum(
                "declared",
                "from_scale",
                "assumed",
                name="accuracybasis",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.CheckConstraint(
            "ST_IsValid(geometry) AND NOT ST_IsEmpty(geometry)",
            name=op.f("amended_zone_geometry_check"),
        ),
        sa.CheckConstraint("ends > begins", name=op.f("amended_zone_days_check")),
        sa.ForeignKeyConstraint(
            ["version_id"], ["planning.plan_version.id"], name=op.f("amended_zone_version_id_fkey")
        ),
        sa.ForeignKeyConstraint(
            ["zone_id"],
            ["planning.zone.id"],
            name=op.f("amended_zone_zone_id_fkey"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("amended_zone_pkey")),
        schema="planning",
    )
    op.create_index(
        "amended_zone_geometry_idx",
        "amended_zone",
        ["geometry"],
        unique=False,
        schema="planning",
        postgresql_using="gist",
    )
    op.create_index(
        "amended_zone_uid_idx", "amended_zone", ["uid"], unique=False, schema="planning"
    )
    op.create_index(
        "amended_zone_version_id_idx",
        "amended_zone",
        ["version_id"],
        unique=False,
        schema="planning",
    )
    op.create_index(
        "amended_zone_zone_id_idx", "amended_zone", ["zone_id"], unique=False, schema="planning"
    )
    op.add_column(
        "zone",
        sa.Column("amended", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        schema="planning",
    )


def downgrade() -> None:
    op.drop_column("zone", "amended", schema="planning")
    op.drop_index("amended_zone_zone_id_idx", table_name="amended_zone", schema="planning")
    op.drop_index("amended_zone_version_id_idx", table_name="amended_zone", schema="planning")
    op.drop_index("amended_zone_uid_idx", table_name="amended_zone", schema="planning")
    op.drop_index(
        "amended_zone_geometry_idx",
        table_name="amended_zone",
        schema="planning",
        postgresql_using="gist",
    )
    op.drop_table("amended_zone", schema="planning")
