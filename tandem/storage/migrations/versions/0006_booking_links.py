"""links to appointments, calendar feeds, and the calendars from which busy times are read"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = '0006'
down_revision = '0005'
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go forward."""
    op.create_table('appointment_links',
    sa.Column('token_hash', sa.String(length=64), nullable=False),
    sa.Column('appointment_id', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['appointment_id'], ['appointments.id'], name=op.f('fk_appointment_links_appointment_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('token_hash', name=op.f('pk_appointment_links'))
    )
    op.create_index(op.f('ix_appointment_links_appointment_id'), 'appointment_links', ['appointment_id'], unique=False)


def downgrade() -> None:
    """Go back."""
    for table in ('appointment_links',):
        op.drop_table(table)
