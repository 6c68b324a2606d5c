"""Conflicts in full: kind, arcs, accuracies"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

_MEASURES = ("block_sum_deg", "block_hh_deg", "block_sh_deg", "block_in_force_deg", "free_deg")
_KIND = sa.Enum(
    "conflict",
    "opportunity",
    name="kind",
    native_enum=False,
    create_constraint=True,
    length=40,
)

_FROM_WHAT_IS_STORED = """
UPDATE planning.conflict
SET kind = coalesce(run.rules -> conflict.rule_id ->> 'kind', 'conflict'),
    border_accuracy_m = border.accuracy_m,
    tolerance_m = sqrt(
        a.accuracy_m ^ 2 + coalesce(b.accuracy_m, 0) ^ 2 + coalesce(border.accuracy_m, 0) ^ 2
    )
FROM planning.conflict AS found
JOIN planning.detection_run AS run ON run.id = found.run_id
JOIN planning.zone AS a ON a.id = found.a_zone_id
LEFT JOIN planning.zone AS b ON b.id = found.b_zone_id
CROSS JOIN LATERAL (
    SELECT CASE WHEN found.relation IN
        ('encroach', 'edge_match', 'no_continuation', 'line_break', 'procedure')
    THEN run.border_accuracy_m END AS accuracy_m
) AS border
WHERE found.id = conflict.id
"""


def upgrade() -> None:
    op.add_column("conflict", sa.Column("kind", _KIND, nullable=True), schema="planning")
    for name in (*_MEASURES, "tolerance_m", "border_accuracy_m"):
        column = sa.Column(name, sa.Double(), nullable=True)
        op.add_column("conflict", column, schema="planning")
    op.add_column(
        "conflict", sa.Column("compatibility", sa.BigInteger(), nullable=True), schema="planning"
    )
    op.execute(_FROM_WHAT_IS_STORED)
    for name in ("kind", "tolerance_m"):
        op.alter_column("conflict", name, nullable=False, schema="planning")


def downgrade() -> None:
    names = ("kind", *_MEASURES, "tolerance_m", "border_accuracy_m", "compatibility")
    for name in names:
        op.drop_column("conflict", name, schema="planning")
