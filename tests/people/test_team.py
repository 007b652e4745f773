"""What administrators change about others: nobody locks the desk, nothing happens without a line in the audit."""

from __future__ import annotations

import asyncio

import pyotp
import pytest
from people_parts import VAULT, code_of, token_of, with_password
from sqlalchemy import select

from tandem.clock import now
from tandem.people import advisors, create_advisor, second_factor, sessions, team
from tandem.people.access import DEFAULT_RULES, Standing
from tandem.people.audit import By
from tandem.people.sessions import SignedIn
from tandem.people.team import TeamRefused
from tandem.storage.database import Database
from tandem.storage.models import Advisor, AuditEntry


def administrator(advisor: Advisor) -> SignedIn:
    standing = Standing(advisor.id, "administrator", frozenset(), DEFAULT_RULES)
    return SignedIn(advisor, "csrf", standing, By(advisor.id), "key", "password", now())


async def begin(database: Database, advisor: Advisor) -> str:
    async with database.write() as session:
        return await sessions.begin(session, advisor, DEFAULT_RULES, way="password")


async def is_in(database: Database, token: str) -> bool:
    return await sessions.signed_in(database, token, DEFAULT_RULES) is not None


async def done(database: Database) -> list[tuple[str, str]]:
    async with database.read() as session:
        found = await session.scalars(select(AuditEntry).where(AuditEntry.via != "command").order_by(AuditEntry.id))
        return [(entry.action, entry.object_id) for entry in found]


async def test_an_invitation_makes_an_account_with_role_and_agencies(database: Database) -> None:
    amina = await with_password(database, agencies=("liege", "gent"))
    async with database.write() as session:
        advisor, token = await team.invite(
            session,
            administrator(amina),
            email=" Bram@Example.be",
            name="Bram",
            language="nl",
            role="lead",
            agencies=["gent"],
        )
    async with database.read() as session:
        invited = await advisors.invited(session, token)
        (member,) = [one for one in await team.everybody(session) if one.advisor.id == advisor.id]
    assert invited is not None
    assert (invited.email, invited.role) == ("bram@example.be", "lead")
    assert ([one.id for one in member.agencies], member.state) == (["gent"], "invited")
    assert await done(database) == [("invited", str(advisor.id))]


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"email": "bram"}, "email"),
        ({"name": " "}, "name"),
        ({"language": "de"}, "language"),
        ({"role": "boss"}, "role"),
        ({"agencies": ["nowhere"]}, "agencies"),
    ],
)
async def test_an_invitation_that_cannot_be_names_the_field(
    database: Database, wrong: dict[str, object], field: str
) -> None:
    amina = await with_password(database)
    given = {"email": "b@example.be", "name": "Bram", "language": "nl", "role": "advisor", "agencies": [], **wrong}
    with pytest.raises(advisors.WrongAccount) as error:
        async with database.write() as session:
            await team.invite(session, administrator(amina), **given)  # type: ignore[arg-type]
    assert error.value.field == field
    assert await done(database) == []


async def test_an_invitation_does_not_touch_who_is_there_already(database: Database) -> None:
    amina = await with_password(database)
    bram = await with_password(database, "bram@example.be")
    async with database.write() as session:
        await team.deactivate(session, administrator(amina), bram.id)
    with pytest.raises(TeamRefused, match="already"):
        async with database.write() as session:
            await team.invite(
                session,
                administrator(amina),
                email="bram@example.be",
                name="Other",
                language="fr",
                role="administrator",
                agencies=[],
            )
    async with database.read() as session:
        kept = await session.get_one(Advisor, bram.id)
    assert (kept.active, kept.role, kept.name) == (False, "advisor", "Bram")


async def test_another_role_ends_the_sessions(database: Database) -> None:
    amina = await with_password(database)
    bram = await with_password(database, "bram@example.be")
    token = await begin(database, bram)
    async with database.write() as session:
        await team.set_role(session, administrator(amina), bram.id, "advisor")
    assert await is_in(database, token)
    async with database.write() as session:
        await team.set_role(session, administrator(amina), bram.id, "lead")
    assert not await is_in(database, token)
    assert await done(database) == [("changed", str(bram.id))]


async def test_a_closed_account_is_out_at_once_with_its_links(database: Database) -> None:
    amina = await with_password(database)
    bram = await with_password(database, "bram@example.be")
    link = await create_advisor(database, "bram@example.be", "Bram", "nl")
    token = await begin(database, bram)
    async with database.write() as session:
        await team.deactivate(session, administrator(amina), bram.id)
    assert not await is_in(database, token)
    async with database.read() as session:
        assert await advisors.invited(session, token_of(link)) is None
    with pytest.raises(TeamRefused, match="closed"):
        async with database.write() as session:
            await team.link(session, administrator(amina), bram.id)
    async with database.write() as session:
        await team.activate(session, administrator(amina), bram.id)
        await team.link(session, administrator(amina), bram.id)
    assert [action for action, _ in await done(database)] == ["deactivated", "activated", "invited"]


async def test_nobody_changes_their_own_rights(database: Database) -> None:
    amina = await with_password(database)
    await with_password(database, "bram@example.be", "administrator")
    me = administrator(amina)
    for change in (
        lambda session: team.set_role(session, me, amina.id, "advisor"),
        lambda session: team.deactivate(session, me, amina.id),
        lambda session: team.reset_second_factor(session, me, amina.id),
    ):
        with pytest.raises(TeamRefused) as refused:
            async with database.write() as session:
                await change(session)
        assert refused.value.reason == "yourself"


async def test_two_administrators_who_dismiss_each_other_leave_one(database: Database) -> None:
    amina = await with_password(database)
    bram = await with_password(database, "bram@example.be", "administrator")

    async def dismiss(who: Advisor, other: Advisor) -> str:
        try:
            async with database.write() as session:
                await team.set_role(session, administrator(who), other.id, "advisor")
        except TeamRefused as refused:
            return refused.reason
        return "done"

    results = await asyncio.gather(dismiss(amina, bram), dismiss(bram, amina))
    assert sorted(results) == ["done", "last_administrator"]
    async with database.read() as session:
        assert await advisors.has_administrator(session)


async def test_a_lost_telephone_is_reset_and_sessions_end(database: Database) -> None:
    amina = await with_password(database)
    bram = await with_password(database, "bram@example.be")
    secret = pyotp.random_base32()
    async with database.write() as session:
        assert await second_factor.enable(session, VAULT, bram.id, secret, code_of(secret)) is not None
    token = await begin(database, bram)
    async with database.write() as session:
        await team.reset_second_factor(session, administrator(amina), bram.id)
    assert not await is_in(database, token)
    async with database.read() as session:
        member = await team.one(session, bram.id)
        assert member.advisor.totp_secret is None
        assert await second_factor.recovery_codes_left(session, bram.id) == 0


async def test_somebody_who_is_not_there_is_told(database: Database) -> None:
    amina = await with_password(database)
    for change in (
        lambda session: team.set_role(session, administrator(amina), 999, "lead"),
        lambda session: team.rename(session, administrator(amina), 999, "X"),
        lambda session: team.one(session, 999),
    ):
        with pytest.raises(TeamRefused) as refused:
            async with database.write() as session:
                await change(session)
        assert refused.value.status == 404
