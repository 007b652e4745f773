"""roles, second factors, single sign-on and the audit of who read and did what"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = '0007'
down_revision = '0006'
branch_labels = None
depends_on = None

_ROLES = "CONSTRAINT ck_advisors_role_known CHECK (role IN ('advisor', 'lead', 'administrator'))"
_GUARD = {
    'sqlite': (
        "CREATE TRIGGER audit_unchanged BEFORE UPDATE ON audit "
        "BEGIN SELECT RAISE(ABORT, 'audit rows never change'); END",
        "CREATE TRIGGER audit_kept BEFORE DELETE ON audit WHEN OLD.at > datetime('now', '-12 months') "
        "BEGIN SELECT RAISE(ABORT, 'audit rows are kept for a year'); END",
    ),
    'postgresql': (
        "CREATE FUNCTION audit_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
        "IF TG_OP = 'DELETE' THEN IF OLD.at <= now() - interval '12 months' THEN RETURN OLD; END IF; END IF; "
        "RAISE EXCEPTION 'audit rows never change and are kept for a year' "
        "USING ERRCODE = 'integrity_constraint_violation'; END $$",
        "CREATE TRIGGER audit_kept BEFORE UPDATE OR DELETE ON audit FOR EACH ROW EXECUTE FUNCTION audit_guard()",
        "CREATE TRIGGER audit_not_emptied BEFORE TRUNCATE ON audit FOR EACH STATEMENT EXECUTE FUNCTION audit_guard()",
    ),
}


def upgrade() -> None:
    """Go forward. Who could sign in keeps every right, as an administrator; whoever is signed in does so once more."""
    op.execute("DELETE FROM desk_sessions")
    # In place, without a copy: dropping the old table would take all that refers to it along on SQLite.
    if op.get_bind().dialect.name == 'sqlite':
        op.execute(f"ALTER TABLE advisors ADD COLUMN role VARCHAR(16) NOT NULL DEFAULT 'advisor' {_ROLES}")
    else:
        op.add_column('advisors', sa.Column('role', sa.String(16), nullable=False, server_default='advisor'))
        op.execute(f"ALTER TABLE advisors ADD {_ROLES}")
    op.add_column('advisors', sa.Column('totp_secret', sa.Text(), nullable=True))
    op.add_column('advisors', sa.Column('totp_step', sa.Integer(), nullable=True))
    op.drop_column('advisors', 'failed_tries')
    op.drop_column('advisors', 'locked_until')
    op.execute(
        "UPDATE advisors SET role = 'administrator' "
        "WHERE password_hash IS NOT NULL OR id IN (SELECT advisor_id FROM sign_in_links)"
    )
    with op.batch_alter_table('desk_sessions') as batch:
        batch.add_column(sa.Column('stage', sa.String(length=8), nullable=False))
        batch.add_column(sa.Column('way', sa.String(length=16), nullable=False))
        batch.add_column(sa.Column('device', sa.String(length=60), nullable=False))
        batch.add_column(sa.Column('address', sa.String(length=45), nullable=False))
        batch.add_column(sa.Column('confirmed_at', sa.DateTime(timezone=True), nullable=False))
        batch.create_check_constraint(op.f('ck_desk_sessions_stage_known'), "stage IN ('code', 'in')")
        batch.create_check_constraint(
            op.f('ck_desk_sessions_way_known'), "way IN ('password', 'link', 'provider')"
        )
    op.create_index(op.f('ix_desk_sessions_advisor_id'), 'desk_sessions', ['advisor_id'])
    _tables()
    for statement in _GUARD[op.get_bind().dialect.name]:
        op.execute(statement)


def _tables() -> None:
    op.create_table('advisor_agencies',
    sa.Column('advisor_id', sa.Integer(), nullable=False),
    sa.Column('agency_id', sa.String(length=40), nullable=False),
    sa.ForeignKeyConstraint(['advisor_id'], ['advisors.id'], name=op.f('fk_advisor_agencies_advisor_id'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['agency_id'], ['agencies.id'], name=op.f('fk_advisor_agencies_agency_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('advisor_id', 'agency_id', name=op.f('pk_advisor_agencies'))
    )
    op.create_index(op.f('ix_advisor_agencies_agency_id'), 'advisor_agencies', ['agency_id'], unique=False)
    op.create_table('recovery_codes',
    sa.Column('code_hash', sa.String(length=64), nullable=False),
    sa.Column('advisor_id', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['advisor_id'], ['advisors.id'], name=op.f('fk_recovery_codes_advisor_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('code_hash', name=op.f('pk_recovery_codes'))
    )
    op.create_index(op.f('ix_recovery_codes_advisor_id'), 'recovery_codes', ['advisor_id'], unique=False)
    op.create_table('provider_flows',
    sa.Column('token_hash', sa.String(length=64), nullable=False),
    sa.Column('state', sa.String(length=64), nullable=False),
    sa.Column('nonce', sa.String(length=64), nullable=False),
    sa.Column('verifier', sa.String(length=128), nullable=False),
    sa.Column('advisor_id', sa.Integer(), nullable=True),
    sa.Column('next_path', sa.Text(), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['advisor_id'], ['advisors.id'], name=op.f('fk_provider_flows_advisor_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('token_hash', name=op.f('pk_provider_flows'))
    )
    op.create_table('allowances',
    sa.Column('key_hash', sa.String(length=64), nullable=False),
    sa.Column('left', sa.Float(), nullable=False),
    sa.Column('at', sa.DateTime(timezone=True), nullable=False),
    sa.PrimaryKeyConstraint('key_hash', name=op.f('pk_allowances'))
    )
    op.create_index(op.f('ix_allowances_at'), 'allowances', ['at'], unique=False)
    op.create_table('audit',
    sa.Column('id', sa.Integer(), autoincrement=True, nullable=False),
    sa.Column('at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('advisor_id', sa.Integer(), nullable=True),
    sa.Column('via', sa.String(length=40), nullable=False),
    sa.Column('action', sa.String(length=24), nullable=False),
    sa.Column('kind', sa.String(length=24), nullable=False),
    sa.Column('object_id', sa.String(length=64), nullable=False),
    sa.Column('codes', sa.JSON(), nullable=False),
    sa.Column('address', sa.String(length=45), nullable=False),
    sa.ForeignKeyConstraint(['advisor_id'], ['advisors.id'], name=op.f('fk_audit_advisor_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_audit'))
    )
    op.create_index(op.f('ix_audit_at'), 'audit', ['at'], unique=False)
    op.create_index('audit_of_advisor', 'audit', ['advisor_id', 'at'], unique=False)
    op.create_index('audit_of_object', 'audit', ['kind', 'object_id', 'at'], unique=False)


def downgrade() -> None:
    """Go back. Nobody may sign in with less than they had: accounts with a second factor stay closed until a new link."""
    for table in ('audit', 'allowances', 'provider_flows', 'recovery_codes', 'advisor_agencies', 'desk_sessions'):
        op.execute(f"DELETE FROM {table}") if table == 'desk_sessions' else op.drop_table(table)
    if op.get_bind().dialect.name == 'postgresql':
        op.execute("DROP FUNCTION audit_guard()")
    op.execute("UPDATE advisors SET password_hash = NULL WHERE totp_secret IS NOT NULL")
    op.drop_index(op.f('ix_desk_sessions_advisor_id'), table_name='desk_sessions')
    with op.batch_alter_table('desk_sessions') as batch:
        for constraint in ('stage_known', 'way_known'):
            batch.drop_constraint(op.f(f'ck_desk_sessions_{constraint}'), type_='check')
        for column in ('stage', 'way', 'device', 'address', 'confirmed_at'):
            batch.drop_column(column)
    for column in ('role', 'totp_secret', 'totp_step'):  # the check of the role goes with its column
        op.drop_column('advisors', column)
    op.add_column('advisors', sa.Column('failed_tries', sa.Integer(), nullable=False, server_default='0'))
    op.add_column('advisors', sa.Column('locked_until', sa.DateTime(timezone=True), nullable=True))
