"""The audit: nobody changes it, nothing personal stands in it, and it goes when its time is over."""

from __future__ import annotations

import datetime as dt

import pytest
from people_parts import with_password
from sqlalchemy import delete, text, update
from sqlalchemy.exc import IntegrityError

from tandem.clock import now
from tandem.people import audit
from tandem.people.audit import By, Filter
from tandem.storage.database import Database
from tandem.storage.models import AuditEntry


async def entries(database: Database, **wanted: object) -> list[AuditEntry]:
    async with database.read() as session:
        found, _ = await audit.page(session, Filter(**wanted), limit=500)  # type: ignore[arg-type]
    return [entry for entry, _ in found if entry.via != "command"]


async def write(database: Database, by: By, *numbers: int, at: dt.datetime | None = None) -> None:
    async with database.write() as session:
        for number in numbers:
            session.add(
                AuditEntry(
                    at=at or now(),
                    advisor_id=by.advisor_id,
                    via=by.via,
                    action="read",
                    kind="ticket",
                    object_id=str(number),
                    codes={},
                    address="",
                )
            )


@pytest.mark.parametrize(
    "statement",
    [
        update(AuditEntry).values(action="read"),
        delete(AuditEntry),
        update(AuditEntry).values(at=dt.datetime(2000, 1, 1, tzinfo=dt.UTC)),
    ],
)
async def test_the_database_refuses_to_change_or_remove_an_entry(database: Database, statement: object) -> None:
    await write(database, By(None), 1)
    with pytest.raises(IntegrityError):
        async with database.write() as session:
            await session.execute(statement)  # type: ignore[call-overload]
    assert len(await entries(database)) == 1


async def test_the_table_cannot_be_emptied_at_once(database: Database) -> None:
    if database.is_sqlite:
        pytest.skip("SQLite has no TRUNCATE")
    with pytest.raises(IntegrityError):
        async with database.write() as session:
            await session.execute(text("TRUNCATE audit"))


async def test_what_is_older_than_its_time_goes_and_nothing_else(database: Database) -> None:
    await write(database, By(None), 1, at=now() - dt.timedelta(days=500))
    await write(database, By(None), 2, at=now() - dt.timedelta(days=300))
    await write(database, By(None), 3)
    with pytest.raises(ValueError, match="year"):
        async with database.write() as session:
            await audit.purge(session, now() - dt.timedelta(days=200))
    async with database.write() as session:
        assert await audit.purge(session, now() - dt.timedelta(days=400)) == 1
    assert [entry.object_id for entry in await entries(database)] == ["3", "2"]


async def test_an_entry_stands_or_falls_with_the_deed(database: Database) -> None:
    async def fail() -> None:
        async with database.write() as session:
            audit.record(session, By(None), "created", "agency", "liege")
            await session.flush()
            raise RuntimeError("on purpose")

    with pytest.raises(RuntimeError):
        await fail()
    assert await entries(database) == []


@pytest.mark.parametrize(
    "codes",
    [
        {"name": "Amina Benali"},
        {"email": "amina@example.be"},
        {"phone": "+32470000000"},
        {"text": "Elle a dit oui."},
        {"list": ["ok", "Pas un code"]},
        {"odd": {"a": 1}},
        {"odd": 1.5},
        {"long": "a" * 65},
    ],
)
async def test_words_and_contact_details_are_refused(database: Database, codes: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="codes"):
        async with database.write() as session:
            audit.record(session, By(None), "changed", "advisor", 1, **codes)


@pytest.mark.parametrize(
    ("action", "kind", "name"), [("ate", "ticket", 1), ("read", "cake", 1), ("read", "ticket", "a b")]
)
async def test_only_what_is_foreseen_is_kept(database: Database, action: str, kind: str, name: str) -> None:
    with pytest.raises(ValueError, match="audit"):
        async with database.write() as session:
            audit.record(session, By(None), action, kind, name)


async def test_codes_are_kept_as_they_are(database: Database) -> None:
    async with database.write() as session:
        audit.record(
            session,
            By(None, "192.0.2.0/24"),
            "changed",
            "advisor",
            7,
            role="lead",
            agencies={"b", "a"},
            n=2,
            on=True,
            x=None,
        )
    (entry,) = await entries(database)
    assert entry.codes == {"role": "lead", "agencies": ["a", "b"], "n": 2, "on": True}
    assert (entry.object_id, entry.address, entry.via) == ("7", "192.0.2.0/24", "desk")


async def test_looking_again_within_minutes_is_the_same_look(database: Database) -> None:
    amina = By((await with_password(database)).id)
    bram = By((await with_password(database, "bram@example.be")).id)
    token = By(None, via="token:3")
    for by in (amina, amina, bram, token, token):
        await audit.seen(database, by, "ticket", 5)
    await audit.seen(database, amina, "ticket", 6)
    await audit.seen(database, amina, "appointment", 5)
    assert len(await entries(database)) == 5
    await write(database, amina, 9, at=now() - audit.ONCE)
    await audit.seen(database, amina, "ticket", 9)
    assert len(await entries(database, object_id="9")) == 2


@pytest.mark.parametrize(
    ("address", "kept"),
    [
        ("192.0.2.77", "192.0.2.0/24"),
        ("2001:db8:1:2:3::4", "2001:db8:1::/48"),
        ("::ffff:192.0.2.77", "192.0.2.0/24"),
        (None, ""),
        ("", ""),
        ("a name", ""),
    ],
)
def test_an_address_is_shortened(address: str | None, kept: str) -> None:
    assert audit.shorten(address) == kept


async def test_filters_and_pages(database: Database) -> None:
    amina = await with_password(database)
    await write(database, By(amina.id), *range(1, 6))
    await write(database, By(None, via="token:1"), *range(6, 8), at=now() - dt.timedelta(days=2))
    assert len(await entries(database, advisor_id=amina.id)) == 5
    assert [entry.object_id for entry in await entries(database, object_id="3", kind="ticket", action="read")] == ["3"]
    assert await entries(database, kind="agency") == []
    assert len(await entries(database, until=now() - dt.timedelta(days=1))) == 2
    assert len(await entries(database, since=now() - dt.timedelta(days=1))) == 5
    numbers: list[str] = []
    before: int | None = None
    for _ in range(3):
        async with database.read() as session:
            found, before = await audit.page(session, Filter(kind="ticket", before=before), limit=3)
        numbers += [entry.object_id for entry, _ in found]
        names = [who.name if who else None for _, who in found]
        assert all(name in ("Amina", None) for name in names)
    assert sorted(numbers) == list("1234567")
    assert before is None
