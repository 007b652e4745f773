"""The people of the institution: accounts, second factors, sessions at the desk, and the audit of what they did."""

from __future__ import annotations

import datetime as dt
from typing import Any

from sqlalchemy import Connection, ForeignKey, Index, String, Table, Text, event
from sqlalchemy.orm import Mapped, mapped_column

from tandem.storage.models.base import Base, one_of

ADVISOR_ROLES = ("advisor", "lead", "administrator")
SESSION_STAGES = ("code", "in")
SIGN_IN_WAYS = ("password", "link", "provider")


class Advisor(Base):
    """A person of the institution who may sign in at the desk."""

    __tablename__ = "advisors"
    __table_args__ = (one_of("role", ADVISOR_ROLES),)

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    email: Mapped[str] = mapped_column(String(254), unique=True)
    name: Mapped[str] = mapped_column(String(120))
    language: Mapped[str] = mapped_column(String(2), default="fr")
    role: Mapped[str] = mapped_column(String(16), default="advisor", server_default="advisor")
    password_hash: Mapped[str | None] = mapped_column(String(255))
    # locked with a secret that is not in the database: a copy of the table makes no codes
    totp_secret: Mapped[str | None] = mapped_column(Text)
    # the half minute of the last code that was accepted: no code opens twice
    totp_step: Mapped[int | None]
    active: Mapped[bool] = mapped_column(default=True)
    created_at: Mapped[dt.datetime]


class AdvisorAgency(Base):
    """An agency that an advisor works for."""

    __tablename__ = "advisor_agencies"

    advisor_id: Mapped[int] = mapped_column(ForeignKey("advisors.id", ondelete="CASCADE"), primary_key=True)
    agency_id: Mapped[str] = mapped_column(ForeignKey("agencies.id", ondelete="CASCADE"), primary_key=True, index=True)


class RecoveryCode(Base):
    """A code that stands in once for the second factor, for who lost their phone."""

    __tablename__ = "recovery_codes"

    code_hash: Mapped[str] = mapped_column(String(64), primary_key=True)
    advisor_id: Mapped[int] = mapped_column(ForeignKey("advisors.id", ondelete="CASCADE"), index=True)


class SignInLink(Base):
    """A one-time link with which an advisor chooses a password: the first one, or one that was forgotten."""

    __tablename__ = "sign_in_links"

    token_hash: Mapped[str] = mapped_column(String(64), primary_key=True)
    advisor_id: Mapped[int] = mapped_column(ForeignKey("advisors.id", ondelete="CASCADE"))
    expires_at: Mapped[dt.datetime]


class DeskSession(Base):
    """A signed-in browser at the desk. Only the hash is kept, so that a copy of the table opens nothing."""

    __tablename__ = "desk_sessions"
    __table_args__ = (one_of("stage", SESSION_STAGES), one_of("way", SIGN_IN_WAYS))

    token_hash: Mapped[str] = mapped_column(String(64), primary_key=True)
    advisor_id: Mapped[int] = mapped_column(ForeignKey("advisors.id", ondelete="CASCADE"), index=True)
    csrf_token: Mapped[str] = mapped_column(String(64))
    # "code": the password was right and the code of the second factor is still to come; it opens nothing yet
    stage: Mapped[str] = mapped_column(String(8), default="in")
    way: Mapped[str] = mapped_column(String(16), default="password")
    # browser and system in words, and the address without its end: enough to know one's own devices
    device: Mapped[str] = mapped_column(String(60), default="")
    address: Mapped[str] = mapped_column(String(45), default="")
    created_at: Mapped[dt.datetime]
    last_seen_at: Mapped[dt.datetime]
    # when the person last proved who they are
    confirmed_at: Mapped[dt.datetime]


class ProviderFlow(Base):
    """A sign-in that is under way at the single sign-on provider, tied to the browser that began it."""

    __tablename__ = "provider_flows"

    token_hash: Mapped[str] = mapped_column(String(64), primary_key=True)
    state: Mapped[str] = mapped_column(String(64))
    nonce: Mapped[str] = mapped_column(String(64))
    verifier: Mapped[str] = mapped_column(String(128))
    # set when somebody who is signed in proves once more who they are
    advisor_id: Mapped[int | None] = mapped_column(ForeignKey("advisors.id", ondelete="CASCADE"))
    next_path: Mapped[str] = mapped_column(Text)
    created_at: Mapped[dt.datetime]


class Allowance(Base):
    """How many tries somebody has left: a bucket that fills again with time. The key is a hash of whom it is about."""

    __tablename__ = "allowances"

    key_hash: Mapped[str] = mapped_column(String(64), primary_key=True)
    left: Mapped[float]
    at: Mapped[dt.datetime] = mapped_column(index=True)


class AuditEntry(Base):
    """Who read or did what. Rows are only added: the database itself refuses to change one, and to remove one before
    a year has passed.
    """

    __tablename__ = "audit"
    __table_args__ = (
        Index("audit_of_object", "kind", "object_id", "at"),
        Index("audit_of_advisor", "advisor_id", "at"),
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    at: Mapped[dt.datetime] = mapped_column(index=True)
    advisor_id: Mapped[int | None] = mapped_column(ForeignKey("advisors.id"))
    # "desk", "provider", "command", or which token of an integration
    via: Mapped[str] = mapped_column(String(40))
    action: Mapped[str] = mapped_column(String(24))
    kind: Mapped[str] = mapped_column(String(24))
    object_id: Mapped[str] = mapped_column(String(64))
    # codes and numbers alone: no words, no names, no contact details
    codes: Mapped[dict[str, Any]]
    address: Mapped[str] = mapped_column(String(45))


AUDIT_GUARD = {
    "sqlite": (
        "CREATE TRIGGER audit_unchanged BEFORE UPDATE ON audit "
        "BEGIN SELECT RAISE(ABORT, 'audit rows never change'); END",
        "CREATE TRIGGER audit_kept BEFORE DELETE ON audit WHEN OLD.at > datetime('now', '-12 months') "
        "BEGIN SELECT RAISE(ABORT, 'audit rows are kept for a year'); END",
    ),
    "postgresql": (
        "CREATE FUNCTION audit_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
        "IF TG_OP = 'DELETE' THEN IF OLD.at <= now() - interval '12 months' THEN RETURN OLD; END IF; END IF; "
        "RAISE EXCEPTION 'audit rows never change and are kept for a year' "
        "USING ERRCODE = 'integrity_constraint_violation'; END $$",
        "CREATE TRIGGER audit_kept BEFORE UPDATE OR DELETE ON audit FOR EACH ROW EXECUTE FUNCTION audit_guard()",
        "CREATE TRIGGER audit_not_emptied BEFORE TRUNCATE ON audit FOR EACH STATEMENT EXECUTE FUNCTION audit_guard()",
    ),
}
"""By engine, what makes the audit append-only. A row older than a year may go: nothing is kept for ever."""


@event.listens_for(AuditEntry.__table__, "after_create")
def _guard(_table: Table, connection: Connection, **_more: Any) -> None:
    for statement in AUDIT_GUARD[connection.dialect.name]:
        connection.exec_driver_sql(statement)
