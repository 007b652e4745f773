"""Texts that are used again and again: a wrong one is refused when it is kept, not when a person reads it."""

from __future__ import annotations

import datetime as dt

import pytest
from handoff_parts import BRUSSELS, add_agencies, opened
from service_parts import MakeAdvisor, MakeConversation
from sqlalchemy import select

from tandem.clock import now
from tandem.handoff import canned
from tandem.handoff.canned import WrongAnswerError
from tandem.storage.database import Database
from tandem.storage.models import Advisor, Appointment, CannedAnswer, CoachRow
from tandem.texts import LANGUAGES, Catalogue

WHOLE = "{name} {advisor} {agency} {appointment} {link}"


async def saved(database: Database, advisor: Advisor, **changes: object) -> CannedAnswer:
    given: dict[str, object] = {
        "id": None,
        "title": "Documents",
        "texts": {language: f"{language}: {WHOLE}" for language in LANGUAGES},
        "active": True,
    }
    async with database.write() as session:
        return await canned.save(session, **{**given, **changes}, advisor=advisor)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "empty"),
        (" \n ", "empty"),
        ("x" * (canned.MAX_TEXT + 1), "too_long"),
        ("Bonjour {prenom}", "unknown_variable"),
        ("Bonjour {}", "unknown_variable"),
        ("Bonjour {name", "braces"),
        ("Bonjour name}", "braces"),
        ("Bonjour {{name}}", "braces"),
        ("Bonjour {name}", None),
        ("Bonjour", None),
    ],
)
def test_what_cannot_be_kept(text: str, code: str | None) -> None:
    texts = dict.fromkeys(LANGUAGES, "Bonjour") | {"nl": text.strip()}
    assert canned.faults_of("Titre", texts) == ({"nl": code} if code else {})


async def test_a_language_that_is_missing_and_a_title_that_is_taken_are_refused(
    database: Database, make_advisor: MakeAdvisor
) -> None:
    advisor = await make_advisor()
    first = await saved(database, advisor)
    with pytest.raises(WrongAnswerError) as wrong:
        await saved(database, advisor, title=" Documents ", texts={"fr": "Bonjour"})
    assert wrong.value.faults == {"title": "taken", "nl": "empty", "en": "empty"}
    changed = await saved(database, advisor, id=first.id, active=False)
    assert changed.id == first.id
    async with database.read() as session:
        assert await canned.listed(session) == []
        assert [one.title for one in await canned.listed(session, active_only=False)] == ["Documents"]
    with pytest.raises(LookupError):
        await saved(database, advisor, id=first.id + 7, title="Autre")


async def test_it_is_filled_in_the_persons_language(
    database: Database, make_conversation: MakeConversation, make_advisor: MakeAdvisor, catalogue: Catalogue
) -> None:
    await add_agencies(database, BRUSSELS)
    advisor = await make_advisor("Amina")
    answer = await saved(database, advisor)
    conversation = await make_conversation(language="nl", facts={"postal_code": "1080"})
    number = await opened(database, conversation, contact={"name": "Nadia"})

    async def filled(language: str | None = None) -> canned.Filled:
        async with database.read() as session:
            kept = (await session.scalars(select(CannedAnswer).where(CannedAnswer.id == answer.id))).one()
            return await canned.filled(
                session,
                kept,
                number,
                advisor,
                catalogue=catalogue,
                base_url="https://chat.example.be",
                language=language,
            )

    without = await filled()
    assert without.text == "nl: Nadia Amina Brussel {appointment} https://chat.example.be"
    assert (without.language, without.missing) == ("nl", ("appointment",))
    assert (await filled("en")).text.startswith("en: Nadia Amina Brussels")
    starts = (now() + dt.timedelta(days=3)).replace(hour=8, minute=30, second=0, microsecond=0)
    async with database.write() as session:
        session.add(CoachRow(advisor_id=advisor.id, languages=["nl"], formats=["agency"], lengths={"first_talk": 45}))
        await session.flush()
        session.add(
            Appointment(
                public_id="x",
                conversation_id=conversation,
                coach_id=advisor.id,
                agency_id="brussels",
                topic="first_talk",
                format="agency",
                language="nl",
                starts_at=starts,
                ends_at=starts + dt.timedelta(minutes=45),
                before_minutes=0,
                after_minutes=0,
                status="booked",
                uid="x",
                created_at=now(),
                updated_at=now(),
            )
        )
    with_appointment = await filled()
    assert with_appointment.missing == ()
    assert " om " in with_appointment.text
    assert with_appointment.text.count(".30 uur") == 1
