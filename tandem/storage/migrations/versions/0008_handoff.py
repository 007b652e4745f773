"""what the desk adds to tickets and conversations"""

from __future__ import annotations

import datetime as dt
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = '0008'
down_revision = '0007'
branch_labels = None
depends_on = None

_MOMENT = sa.DateTime(timezone=True)
_FOREIGN_KEY = 'fk_tickets_agency_id'
_TICKET_INDEXES = {
    'tickets_by_place': ['place', 'id'],
    'tickets_of_conversation': ['conversation_id'],
    'tickets_of_advisor': ['assignee_id', 'place'],
    'tickets_of_agency': ['agency_id', 'place'],
    'tickets_by_change': ['updated_at'],
}
_RANKS = {
    'client_in_difficulty': 1, 'distress': 2, 'asked_for_person': 3, 'technical': 3,
    'warm_route': 4, 'coaching': 4, 'data_request': 4,
}
_OPEN = ('new', 'assigned', 'waiting_client')


def upgrade() -> None:
    """Go forward."""
    op.add_column('agencies', sa.Column('hours', sa.JSON(), nullable=False, server_default='[]'))
    for name in ('confirmed', 'edits', 'for_rasa'):
        op.add_column('conversations', sa.Column(name, sa.JSON(), nullable=False, server_default='{}'))
    op.add_column('conversations', sa.Column('last_user_seq', sa.Integer(), nullable=False, server_default='0'))
    op.add_column('conversations', sa.Column('last_user_at', _MOMENT, nullable=True))
    op.add_column('ticket_entries', sa.Column('details', sa.JSON(), nullable=False, server_default='{}'))
    with _entries_kept(), op.batch_alter_table('tickets') as batch:
        batch.add_column(sa.Column('agency_id', sa.String(length=40), nullable=True))
        batch.add_column(sa.Column('agency_chosen', sa.Boolean(), nullable=False, server_default=sa.false()))
        batch.add_column(sa.Column('search', sa.Text(), nullable=False, server_default=''))
        batch.add_column(sa.Column('next_step_on', sa.Date(), nullable=True))
        for name in ('waiting_since', 'asked_at', 'claimed_at', 'alerted_at', 'told_at'):
            batch.add_column(sa.Column(name, _MOMENT, nullable=True))
        batch.add_column(sa.Column('place', sa.BigInteger(), nullable=False, server_default='0'))
        batch.create_foreign_key(_FOREIGN_KEY, 'agencies', ['agency_id'], ['id'], ondelete='SET NULL')
    for index, columns in _TICKET_INDEXES.items():
        op.create_index(index, 'tickets', columns, unique=False)
    _tables()
    _fill_events()
    _fill_tickets()


@contextmanager
def _entries_kept() -> Iterator[None]:
    """SQLite alters a table by dropping it for a copy, and the drop would take every ticket's history along."""
    sqlite = op.get_context().dialect.name == 'sqlite'
    if sqlite:
        op.execute('CREATE TEMPORARY TABLE entries_kept AS SELECT * FROM ticket_entries')
    yield
    if sqlite:
        op.execute('INSERT INTO ticket_entries SELECT * FROM entries_kept')
        op.execute('DROP TABLE entries_kept')


