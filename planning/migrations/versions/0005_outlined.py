"""Whether a version's extent is the plan's own outline"""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    column = sa.Column("outlined", sa.Boolean(), nullable=True)
    op.add_column("plan_version", column, schema="planning")
    op.execute("UPDATE planning.plan_version SET outlined = source_format = 'XPlanGML'")
    op.alter_column("plan_version", "outlined", nullable=False, schema="planning")


def downgrade() -> None:
    op.drop_column("plan_version", "outlined", schema="planning")
