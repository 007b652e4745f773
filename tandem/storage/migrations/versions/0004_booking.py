"""agencies, coaches with their hours and absences, appointments and the claims that make two in one hour impossible"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = '0004'
down_revision = '0003'
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go forward."""
    op.create_table('agencies',
    sa.Column('id', sa.String(length=40), nullable=False),
    sa.Column('kind', sa.String(length=16), nullable=False),
    sa.Column('names', sa.JSON(), nullable=False),
    sa.Column('address', sa.String(length=200), nullable=True),
    sa.Column('postal_code', sa.String(length=4), nullable=False),
    sa.Column('phone', sa.String(length=20), nullable=True),
    sa.Column('serves', sa.JSON(), nullable=False),
    sa.Column('active', sa.Boolean(), nullable=False),
    sa.CheckConstraint("kind IN ('agency', 'permanence')", name=op.f('ck_agencies_kind_known')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_agencies'))
    )
    op.create_table('coaches',
    sa.Column('advisor_id', sa.Integer(), nullable=False),
    sa.Column('languages', sa.JSON(), nullable=False),
    sa.Column('formats', sa.JSON(), nullable=False),
    sa.Column('lengths', sa.JSON(), nullable=False),
    sa.Column('before_minutes', sa.Integer(), nullable=False),
    sa.Column('after_minutes', sa.Integer(), nullable=False),
    sa.Column('daily_limit', sa.Integer(), nullable=True),
    sa.Column('active', sa.Boolean(), nullable=False),
    sa.ForeignKeyConstraint(['advisor_id'], ['advisors.id'], name=op.f('fk_coaches_advisor_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('advisor_id', name=op.f('pk_coaches'))
    )
    op.create_table('absences',
    sa.Column('id', sa.Integer(), autoincrement=True, nullable=False),
    sa.Column('coach_id', sa.Integer(), nullable=False),
    sa.Column('starts_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('ends_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), nullable=False),
    sa.CheckConstraint('starts_at < ends_at', name=op.f('ck_absences_some_time')),
    sa.ForeignKeyConstraint(['coach_id'], ['coaches.advisor_id'], name=op.f('fk_absences_coach_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_absences'))
    )
    op.create_index('absences_of_coach', 'absences', ['coach_id', 'ends_at'], unique=False)
    op.create_table('appointments',
    sa.Column('id', sa.Integer(), autoincrement=True, nullable=False),
    sa.Column('public_id', sa.String(length=32), nullable=False),
    sa.Column('conversation_id', sa.String(length=64), nullable=True),
    sa.Column('coach_id', sa.Integer(), nullable=False),
    sa.Column('agency_id', sa.String(length=40), nullable=False),
    sa.Column('topic', sa.String(length=16), nullable=False),
    sa.Column('format', sa.String(length=16), nullable=False),
    sa.Column('language', sa.String(length=2), nullable=False),
    sa.Column('starts_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('ends_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('before_minutes', sa.Integer(), nullable=False),
    sa.Column('after_minutes', sa.Integer(), nullable=False),
    sa.Column('status', sa.String(length=16), nullable=False),
    sa.Column('held_until', sa.DateTime(timezone=True), nullable=True),
    sa.Column('name', sa.String(length=120), nullable=True),
    sa.Column('phone', sa.String(length=20), nullable=True),
    sa.Column('email', sa.String(length=254), nullable=True),
    sa.Column('consented_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('uid', sa.String(length=64), nullable=False),
    sa.Column('sequence', sa.Integer(), nullable=False),
    sa.Column('request_id', sa.String(length=160), nullable=True),
    sa.Column('created_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('updated_at', sa.DateTime(timezone=True), nullable=False),
    sa.CheckConstraint("(status = 'held') = (held_until IS NOT NULL)", name=op.f('ck_appointments_holds_end')),
    sa.CheckConstraint("format IN ('agency', 'phone', 'video')", name=op.f('ck_appointments_format_known')),
    sa.CheckConstraint("language IN ('fr', 'nl', 'en')", name=op.f('ck_appointments_language_known')),
    sa.CheckConstraint("status IN ('held', 'booked', 'cancelled', 'came', 'no_show')", name=op.f('ck_appointments_status_known')),
    sa.CheckConstraint("topic IN ('first_talk', 'business_plan', 'follow_up')", name=op.f('ck_appointments_topic_known')),
    sa.CheckConstraint('starts_at < ends_at', name=op.f('ck_appointments_some_time')),
    sa.ForeignKeyConstraint(['agency_id'], ['agencies.id'], name=op.f('fk_appointments_agency_id')),
    sa.ForeignKeyConstraint(['coach_id'], ['coaches.advisor_id'], name=op.f('fk_appointments_coach_id')),
    sa.ForeignKeyConstraint(['conversation_id'], ['conversations.id'], name=op.f('fk_appointments_conversation_id'), ondelete='SET NULL'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_appointments')),
    sa.UniqueConstraint('public_id', name=op.f('uq_appointments_public_id')),
    sa.UniqueConstraint('request_id', name=op.f('uq_appointments_request_id')),
    sa.UniqueConstraint('uid', name=op.f('uq_appointments_uid'))
    )
    op.create_index('appointments_by_time', 'appointments', ['starts_at'], unique=False)
    op.create_index('appointments_of_coach', 'appointments', ['coach_id', 'starts_at'], unique=False)
    op.create_index(op.f('ix_appointments_conversation_id'), 'appointments', ['conversation_id'], unique=False)
    op.create_index('one_hold_per_conversation', 'appointments', ['conversation_id'], unique=True, sqlite_where=sa.text("status = 'held'"), postgresql_where=sa.text("status = 'held'"))
    op.create_table('coach_hours',
    sa.Column('id', sa.Integer(), autoincrement=True, nullable=False),
    sa.Column('coach_id', sa.Integer(), nullable=False),
    sa.Column('weekday', sa.Integer(), nullable=False),
    sa.Column('starts_at', sa.Time(), nullable=False),
    sa.Column('ends_at', sa.Time(), nullable=False),
    sa.Column('agency_id', sa.String(length=40), nullable=False),
    sa.CheckConstraint('starts_at < ends_at', name=op.f('ck_coach_hours_some_time')),
    sa.CheckConstraint('weekday BETWEEN 0 AND 6', name=op.f('ck_coach_hours_weekday_known')),
    sa.ForeignKeyConstraint(['agency_id'], ['agencies.id'], name=op.f('fk_coach_hours_agency_id')),
    sa.ForeignKeyConstraint(['coach_id'], ['coaches.advisor_id'], name=op.f('fk_coach_hours_coach_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_coach_hours'))
    )
    op.create_index(op.f('ix_coach_hours_coach_id'), 'coach_hours', ['coach_id'], unique=False)
    op.create_table('special_days',
    sa.Column('id', sa.Integer(), autoincrement=True, nullable=False),
    sa.Column('day', sa.Date(), nullable=False),
    sa.Column('coach_id', sa.Integer(), nullable=True),
    sa.Column('agency_id', sa.String(length=40), nullable=True),
    sa.Column('hours', sa.JSON(), nullable=False),
    sa.CheckConstraint('(coach_id IS NULL) <> (agency_id IS NULL)', name=op.f('ck_special_days_of_one')),
    sa.ForeignKeyConstraint(['agency_id'], ['agencies.id'], name=op.f('fk_special_days_agency_id'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['coach_id'], ['coaches.advisor_id'], name=op.f('fk_special_days_coach_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_special_days')),
    sa.UniqueConstraint('agency_id', 'day', name=op.f('uq_special_days_agency_id')),
    sa.UniqueConstraint('coach_id', 'day', name=op.f('uq_special_days_coach_id'))
    )
    op.create_table('appointment_claims',
    sa.Column('coach_id', sa.Integer(), nullable=False),
    sa.Column('starts_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('appointment_id', sa.Integer(), nullable=False),
    sa.Column('expires_at', sa.DateTime(timezone=True), nullable=True),
    sa.ForeignKeyConstraint(['appointment_id'], ['appointments.id'], name=op.f('fk_appointment_claims_appointment_id'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['coach_id'], ['coaches.advisor_id'], name=op.f('fk_appointment_claims_coach_id')),
    sa.PrimaryKeyConstraint('coach_id', 'starts_at', name=op.f('pk_appointment_claims'))
    )
    op.create_index(op.f('ix_appointment_claims_appointment_id'), 'appointment_claims', ['appointment_id'], unique=False)


def downgrade() -> None:
    """Go back."""
    for table in (
        'appointment_claims', 'special_days', 'coach_hours', 'appointments', 'absences', 'coaches', 'agencies'
    ):
        op.drop_table(table)
