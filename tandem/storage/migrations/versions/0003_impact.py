"""counters of the voluntary answers for the impact report"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = '0003'
down_revision = '0002'
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go forward."""
    op.create_table('impact_answers',
    sa.Column('quarter', sa.String(length=7), nullable=False),
    sa.Column('breakdown', sa.String(length=8), nullable=False),
    sa.Column('part', sa.String(length=40), nullable=False),
    sa.Column('gender_woman', sa.Integer(), nullable=False),
    sa.Column('gender_man', sa.Integer(), nullable=False),
    sa.Column('gender_other', sa.Integer(), nullable=False),
    sa.Column('born_outside_belgium_yes', sa.Integer(), nullable=False),
    sa.Column('born_outside_belgium_no', sa.Integer(), nullable=False),
    sa.Column('age_band_under_30', sa.Integer(), nullable=False),
    sa.Column('age_band_30_49', sa.Integer(), nullable=False),
    sa.Column('age_band_50_plus', sa.Integer(), nullable=False),
    sa.Column('higher_diploma_yes', sa.Integer(), nullable=False),
    sa.Column('higher_diploma_no', sa.Integer(), nullable=False),
    sa.CheckConstraint("breakdown IN ('region', 'route')", name=op.f('ck_impact_answers_breakdown_known')),
    sa.PrimaryKeyConstraint('quarter', 'breakdown', 'part', name=op.f('pk_impact_answers'))
    )


def downgrade() -> None:
    """Go back."""
    op.drop_table('impact_answers')
