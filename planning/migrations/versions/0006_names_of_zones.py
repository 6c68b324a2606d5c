"""The name that a plan gives a zone"""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("zone", sa.Column("name", sa.Text(), nullable=True), schema="planning")


def downgrade() -> None:
    op.drop_column("zone", "name", schema="planning")
