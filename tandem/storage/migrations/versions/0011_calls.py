"""who was called about an appointment that cannot stand"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = '0011'
down_revision = '0010'
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go forward."""
    op.create_table(
        'appointment_calls',
        sa.Column('appointment_id', sa.Integer(), nullable=False),
        sa.Column('sequence', sa.Integer(), nullable=False),
        sa.Column('at', sa.DateTime(timezone=True), nullable=False),
        sa.Column('advisor_id', sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ['advisor_id'], ['advisors.id'], name=op.f('fk_appointment_calls_advisor_id'), ondelete='SET NULL'
        ),
        sa.ForeignKeyConstraint(
            ['appointment_id'],
            ['appointments.id'],
            name=op.f('fk_appointment_calls_appointment_id'),
            ondelete='CASCADE',
        ),
        sa.PrimaryKeyConstraint('appointment_id', name=op.f('pk_appointment_calls')),
    )


def downgrade() -> None:
    """Go back."""
    op.drop_table('appointment_calls')
