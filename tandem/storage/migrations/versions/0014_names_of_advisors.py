"""names of advisors: who of the institution said it"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = '0014'
down_revision = '0013'
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go forward."""
    with op.batch_alter_table('events') as batch:
        batch.add_column(sa.Column('name', sa.String(length=120), nullable=True))


def downgrade() -> None:
    """Go back."""
    with op.batch_alter_table('events') as batch:
        batch.drop_column('name')
