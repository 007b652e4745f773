"""calendar feeds, and the coaches' own calendars with the busy times read from them"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = '0013'
down_revision = '0012'
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go forward."""
    op.create_table('calendar_feeds',
    sa.Column('coach_id', sa.Integer(), nullable=False),
    sa.Column('token_hash', sa.String(length=64), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('fetched_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('digest', sa.String(length=64), nullable=True),
    sa.Column('changed_at', sa.DateTime(timezone=True), nullable=True),
    sa.ForeignKeyConstraint(['coach_id'], ['coaches.advisor_id'], name=op.f('fk_calendar_feeds_coach_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('coach_id', name=op.f('pk_calendar_feeds')),
    sa.UniqueConstraint('token_hash', name=op.f('uq_calendar_feeds_token_hash'))
    )
    op.create_table('own_calendars',
    sa.Column('coach_id', sa.Integer(), nullable=False),
    sa.Column('kind', sa.String(length=8), nullable=False),
    sa.Column('locked', sa.Text(), nullable=False),
    sa.Column('host', sa.String(length=253), nullable=False),
    sa.Column('name', sa.String(length=120), nullable=True),
    sa.Column('connection', sa.String(length=32), nullable=False),
    sa.Column('connected_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('choices', sa.JSON(), nullable=False),
    sa.Column('validators', sa.JSON(), nullable=False),
    sa.Column('read_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('full_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('tried_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('next_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('lease_until', sa.DateTime(timezone=True), nullable=True),
    sa.Column('fault', sa.String(length=16), nullable=True),
    sa.Column('fault_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('failures', sa.Integer(), nullable=False),
    sa.Column('skipped', sa.Integer(), nullable=False),
    sa.CheckConstraint("kind IN ('ics', 'caldav')", name=op.f('ck_own_calendars_kind_known')),
    sa.ForeignKeyConstraint(['coach_id'], ['coaches.advisor_id'], name=op.f('fk_own_calendars_coach_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('coach_id', name=op.f('pk_own_calendars'))
    )
    op.create_index(op.f('ix_own_calendars_next_at'), 'own_calendars', ['next_at'], unique=False)
    op.create_table('own_calendar_times',
    sa.Column('coach_id', sa.Integer(), nullable=False),
    sa.Column('starts_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('ends_at', sa.DateTime(timezone=True), nullable=False),
    sa.CheckConstraint('starts_at < ends_at', name=op.f('ck_own_calendar_times_some_time')),
    sa.ForeignKeyConstraint(['coach_id'], ['own_calendars.coach_id'], name=op.f('fk_own_calendar_times_coach_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('coach_id', 'starts_at', name=op.f('pk_own_calendar_times'))
    )


def downgrade() -> None:
    """Go back."""
    for table in ('own_calendar_times', 'own_calendars', 'calendar_feeds'):
        op.drop_table(table)
