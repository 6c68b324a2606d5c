"""The spine"""

import sqlalchemy as sa
from alembic import op
from geoalchemy2 import Geometry
from sqlalchemy.dialects import postgresql

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

_MAP_READER = """
DO $$ BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'map_reader') THEN
        CREATE ROLE map_reader;
    END IF;
END $$
"""


def upgrade() -> None:
    op.execute(_MAP_READER)
    op.create_table(
        "authority",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column("uid", sa.Uuid(), server_default=sa.text("gen_random_uuid()"), nullable=False),
        sa.Column(
            "state",
            sa.Enum("HH", "SH", name="state", native_enum=False, create_constraint=True, length=40),
            nullable=False,
        ),
        sa.Column("name", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("authority_pkey")),
        sa.UniqueConstraint("state", "name", name=op.f("authority_state_name_key")),
        sa.UniqueConstraint("uid", name=op.f("authority_uid_key")),
        schema="planning",
    )
    op.create_table(
        "border",
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column(
            "geometry", Geometry("MULTILINESTRING", srid=25832, spatial_index=False), nullable=False
        ),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("accuracy_m", sa.Double(), nullable=False),
        sa.Column(
            "recorded_at",
            sa.DateTime(timezone=True),
            server_default=sa.text("now()"),
            nullable=False,
        ),
        sa.CheckConstraint("id = 1", name=op.f("border_single_check")),
        sa.PrimaryKeyConstraint("id", name=op.f("border_pkey")),
        schema="planning",
    )
    op.create_index(
        "border_geometry_idx",
        "border",
        ["geometry"],
        unique=False,
        schema="planning",
        postgresql_using="gist",
    )
    op.create_table(
        "detection_run",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column("uid", sa.Uuid(), server_default=sa.text("gen_random_uuid()"), nullable=False),
        sa.Column("started_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("finished_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("as_of", sa.Date(), nullable=False),
        sa.Column("software_version", sa.Text(), nullable=False),
        sa.Column("rule_book", sa.Text(), nullable=False),
        sa.Column("inputs_sha256", sa.Text(), nullable=False),
        sa.Column("zones_compared", sa.BigInteger(), nullable=False),
        sa.Column("border_source", sa.Text(), nullable=False),
        sa.Column("border_accuracy_m", sa.Double(), nullable=False),
        sa.Column("rules", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("detection_run_pkey")),
        sa.UniqueConstraint("uid", name=op.f("detection_run_uid_key")),
        schema="planning",
    )
    op.create_table(
        "municipality",
        sa.Column("ags", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("district", sa.Text(), nullable=False),
        sa.Column(
            "state",
            sa.Enum("HH", "SH", name="state", native_enum=False, create_constraint=True, length=40),
            nullable=False,
        ),
        sa.Column(
            "geometry", Geometry("MULTIPOLYGON", srid=25832, spatial_index=False), nullable=False
        ),
        sa.CheckConstraint(
            "ST_IsValid(geometry) AND NOT ST_IsEmpty(geometry)",
            name=op.f("municipality_geometry_check"),
        ),
        sa.PrimaryKeyConstraint("ags", name=op.f("municipality_pkey")),
        schema="planning",
    )
    op.create_index(
        "municipality_geometry_idx",
        "municipality",
        ["geometry"],
        unique=False,
        schema="planning",
        postgresql_using="gist",
    )
    op.create_table(
        "state",
        sa.Column(
            "code",
            sa.Enum("HH", "SH", name="state", native_enum=False, create_constraint=True, length=40),
            nullable=False,
        ),
        sa.Column(
            "land", Geometry("MULTIPOLYGON", srid=25832, spatial_index=False), nullable=False
        ),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("accuracy_m", sa.Double(), nullable=False),
        sa.CheckConstraint(
            "ST_IsValid(land) AND NOT ST_IsEmpty(land)", name=op.f("state_land_check")
        ),
        sa.PrimaryKeyConstraint("code", name=op.f("state_pkey")),
        schema="planning",
    )
    op.create_index(
        "state_land_idx",
        "state",
        ["land"],
        unique=False,
        schema="planning",
        postgresql_using="gist",
    )
    op.create_table(
        "coverage",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column("run_id", sa.BigInteger(), nullable=False),
        sa.Column("rule_id", sa.Text(), nullable=False),
        sa.Column("a_state", sa.Text(), nullable=False),
        sa.Column("b_state", sa.Text(), nullable=False),
        sa.Column("hh_ags", sa.Text(), nullable=True),
        sa.Column("sh_ags", sa.Text(), nullable=True),
        sa.Column("hh_name", sa.Text(), nullable=True),
        sa.Column("sh_name", sa.Text(), nullable=True),
        sa.Column("length_m", sa.Double(), nullable=True),
        sa.Column(
            "status",
            sa.Enum(
                "found",
                "checked_nothing_found",
                "neighbour_missing",
                "waiting_for_layer",
                "failed",
                name="coveragestatus",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("conflicts", sa.BigInteger(), nullable=False),
        sa.Column("missing_a", sa.Text(), nullable=True),
        sa.Column("missing_b", sa.Text(), nullable=True),
        sa.Column("waiting_for_de", sa.Text(), nullable=True),
        sa.Column("waiting_for_en", sa.Text(), nullable=True),
        sa.Column("error", sa.Text(), nullable=True),
        sa.Column(
            "geometry", Geometry("GEOMETRY", srid=25832, spatial_index=False), nullable=False
        ),
        sa.ForeignKeyConstraint(
            ["run_id"],
            ["planning.detection_run.id"],
            name=op.f("coverage_run_id_fkey"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("coverage_pkey")),
        schema="planning",
    )
    op.create_index(
        "coverage_run_id_rule_id_idx",
        "coverage",
        ["run_id", "rule_id"],
        unique=False,
        schema="planning",
    )
    op.create_table(
        "plan",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column("uid", sa.Uuid(), server_default=sa.text("gen_random_uuid()"), nullable=False),
        sa.Column("authority_id", sa.BigInteger(), nullable=True),
        sa.Column(
            "state",
            sa.Enum("HH", "SH", name="state", native_enum=False, create_constraint=True, length=40),
            nullable=False,
        ),
        sa.Column(
            "kind",
            sa.Enum(
                "RP",
                "FP",
                "BP",
                "LP",
                "SO",
                name="plankind",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=True,
        ),
        sa.Column("ags", sa.Text(), nullable=True),
        sa.Column("number", sa.Text(), nullable=True),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("normalised_name", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["authority_id"], ["planning.authority.id"], name=op.f("plan_authority_id_fkey")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("plan_pkey")),
        sa.UniqueConstraint(
            "state",
            "kind",
            "ags",
            "number",
            "normalised_name",
            name="plan_identity_key",
            postgresql_nulls_not_distinct=True,
        ),
        sa.UniqueConstraint("uid", name=op.f("plan_uid_key")),
        schema="planning",
    )
    op.create_table(
        "plan_version",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column("uid", sa.Uuid(), server_default=sa.text("gen_random_uuid()"), nullable=False),
        sa.Column("plan_id", sa.BigInteger(), nullable=False),
        sa.Column("sequence", sa.BigInteger(), nullable=False),
        sa.Column(
            "status",
            sa.Enum(
                "0_intended",
                "1_initiated",
                "2_early_authorities",
                "3_early_public",
                "4_draft_decided",
                "5_authorities",
                "6_published",
                "7_weighing",
                "8_republished",
                "9_adopted",
                "10_approval",
                "11_in_force",
                "12_partly_repealed",
                "13_update",
                "14_repealed",
                "15_void",
                "16_suspended",
                "17_abandoned",
                name="legalstatus",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=True,
        ),
        sa.Column(
            "phase",
            sa.Enum(
                "draft",
                "in_force",
                "ended",
                name="phase",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            sa.Computed(
                "CASE status WHEN '0_intended' THEN 'draft' WHEN '1_initiated' THEN 'draft' WHEN '2_early_authorities' THEN 'draft' WHEN '3_early_public' THEN 'draft' WHEN '4_draft_decided' THEN 'draft' WHEN '5_authorities' THEN 'draft' WHEN '6_published' THEN 'draft' WHEN '7_weighing' THEN 'draft' WHEN '8_republished' THEN 'draft' WHEN '9_adopted' THEN 'draft' WHEN '10_approval' THEN 'draft' WHEN '11_in_force' THEN 'in_force' WHEN '12_partly_repealed' THEN 'in_force' WHEN '13_update' THEN 'in_force' WHEN '14_repealed' THEN 'ended' WHEN '15_void' THEN 'ended' WHEN '16_suspended' THEN 'draft' WHEN '17_abandoned' THEN 'ended' END",
                persisted=True,
            ),
            nullable=True,
        ),
        sa.Column("status_scheme", sa.Text(), nullable=True),
        sa.Column("status_code", sa.Text(), nullable=True),
        sa.Column("valid_from", sa.Date(), nullable=True),
        sa.Column("valid_to", sa.Date(), nullable=True),
        sa.Column("scale_denominator", sa.Double(), nullable=True),
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
        sa.Column("illustrative", sa.Boolean(), nullable=False),
        sa.Column("extent", Geometry("GEOMETRY", srid=25832, spatial_index=False), nullable=False),
        sa.Column("source_name", sa.Text(), nullable=False),
        sa.Column("source_format", sa.Text(), nullable=False),
        sa.Column("source_version", sa.Text(), nullable=True),
        sa.Column("source_sha256", sa.Text(), nullable=False),
        sa.Column("content_sha256", sa.Text(), nullable=False),
        sa.Column(
            "recorded_at",
            sa.DateTime(timezone=True),
            server_default=sa.text("now()"),
            nullable=False,
        ),
        sa.Column("recorded_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("attributes", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.CheckConstraint(
            "ST_IsValid(extent) AND NOT ST_IsEmpty(extent)", name=op.f("plan_version_extent_check")
        ),
        sa.CheckConstraint("accuracy_m >= 0", name=op.f("plan_version_accuracy_check")),
        sa.CheckConstraint("valid_to > valid_from", name=op.f("plan_version_validity_check")),
        sa.ForeignKeyConstraint(
            ["plan_id"], ["planning.plan.id"], name=op.f("plan_version_plan_id_fkey")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("plan_version_pkey")),
        sa.UniqueConstraint(
            "plan_id", "content_sha256", name=op.f("plan_version_plan_id_content_sha256_key")
        ),
        sa.UniqueConstraint("plan_id", "sequence", name=op.f("plan_version_plan_id_sequence_key")),
        sa.UniqueConstraint("uid", name=op.f("plan_version_uid_key")),
        schema="planning",
    )
    op.create_index(
        "plan_version_extent_idx",
        "plan_version",
        ["extent"],
        unique=False,
        schema="planning",
        postgresql_using="gist",
    )
    op.create_table(
        "zone",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column("uid", sa.Uuid(), server_default=sa.text("gen_random_uuid()"), nullable=False),
        sa.Column("version_id", sa.BigInteger(), nullable=False),
        sa.Column("source_id", sa.Text(), nullable=False),
        sa.Column("source_type", sa.Text(), nullable=True),
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
        sa.Column("attributes", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("mending", postgresql.JSONB(astext_type=sa.Text()), nullable=True),
        sa.Column(
            "geometry", Geometry("GEOMETRY", srid=25832, spatial_index=False), nullable=False
        ),
        sa.CheckConstraint(
            "ST_IsValid(geometry) AND NOT ST_IsEmpty(geometry)", name=op.f("zone_geometry_check")
        ),
        sa.CheckConstraint("accuracy_m >= 0", name=op.f("zone_accuracy_check")),
        sa.ForeignKeyConstraint(
            ["version_id"], ["planning.plan_version.id"], name=op.f("zone_version_id_fkey")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("zone_pkey")),
        sa.UniqueConstraint("uid", name=op.f("zone_uid_key")),
        sa.UniqueConstraint("version_id", "source_id", name=op.f("zone_version_id_source_id_key")),
        schema="planning",
    )
    op.create_index(
        "zone_geometry_idx",
        "zone",
        ["geometry"],
        unique=False,
        schema="planning",
        postgresql_using="gist",
    )
    op.create_table(
        "conflict",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column("uid", sa.Uuid(), server_default=sa.text("gen_random_uuid()"), nullable=False),
        sa.Column("run_id", sa.BigInteger(), nullable=False),
        sa.Column("rule_id", sa.Text(), nullable=False),
        sa.Column("theme", sa.Text(), nullable=True),
        sa.Column("relation", sa.Text(), nullable=False),
        sa.Column("severity", sa.BigInteger(), nullable=False),
        sa.Column("base_severity", sa.BigInteger(), nullable=False),
        sa.Column("severity_modifiers", postgresql.ARRAY(sa.Text()), nullable=False),
        sa.Column(
            "certainty",
            sa.Enum(
                "certain",
                "within_accuracy",
                name="certainty",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("stage", sa.Text(), nullable=False),
        sa.Column("situation_id", sa.Text(), nullable=False),
        sa.Column("a_zone_id", sa.BigInteger(), nullable=False),
        sa.Column("b_zone_id", sa.BigInteger(), nullable=True),
        sa.Column("threshold", sa.Text(), nullable=True),
        sa.Column("evidence", sa.Text(), nullable=True),
        sa.Column("force", sa.Text(), nullable=True),
        sa.Column("area_m2", sa.Double(), nullable=True),
        sa.Column("share_a", sa.Double(), nullable=True),
        sa.Column("share_b", sa.Double(), nullable=True),
        sa.Column("distance_m", sa.Double(), nullable=True),
        sa.Column("length_m", sa.Double(), nullable=True),
        sa.Column("depth_m", sa.Double(), nullable=True),
        sa.Column("angle_deg", sa.Double(), nullable=True),
        sa.Column("ags", postgresql.ARRAY(sa.Text()), nullable=False),
        sa.Column("illustrative", sa.Boolean(), nullable=False),
        sa.Column("fingerprint", sa.Text(), nullable=False),
        sa.Column("explanation_de", sa.Text(), nullable=False),
        sa.Column("explanation_en", sa.Text(), nullable=False),
        sa.Column(
            "geometry", Geometry("GEOMETRY", srid=25832, spatial_index=False), nullable=False
        ),
        sa.CheckConstraint("severity BETWEEN 1 AND 4", name=op.f("conflict_severity_check")),
        sa.ForeignKeyConstraint(
            ["a_zone_id"], ["planning.zone.id"], name=op.f("conflict_a_zone_id_fkey")
        ),
        sa.ForeignKeyConstraint(
            ["b_zone_id"], ["planning.zone.id"], name=op.f("conflict_b_zone_id_fkey")
        ),
        sa.ForeignKeyConstraint(
            ["run_id"],
            ["planning.detection_run.id"],
            name=op.f("conflict_run_id_fkey"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("conflict_pkey")),
        sa.UniqueConstraint("run_id", "fingerprint", name=op.f("conflict_run_id_fingerprint_key")),
        sa.UniqueConstraint("uid", name=op.f("conflict_uid_key")),
        schema="planning",
    )
    op.create_index(
        op.f("conflict_a_zone_id_idx"), "conflict", ["a_zone_id"], unique=False, schema="planning"
    )
    op.create_index(
        op.f("conflict_b_zone_id_idx"), "conflict", ["b_zone_id"], unique=False, schema="planning"
    )
    op.create_index(
        "conflict_geometry_idx",
        "conflict",
        ["geometry"],
        unique=False,
        schema="planning",
        postgresql_using="gist",
    )
    op.create_index(
        op.f("conflict_situation_id_idx"),
        "conflict",
        ["situation_id"],
        unique=False,
        schema="planning",
    )


def downgrade() -> None:
    op.drop_index(op.f("conflict_situation_id_idx"), table_name="conflict", schema="planning")
    op.drop_index(
        "conflict_geometry_idx", table_name="conflict", schema="planning", postgresql_using="gist"
    )
    op.drop_index(op.f("conflict_b_zone_id_idx"), table_name="conflict", schema="planning")
    op.drop_index(op.f("conflict_a_zone_id_idx"), table_name="conflict", schema="planning")
    op.drop_table("conflict", schema="planning")
    op.drop_index(
        "zone_geometry_idx", table_name="zone", schema="planning", postgresql_using="gist"
    )
    op.drop_table("zone", schema="planning")
    op.drop_index(
        "plan_version_extent_idx",
        table_name="plan_version",
        schema="planning",
        postgresql_using="gist",
    )
    op.drop_table("plan_version", schema="planning")
    op.drop_table("plan", schema="planning")
    op.drop_index("coverage_run_id_rule_id_idx", table_name="coverage", schema="planning")
    op.drop_table("coverage", schema="planning")
    op.drop_index("state_land_idx", table_name="state", schema="planning", postgresql_using="gist")
    op.drop_table("state", schema="planning")
    op.drop_index(
        "municipality_geometry_idx",
        table_name="municipality",
        schema="planning",
        postgresql_using="gist",
    )
    op.drop_table("municipality", schema="planning")
    op.drop_table("detection_run", schema="planning")
    op.drop_index(
        "border_geometry_idx", table_name="border", schema="planning", postgresql_using="gist"
    )
    op.drop_table("border", schema="planning")
    op.drop_table("authority", schema="planning")