def _tables() -> None:
    op.create_table('event_words',
    sa.Column('conversation_id', sa.String(length=64), nullable=False),
    sa.Column('seq', sa.Integer(), nullable=False),
    sa.Column('words', sa.Text(), nullable=False),
    sa.ForeignKeyConstraint(['conversation_id', 'seq'], ['events.conversation_id', 'events.seq'], name=op.f('fk_event_words_conversation_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('conversation_id', 'seq', name=op.f('pk_event_words'))
    )
    op.create_table('ticket_mentions',
    sa.Column('entry_id', sa.Integer(), nullable=False),
    sa.Column('advisor_id', sa.Integer(), nullable=False),
    sa.Column('ticket_id', sa.Integer(), nullable=False),
    sa.Column('read_at', _MOMENT, nullable=True),
    sa.ForeignKeyConstraint(['entry_id'], ['ticket_entries.id'], name=op.f('fk_ticket_mentions_entry_id'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['advisor_id'], ['advisors.id'], name=op.f('fk_ticket_mentions_advisor_id'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['ticket_id'], ['tickets.id'], name=op.f('fk_ticket_mentions_ticket_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('entry_id', 'advisor_id', name=op.f('pk_ticket_mentions'))
    )
    op.create_index('mentions_of_advisor', 'ticket_mentions', ['advisor_id', 'read_at'], unique=False)
    op.create_index(op.f('ix_ticket_mentions_ticket_id'), 'ticket_mentions', ['ticket_id'], unique=False)
    op.create_table('ticket_reads',
    sa.Column('advisor_id', sa.Integer(), nullable=False),
    sa.Column('ticket_id', sa.Integer(), nullable=False),
    sa.Column('seq', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['advisor_id'], ['advisors.id'], name=op.f('fk_ticket_reads_advisor_id'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['ticket_id'], ['tickets.id'], name=op.f('fk_ticket_reads_ticket_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('advisor_id', 'ticket_id', name=op.f('pk_ticket_reads'))
    )
    op.create_index(op.f('ix_ticket_reads_ticket_id'), 'ticket_reads', ['ticket_id'], unique=False)
    op.create_table('ticket_presence',
    sa.Column('ticket_id', sa.Integer(), nullable=False),
    sa.Column('advisor_id', sa.Integer(), nullable=False),
    sa.Column('viewing_until', _MOMENT, nullable=False),
    sa.Column('typing_until', _MOMENT, nullable=True),
    sa.ForeignKeyConstraint(['ticket_id'], ['tickets.id'], name=op.f('fk_ticket_presence_ticket_id'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['advisor_id'], ['advisors.id'], name=op.f('fk_ticket_presence_advisor_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('ticket_id', 'advisor_id', name=op.f('pk_ticket_presence'))
    )
    op.create_index(op.f('ix_ticket_presence_viewing_until'), 'ticket_presence', ['viewing_until'], unique=False)
    op.create_table('pending_replies',
    sa.Column('id', sa.Integer(), autoincrement=True, nullable=False),
    sa.Column('ticket_id', sa.Integer(), nullable=False),
    sa.Column('conversation_id', sa.String(length=64), nullable=False),
    sa.Column('advisor_id', sa.Integer(), nullable=False),
    sa.Column('text', sa.Text(), nullable=False),
    sa.Column('created_at', _MOMENT, nullable=False),
    sa.Column('due_at', _MOMENT, nullable=False),
    sa.ForeignKeyConstraint(['ticket_id'], ['tickets.id'], name=op.f('fk_pending_replies_ticket_id'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['conversation_id'], ['conversations.id'], name=op.f('fk_pending_replies_conversation_id'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['advisor_id'], ['advisors.id'], name=op.f('fk_pending_replies_advisor_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_pending_replies'))
    )
    op.create_index(op.f('ix_pending_replies_due_at'), 'pending_replies', ['due_at'], unique=False)
    op.create_index(op.f('ix_pending_replies_ticket_id'), 'pending_replies', ['ticket_id'], unique=False)
    op.create_index('replies_of_conversation', 'pending_replies', ['conversation_id', 'id'], unique=False)
    op.create_table('canned_answers',
    sa.Column('id', sa.Integer(), autoincrement=True, nullable=False),
    sa.Column('title', sa.String(length=80), nullable=False),
    sa.Column('texts', sa.JSON(), nullable=False),
    sa.Column('active', sa.Boolean(), nullable=False),
    sa.Column('updated_at', _MOMENT, nullable=False),
    sa.Column('updated_by_id', sa.Integer(), nullable=True),
    sa.ForeignKeyConstraint(['updated_by_id'], ['advisors.id'], name=op.f('fk_canned_answers_updated_by_id'), ondelete='SET NULL'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_canned_answers')),
    sa.UniqueConstraint('title', name=op.f('uq_canned_answers_title'))
    )


def _fill_events() -> None:
    """What people wrote becomes findable, and each conversation knows its person's last message."""
    bind = op.get_bind()
    events = sa.table('events', sa.column('conversation_id'), sa.column('seq'), sa.column('author'),
                      sa.column('kind'), sa.column('text'))
    searched = sa.table('event_words', sa.column('conversation_id'), sa.column('seq'), sa.column('words'))
    written = sa.select(events.c.conversation_id, events.c.seq, events.c.text).where(
        events.c.author.in_(('user', 'advisor')), events.c.kind == 'message', events.c.text.is_not(None))
    for conversation_id, seq, text in bind.execute(written).all():
        bind.execute(sa.insert(searched).values(conversation_id=conversation_id, seq=seq, words=_folded(text)))
    theirs = "FROM events WHERE events.conversation_id = conversations.id AND events.author = 'user'"
    op.execute(f"UPDATE conversations SET last_user_seq = COALESCE((SELECT MAX(events.seq) {theirs}), 0), "
               f"last_user_at = (SELECT MAX(events.at) {theirs})")


def _fill_tickets() -> None:
    """Tickets get their place in the queue. Nobody is alerted anew of what was alerted before."""
    bind = op.get_bind()
    tickets = sa.table('tickets', sa.column('id'), sa.column('status'), sa.column('reason'), sa.column('contact', sa.JSON()),
                       sa.column('created_at', _MOMENT), sa.column('updated_at', _MOMENT),
                       sa.column('waiting_since', _MOMENT), sa.column('asked_at', _MOMENT), sa.column('claimed_at', _MOMENT),
                       sa.column('alerted_at', _MOMENT), sa.column('search'), sa.column('place', sa.BigInteger()))
    for row in bind.execute(sa.select(tickets)).all():
        since = row.created_at if row.status == 'new' else None
        bind.execute(sa.update(tickets).where(tickets.c.id == row.id).values(
            waiting_since=since, asked_at=since, claimed_at=row.updated_at if row.status in _OPEN[1:] else None,
            alerted_at=row.created_at, search=_searched(row.contact), place=_place(row, since)))


def _place(row: sa.Row[Any], since: dt.datetime | None) -> int:
    at = since or row.updated_at
    at = at.replace(tzinfo=dt.UTC) if at.tzinfo is None else at
    microseconds = (at - dt.datetime(1970, 1, 1, tzinfo=dt.UTC)) // dt.timedelta(microseconds=1)
    if row.status not in _OPEN:
        return 31 * 10**16 - 1 - microseconds
    return ((10 if since else 20) + _RANKS.get(row.reason, 5)) * 10**16 + microseconds


def _folded(text: str) -> str:
    plain = unicodedata.normalize('NFKD', text.replace('’', "'").casefold())
    return ' '.join(''.join(sign for sign in plain if not unicodedata.combining(sign)).split())


def _searched(contact: dict[str, Any]) -> str:
    lines = [_folded(str(contact[key])) for key in ('name', 'email') if contact.get(key)]
    digits = ''.join(sign for sign in str(contact.get('phone') or '') if sign.isdigit()).lstrip('0')
    lines += [digits.removeprefix('32') if len(digits) > 9 else digits] if digits else []
    return ''.join(f'\n{line}' for line in lines) + ('\n' if lines else '')


def downgrade() -> None:
    """Go back. Replies that nobody could read yet are lost, as are notes of who was named and what was read."""
    for table in ('event_words', 'canned_answers', 'pending_replies', 'ticket_presence', 'ticket_reads', 'ticket_mentions'):
        op.drop_table(table)
    for index in _TICKET_INDEXES:
        op.drop_index(index, table_name='tickets')
    op.drop_column('ticket_entries', 'details')
    with _entries_kept(), op.batch_alter_table('tickets') as batch:
        batch.drop_constraint(_FOREIGN_KEY, type_='foreignkey')
        for column in ('place', 'told_at', 'alerted_at', 'claimed_at', 'asked_at', 'waiting_since', 'next_step_on', 'search',
                       'agency_chosen', 'agency_id'):
            batch.drop_column(column)
    for column in ('last_user_at', 'last_user_seq', 'for_rasa', 'edits', 'confirmed'):
        op.drop_column('conversations', column)
    op.drop_column('agencies', 'hours')
