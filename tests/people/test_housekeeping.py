"""Links, sessions, ways and limits go when they have ended, and nothing that still holds goes with them."""

from __future__ import annotations

import datetime as dt

from people_parts import VAULT, with_password
from sqlalchemy import func, select

from tandem.clock import now
from tandem.people import advisors, housekeeping, sessions
from tandem.people.access import DEFAULT_RULES
from tandem.people.limits import SIGN_IN, Limits
from tandem.storage.database import Database
from tandem.storage.models import Allowance, AuditEntry, DeskSession, ProviderFlow, SignInLink


async def test_what_has_ended_goes(database: Database) -> None:
    advisor, moment = await with_password(database), now()
    async with database.write() as session:
        await sessions.begin(session, advisor, DEFAULT_RULES, way="password")
        await advisors.new_link(session, advisor.id)
        await Limits(VAULT).spend(session, (SIGN_IN, "somebody"))
        session.add_all(
            [
                SignInLink(token_hash="x", advisor_id=advisor.id, expires_at=moment - dt.timedelta(seconds=1)),
                DeskSession(
                    token_hash="x",
                    advisor_id=advisor.id,
                    csrf_token="x",
                    created_at=moment - dt.timedelta(days=9),
                    last_seen_at=moment,
                    confirmed_at=moment,
                ),
                Allowance(key_hash="x", left=0.0, at=moment - dt.timedelta(hours=2)),
                *(
                    ProviderFlow(
                        token_hash=name, state="s", nonce="n", verifier="v", next_path="/desk", created_at=moment - age
                    )
                    for name, age in (("x", dt.timedelta(minutes=11)), ("y", dt.timedelta(minutes=1)))
                ),
                *(
                    AuditEntry(
                        at=moment - dt.timedelta(days=days),
                        via="desk",
                        action="read",
                        kind="ticket",
                        object_id="1",
                        codes={},
                        address="",
                    )
                    for days in (1, 500, 900)
                ),
            ]
        )
    async with database.write() as session:
        assert await housekeeping.tidy(session, audit_before=moment - dt.timedelta(days=730)) == 1
    async with database.read() as session:
        kept = {
            table.__tablename__: await session.scalar(select(func.count()).select_from(table))
            for table in (SignInLink, DeskSession, Allowance, ProviderFlow, AuditEntry)
        }
    assert kept == {"sign_in_links": 1, "desk_sessions": 1, "allowances": 1, "provider_flows": 1, "audit": 3}
