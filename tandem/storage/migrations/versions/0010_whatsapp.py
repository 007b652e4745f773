"""what the WhatsApp channel keeps of a person and of messages"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = '0010'
down_revision = '0009'
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go forward."""
    op.create_table(
        'whatsapp_people',
        sa.Column('id', sa.Integer(), autoincrement=True, nullable=False),
        sa.Column('user_id', sa.String(length=150), nullable=True),
        sa.Column('phone', sa.String(length=20), nullable=True),
        sa.Column('wrote_at', sa.DateTime(timezone=True), nullable=True),
        sa.Column('last_message_id', sa.Text(), nullable=True),
        sa.Column('opted_out_at', sa.DateTime(timezone=True), nullable=True),
        sa.Column('conversation_id', sa.String(length=64), nullable=True),
        sa.Column('created_at', sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ['conversation_id'],
            ['conversations.id'],
            name=op.f('fk_whatsapp_people_conversation_id'),
            ondelete='SET NULL',
        ),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_whatsapp_people')),
        sa.UniqueConstraint('phone', name=op.f('uq_whatsapp_people_phone')),
        sa.UniqueConstraint('user_id', name=op.f('uq_whatsapp_people_user_id')),
    )
    op.create_table(
        'whatsapp_talks',
        sa.Column('conversation_id', sa.String(length=64), nullable=False),
        sa.Column('person_id', sa.Integer(), nullable=False),
        sa.Column('agreed_at', sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ['conversation_id'],
            ['conversations.id'],
            name=op.f('fk_whatsapp_talks_conversation_id'),
            ondelete='CASCADE',
        ),
        sa.ForeignKeyConstraint(
            ['person_id'], ['whatsapp_people.id'], name=op.f('fk_whatsapp_talks_person_id'), ondelete='CASCADE'
        ),
        sa.PrimaryKeyConstraint('conversation_id', name=op.f('pk_whatsapp_talks')),
    )
    op.create_index(op.f('ix_whatsapp_talks_person_id'), 'whatsapp_talks', ['person_id'])
    op.create_table(
        'whatsapp_updates',
        sa.Column('id', sa.Integer(), autoincrement=True, nullable=False),
        sa.Column('key', sa.String(length=64), nullable=False),
        sa.Column('lane', sa.String(length=64), nullable=False),
        sa.Column('at', sa.DateTime(timezone=True), nullable=False),
        sa.Column('received_at', sa.DateTime(timezone=True), nullable=False),
        sa.Column('content', sa.JSON(), nullable=False),
        sa.Column('state', sa.String(length=16), nullable=False),
        sa.Column('attempts', sa.Integer(), nullable=False),
        sa.Column('next_attempt_at', sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("state IN ('pending', 'done', 'failed')", name=op.f('ck_whatsapp_updates_state_known')),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_whatsapp_updates')),
        sa.UniqueConstraint('key', name=op.f('uq_whatsapp_updates_key')),
    )
    op.create_index('whatsapp_updates_due', 'whatsapp_updates', ['state', 'next_attempt_at'])
    op.create_index('whatsapp_updates_of_lane', 'whatsapp_updates', ['lane', 'state', 'at', 'id'])
    op.create_table(
        'whatsapp_sendings',
        sa.Column('outbox_id', sa.Integer(), nullable=False),
        sa.Column('part', sa.Integer(), nullable=False),
        sa.Column('token', sa.String(length=32), nullable=False),
        sa.Column('state', sa.String(length=16), nullable=False),
        sa.Column('handed_at', sa.DateTime(timezone=True), nullable=False),
        sa.Column('tries', sa.Integer(), nullable=False),
        sa.Column('unsure', sa.Integer(), nullable=False),
        sa.Column('message_id', sa.Text(), nullable=True),
        sa.Column('message_key', sa.String(length=64), nullable=True),
        sa.Column('receipt', sa.String(length=16), nullable=True),
        sa.CheckConstraint(
            "receipt IN ('sent', 'delivered', 'read', 'failed')", name=op.f('ck_whatsapp_sendings_receipt_known')
        ),
        sa.CheckConstraint(
            "state IN ('handed', 'refused', 'accepted')", name=op.f('ck_whatsapp_sendings_state_known')
        ),
        sa.ForeignKeyConstraint(
            ['outbox_id'], ['outbox.id'], name=op.f('fk_whatsapp_sendings_outbox_id'), ondelete='CASCADE'
        ),
        sa.PrimaryKeyConstraint('outbox_id', 'part', name=op.f('pk_whatsapp_sendings')),
        sa.UniqueConstraint('token', name=op.f('uq_whatsapp_sendings_token')),
    )
    op.create_index(op.f('ix_whatsapp_sendings_message_key'), 'whatsapp_sendings', ['message_key'])
    op.create_table(
        'whatsapp_media',
        sa.Column('public_id', sa.String(length=32), nullable=False),
        sa.Column('conversation_id', sa.String(length=64), nullable=False),
        sa.Column('seq', sa.Integer(), nullable=False),
        sa.Column('kind', sa.String(length=16), nullable=False),
        sa.Column('message_key', sa.String(length=64), nullable=False),
        sa.Column('media_id', sa.String(length=64), nullable=False),
        sa.Column('mime_type', sa.String(length=120), nullable=True),
        sa.Column('file_name', sa.String(length=120), nullable=True),
        sa.Column('received_at', sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ['conversation_id'],
            ['conversations.id'],
            name=op.f('fk_whatsapp_media_conversation_id'),
            ondelete='CASCADE',
        ),
        sa.PrimaryKeyConstraint('public_id', name=op.f('pk_whatsapp_media')),
    )
    op.create_index(op.f('ix_whatsapp_media_conversation_id'), 'whatsapp_media', ['conversation_id'])
    op.create_index(op.f('ix_whatsapp_media_message_key'), 'whatsapp_media', ['message_key'])
    op.create_table(
        'continuations',
        sa.Column('code_hash', sa.String(length=64), nullable=False),
        sa.Column('conversation_id', sa.String(length=64), nullable=False),
        sa.Column('channel', sa.String(length=16), nullable=False),
        sa.Column('expires_at', sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("channel IN ('web', 'whatsapp')", name=op.f('ck_continuations_channel_known')),
        sa.ForeignKeyConstraint(
            ['conversation_id'],
            ['conversations.id'],
            name=op.f('fk_continuations_conversation_id'),
            ondelete='CASCADE',
        ),
        sa.PrimaryKeyConstraint('code_hash', name=op.f('pk_continuations')),
    )
    op.create_index(op.f('ix_continuations_conversation_id'), 'continuations', ['conversation_id'])


def downgrade() -> None:
    """Go back."""
    for table in (
        'continuations',
        'whatsapp_media',
        'whatsapp_sendings',
        'whatsapp_updates',
        'whatsapp_talks',
        'whatsapp_people',
    ):
        op.drop_table(table)
