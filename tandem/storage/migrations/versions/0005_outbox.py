"""the outbox: lanes, keys, rows about an appointment or about nobody, and what the receiving side says later"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = '0005'
down_revision = '0004'
branch_labels = None
depends_on = None

_BEFORE = "state IN ('pending', 'delivered', 'dead')"
_AFTER = "state IN ('pending', 'delivered', 'dead', 'dropped')"
_RECEIPTS = "receipt IN ('sent', 'delivered', 'read', 'failed')"


def upgrade() -> None:
    """Go forward."""
    with op.batch_alter_table('outbox') as batch:
        batch.drop_index(op.f('ix_outbox_conversation_id'))
        batch.drop_constraint(op.f('ck_outbox_state_known'), type_='check')
        batch.alter_column('conversation_id', existing_type=sa.String(length=64), nullable=True)
        batch.add_column(sa.Column('appointment_id', sa.Integer(), nullable=True))
        batch.add_column(sa.Column('seq', sa.Integer(), nullable=True))
        batch.add_column(sa.Column('lane', sa.String(length=120), nullable=True))
        batch.add_column(sa.Column('key', sa.String(length=160), nullable=True))
        batch.add_column(sa.Column('delivered_at', sa.DateTime(timezone=True), nullable=True))
        batch.add_column(sa.Column('provider_id', sa.String(length=160), nullable=True))
        batch.add_column(sa.Column('receipt', sa.String(length=16), nullable=True))
        batch.create_check_constraint(op.f('ck_outbox_state_known'), _AFTER)
        batch.create_check_constraint(op.f('ck_outbox_receipt_known'), _RECEIPTS)
        batch.create_unique_constraint(op.f('uq_outbox_key'), ['key'])
        batch.create_foreign_key(
            op.f('fk_outbox_appointment_id'), 'appointments', ['appointment_id'], ['id'], ondelete='CASCADE'
        )
    op.create_index(op.f('ix_outbox_appointment_id'), 'outbox', ['appointment_id'])
    op.create_index(op.f('ix_outbox_provider_id'), 'outbox', ['provider_id'])
    op.create_index('outbox_lane', 'outbox', ['lane', 'id'])
    op.create_index('outbox_of_event', 'outbox', ['conversation_id', 'seq'])


def downgrade() -> None:
    """Go back. What belongs to no conversation, or was dropped, has no place in the table as it was."""
    op.execute("DELETE FROM outbox WHERE conversation_id IS NULL OR state = 'dropped'")
    for index in ('outbox_of_event', 'outbox_lane', op.f('ix_outbox_provider_id'), op.f('ix_outbox_appointment_id')):
        op.drop_index(index, table_name='outbox')
    with op.batch_alter_table('outbox') as batch:
        batch.drop_constraint(op.f('fk_outbox_appointment_id'), type_='foreignkey')
        batch.drop_constraint(op.f('uq_outbox_key'), type_='unique')
        batch.drop_constraint(op.f('ck_outbox_receipt_known'), type_='check')
        batch.drop_constraint(op.f('ck_outbox_state_known'), type_='check')
        for column in ('receipt', 'provider_id', 'delivered_at', 'key', 'lane', 'seq', 'appointment_id'):
            batch.drop_column(column)
        batch.alter_column('conversation_id', existing_type=sa.String(length=64), nullable=False)
        batch.create_check_constraint(op.f('ck_outbox_state_known'), _BEFORE)
    op.create_index(op.f('ix_outbox_conversation_id'), 'outbox', ['conversation_id'])
