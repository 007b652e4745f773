"""erasure, links to a copy, tickets that outlive their conversation"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = '0002'
down_revision = '0001'
branch_labels = None
depends_on = None

_FOREIGN_KEY = 'fk_tickets_conversation_id'


def upgrade() -> None:
    """Go forward."""
    op.create_table('copy_links',
    sa.Column('token_hash', sa.String(length=64), nullable=False),
    sa.Column('conversation_id', sa.String(length=64), nullable=False),
    sa.Column('expires_at', sa.DateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['conversation_id'], ['conversations.id'], name=op.f('fk_copy_links_conversation_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('token_hash', name=op.f('pk_copy_links'))
    )
    op.create_index(op.f('ix_copy_links_conversation_id'), 'copy_links', ['conversation_id'], unique=False)
    op.add_column('conversations', sa.Column('erased_at', sa.DateTime(timezone=True), nullable=True))
    op.add_column('conversations', sa.Column('forgotten_at', sa.DateTime(timezone=True), nullable=True))
    op.create_index('erased_conversations', 'conversations', ['erased_at'], unique=False, sqlite_where=sa.text('erased_at IS NOT NULL'), postgresql_where=sa.text('erased_at IS NOT NULL'))
    _let_go_of_conversation(nullable=True, ondelete='SET NULL')


def downgrade() -> None:
    """Go back. Tickets whose conversation was erased cannot be kept."""
    op.execute('DELETE FROM tickets WHERE conversation_id IS NULL')
    _let_go_of_conversation(nullable=False, ondelete='CASCADE')
    op.drop_index('erased_conversations', table_name='conversations')
    op.drop_column('conversations', 'forgotten_at')
    op.drop_column('conversations', 'erased_at')
    op.drop_table('copy_links')


def _let_go_of_conversation(*, nullable: bool, ondelete: str) -> None:
    """Change what becomes of a ticket when its conversation goes."""
    sqlite = op.get_context().dialect.name == 'sqlite'
    if sqlite:
        # SQLite alters a table by dropping it for a copy, and the drop would take every ticket's history along
        op.execute('CREATE TEMPORARY TABLE entries_kept AS SELECT * FROM ticket_entries')
    with op.batch_alter_table('tickets', schema=None) as batch_op:
        batch_op.drop_constraint(_FOREIGN_KEY, type_='foreignkey')
        batch_op.alter_column('conversation_id', existing_type=sa.String(length=64), nullable=nullable)
        batch_op.create_foreign_key(_FOREIGN_KEY, 'conversations', ['conversation_id'], ['id'], ondelete=ondelete)
    if sqlite:
        op.execute('INSERT INTO ticket_entries SELECT * FROM entries_kept')
        op.execute('DROP TABLE entries_kept')
