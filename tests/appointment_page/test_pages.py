"""The link to an appointment: a look changes nothing, a click acts once, and every answer is a page in words."""

from __future__ import annotations

import asyncio
from html import escape
from typing import Any

import pytest
from booking_parts import at
from letter_parts import NORA, PHONE, Clock, Office
from page_parts import Client, browsing, get, link_to, offered, post, sequence
from privacy_parts import everything_in
from running_service import Service
from sqlalchemy import select, update

from tandem.appointment_page.routes import MOST_MOVES
from tandem.appointment_page.wrong_tries import MOST, WITHIN, WrongTries
from tandem.booking.intervals import wall_time
from tandem.storage.database import Database, DatabaseAwayError
from tandem.storage.models import AgencyRow, Appointment, AppointmentLink, OutboxMessage
from tandem.texts import LANGUAGES

WHEN = {"fr": "jeudi 25 mars à 9h", "nl": "donderdag 25 maart om 9 uur", "en": "Thursday 25 March at 09:00"}
CANCELLED = {"fr": "est annulé", "nl": "is geannuleerd", "en": "is cancelled"}


@pytest.fixture
async def appointment(office: Office) -> Appointment:
    """Nora comes on Thursday at nine."""
    return await office.book(office.slot("2027-03-25 09:00"))


@pytest.fixture
async def link(office: Office, appointment: Appointment) -> str:
    return await link_to(office, appointment)


async def kept(office: Office) -> tuple[str, int, str]:
    """Status, sequence and start of the only appointment."""
    async with office.database.read() as session:
        found = (await session.scalars(select(Appointment))).one()
        return found.status, found.sequence, f"{wall_time(found.starts_at):%m-%d %H:%M}"


BOOKED = ("booked", 0, "03-25 09:00")


# Looking


@pytest.mark.parametrize("language", LANGUAGES)
async def test_it_shows_first_name_time_and_place_and_nothing_more(
    client: Client, office: Office, language: str
) -> None:
    link = await link_to(office, await office.book(office.slot("2027-03-25 09:00"), language=language))
    page = await get(client, link, **{"Accept-Language": "de"})
    assert f'<html lang="{language}">' in page
    assert WHEN[language] in page
    assert "microStart Brussels, Rue de l’Exemple 1, 1000 Bruxelles" in page
    assert "Nora" in page
    assert [word for word in ("Amrani", PHONE[3:], NORA, "Amélie", "coach1") if word in page] == []


async def test_who_reads_another_language_may_choose_it_and_keeps_it(client: Client, link: str) -> None:
    page = await get(client, f"{link}?lang=nl")
    assert WHEN["nl"] in page
    assert f"{link}/times?lang=nl" in page
    assert f"{link}/cancel?lang=nl" in page
    form = await get(client, f"{link}/cancel?lang=nl")
    assert f'action="{link}/cancel?lang=nl"' in form
    _, where, _ = await post(client, f"{link}/cancel?lang=nl", {"sequence": sequence(form)})
    assert where == f"{link}?lang=nl"
    assert WHEN["fr"] in await get(client, f"{link}?lang=<script>")


@pytest.mark.parametrize("path", ["", "/times", "/cancel", "x"])
async def test_the_address_stays_where_it_is(client: Client, link: str, path: str) -> None:
    async with client.get(link + path) as answer:
        headers = answer.headers
    assert "no-store" in headers["Cache-Control"]
    assert headers["Referrer-Policy"] == "no-referrer"
    assert "noindex" in headers["X-Robots-Tag"]
    policy = dict(part.strip().split(" ", 1) for part in headers["Content-Security-Policy"].split(";"))
    assert (policy["default-src"], policy["form-action"], policy["frame-ancestors"]) == ("'none'", "'self'", "'none'")
    assert "script-src" not in policy


async def test_what_a_person_wrote_is_shown_as_text(client: Client, office: Office) -> None:
    appointment = await office.book(office.slot("2027-03-25 09:00"), name='<img/src="x"> Nora')
    async with client.get(await link_to(office, appointment)) as answer:
        assert escape('<img/src="x">', quote=False) in (await answer.text()).replace("&#34;", '"')


@pytest.mark.usefixtures("appointment")
async def test_a_look_changes_nothing_however_often(client: Client, database: Database, link: str) -> None:
    """Mail programs and scanners follow every link, and some press `HEAD` first."""
    before = await everything_in(database)
    for path in (link, f"{link}/cancel", f"{link}/times", f"{link}?done=moved"):
        for _ in range(10):
            await get(client, path)
        async with client.head(path) as answer:
            assert (answer.status, await answer.read()) == (200, b"")
    assert await everything_in(database) == before


# Cancelling


async def test_a_click_cancels_once_and_the_link_goes_on_telling_so(
    client: Client, office: Office, database: Database, link: str
) -> None:
    form = await get(client, f"{link}/cancel")
    fields = {"sequence": sequence(form)}
    assert await post(client, f"{link}/cancel", fields) == (303, link, "")
    assert await kept(office) == ("cancelled", 1, "03-25 09:00")
    after = await everything_in(database)
    for _ in range(3):
        assert (await post(client, f"{link}/cancel", fields))[:2] == (303, link)
        assert (await post(client, f"{link}/times", {**fields, "slot": "x"}))[:2] == (303, link)
    assert await everything_in(database) == after
    page = await get(client, link)
    assert CANCELLED["fr"] in page
    assert f"{link}/times" not in page
    await get(client, f"{link}/times", 303)
    await get(client, f"{link}/cancel", 303)


async def test_the_same_click_twice_at_once_cancels_once(client: Client, office: Office, link: str) -> None:
    answers = await asyncio.gather(*(post(client, f"{link}/cancel", {"sequence": "0"}) for _ in range(5)))
    assert {status for status, _, _ in answers} == {303}
    assert await kept(office) == ("cancelled", 1, "03-25 09:00")
    async with office.database.read() as session:
        told = [row for row in await session.scalars(select(OutboxMessage)) if row.content.get("letter") == "cancelled"]
    assert len(told) == 2, "the person and the coach"


# Moving


async def test_a_click_moves_it_and_the_same_link_goes_on_working(
    client: Client, office: Office, database: Database, link: str
) -> None:
    page = await get(client, f"{link}/times")
    chosen = offered(page)
    assert len(chosen) == 3
    fields = {"sequence": sequence(page), "slot": chosen[1]}
    assert (await post(client, f"{link}/times", fields))[:2] == (303, f"{link}?done=moved")
    status, number, start = await kept(office)
    assert (status, number) == ("booked", 1)
    assert start != BOOKED[2]
    assert "votre rendez-vous a changé" in await get(client, f"{link}?done=moved")
    after = await everything_in(database)
    assert (await post(client, f"{link}/times", fields))[:2] == (303, f"{link}?done=moved"), "the same click again"
    assert await everything_in(database) == after
    again = await get(client, f"{link}/times")
    await post(client, f"{link}/times", {"sequence": sequence(again), "slot": offered(again)[0]})
    assert (await kept(office))[1] == 2


async def test_other_times_are_others_and_there_is_a_way_back(client: Client, link: str) -> None:
    seen: set[str] = set()
    path = f"{link}/times"
    for _ in range(4):
        page = await get(client, path)
        assert len(set(offered(page)) - seen) == 3
        seen |= set(offered(page))
        path = next(part for part in page.split('"') if part.startswith(f"{link}/times?not="))
    assert f'href="{link}/times"' in page
    long = await get(client, f"{link}/times?not={','.join(['rubbish', '../x', *'a' * 500])}")
    assert len(offered(long)) == 3


async def test_a_time_that_is_gone_is_told_with_others_at_once(client: Client, office: Office, link: str) -> None:
    page = await get(client, f"{link}/times")
    gone = offered(page)[0]
    slot = office.slot(f"{wall_time(_start(gone)):%Y-%m-%d %H:%M}")
    for coach in (0, 1):
        await office.book(office.slot(f"{wall_time(slot.start):%Y-%m-%d %H:%M}", coach), name="Paul", email=None)
    status, _, page = await post(client, f"{link}/times", {"sequence": "0", "slot": gone})
    assert status == 409
    assert "vient d’être pris" in page
    assert len(offered(page)) == 3
    assert gone not in offered(page)
    assert sequence(page) == "0"
    async with office.database.read() as session:
        nora = await session.scalar(select(Appointment).where(Appointment.email == NORA))
    assert nora is not None
    assert (nora.sequence, nora.starts_at) == (0, at("2027-03-25 09:00"))


def _start(slot_id: str) -> Any:
    from tandem.booking.model import Slot

    slot = Slot.from_id(slot_id)
    assert slot is not None
    return slot.start


@pytest.mark.parametrize(
    "slot",
    [
        "",
        "x",
        "1.brussels.first_talk.agency.20270231T0900Z.60",
        "{coach}.brussels.first_talk.phone.20270326T0800Z.60",
        "{coach}.brussels.business_plan.agency.20270326T0800Z.90",
    ],
)
async def test_what_is_no_time_of_this_talk_moves_nothing(client: Client, office: Office, link: str, slot: str) -> None:
    wrong = slot.format(coach=office.coaches[0])
    status, _, page = await post(client, f"{link}/times", {"sequence": "0", "slot": wrong})
    assert (status, len(offered(page))) == (422, 3)
    assert await kept(office) == BOOKED


@pytest.mark.parametrize(
    "slot", ["9.brussels.first_talk.agency.20270326T0800Z.60", "1.ghent.first_talk.agency.20270326T0801Z.5"]
)
async def test_a_time_that_was_never_offered_is_as_good_as_gone(
    client: Client, office: Office, link: str, slot: str
) -> None:
    status, _, page = await post(client, f"{link}/times", {"sequence": "0", "slot": slot})
    assert (status, len(offered(page))) == (409, 3)
    assert await kept(office) == BOOKED


async def test_who_goes_on_with_a_coach_is_offered_times_with_that_coach(client: Client, office: Office) -> None:
    link = await link_to(office, await office.book(office.slot("2027-03-25 09:00", 1, "follow_up", minutes=45)))
    page = await get(client, f"{link}/times")
    assert {one.split(".")[0] for one in offered(page)} == {str(office.coaches[1])}
    await post(client, f"{link}/times", {"sequence": "0", "slot": offered(page)[0]})
    assert (await kept(office))[1] == 1


# What an old page, an old link or another site cannot do


@pytest.mark.parametrize("path", ["/cancel", "/times"])
async def test_a_page_from_before_a_change_does_nothing(
    client: Client, office: Office, appointment: Appointment, link: str, path: str
) -> None:
    """The desk has moved it while the person was looking at the old time."""
    page = await get(client, f"{link}{path}")
    await office.move(appointment, office.slot("2027-03-26 11:00"))
    fields = {"sequence": sequence(page), "slot": f"{office.coaches[0]}.brussels.first_talk.agency.20270330T0700Z.60"}
    assert (await post(client, f"{link}{path}", fields))[:2] == (303, f"{link}?done=changed")
    assert await kept(office) == ("booked", 1, "03-26 11:00")
    page = await get(client, f"{link}?done=changed")
    assert "entre-temps" in page
    assert "vendredi 26 mars à 11h" in page


@pytest.mark.parametrize("fields", [{}, {"sequence": "-1"}, {"sequence": "zero"}])
async def test_a_form_that_is_not_ours_does_nothing(
    client: Client, office: Office, link: str, fields: dict[str, str]
) -> None:
    for path in ("/cancel", "/times"):
        assert (await post(client, link + path, fields))[0] == 303
    assert await kept(office) == BOOKED


@pytest.mark.parametrize("site", ["cross-site", "same-site"])
async def test_a_form_of_another_site_does_nothing(client: Client, office: Office, link: str, site: str) -> None:
    for path in ("/cancel", "/times"):
        status, _, page = await post(client, link + path, {"sequence": "0"}, **{"Sec-Fetch-Site": site})
        assert status == 403
        assert "<h1>" in page
    assert await kept(office) == BOOKED


async def test_a_body_that_is_no_form_is_no_fault(client: Client, office: Office, link: str) -> None:
    for kind in ("multipart/form-data; boundary=x", "multipart/form-data", "application/json", "text/plain; charset=x"):
        async with client.post(
            f"{link}/cancel", data=b"\xff\x00--x", headers={"Content-Type": kind}, allow_redirects=False
        ) as answer:
            assert answer.status in {303, 400}
    assert await kept(office) == BOOKED


async def test_from_the_start_on_the_link_is_dead(client: Client, office: Office, clock: Clock, link: str) -> None:
    clock.go_to("2027-03-25 08:59")
    assert WHEN["fr"] in await get(client, link)
    clock.go_to("2027-03-25 09:00")
    for path in (link, f"{link}/cancel", f"{link}/times"):
        page = await get(client, path, 410)
        assert [word for word in ("Nora", WHEN["fr"], "Exemple") if word in page] == []
    for path in ("/cancel", "/times"):
        assert (await post(client, link + path, {"sequence": "0"}))[0] == 410
    assert await kept(office) == BOOKED


async def test_after_a_move_it_lives_until_the_new_start(
    client: Client, office: Office, clock: Clock, appointment: Appointment, link: str
) -> None:
    await office.move(appointment, office.slot("2027-03-30 09:00"))
    clock.go_to("2027-03-26 09:00")
    assert "mardi 30 mars à 9h" in await get(client, link)


# Too late, too often


@pytest.mark.parametrize("language", LANGUAGES)
async def test_shortly_before_it_can_be_cancelled_but_not_moved(
    client: Client, office: Office, clock: Clock, link: str, language: str
) -> None:
    async with office.database.write() as session:
        await session.execute(update(AgencyRow).values(phone="+3221234567"))
    clock.go_to("2027-03-25 05:01")
    page = await get(client, f"{link}/times?lang={language}")
    assert "4" in page
    assert "+3221234567" in page
    assert offered(page) == []
    slot = f"{office.coaches[0]}.brussels.first_talk.agency.20270330T0700Z.60"
    assert (await post(client, f"{link}/times", {"sequence": "0", "slot": slot}))[0] == 409
    assert await kept(office) == BOOKED
    assert (await post(client, f"{link}/cancel", {"sequence": "0"}))[0] == 303
    assert (await kept(office))[0] == "cancelled"


async def test_nobody_keeps_a_coach_busy_with_moves(client: Client, office: Office, link: str) -> None:
    page = await get(client, f"{link}/times")
    for _ in range(MOST_MOVES):
        await post(client, f"{link}/times", {"sequence": sequence(page), "slot": offered(page)[0]})
        page = await get(client, f"{link}/times")
    assert (await kept(office))[1] == MOST_MOVES
    assert offered(page) == []
    assert "plusieurs fois" in page
    assert f"{link}/cancel" in page


# Links that open nothing


@pytest.mark.parametrize("token", ["x", "A" * 43, "%00", "é" * 20, "..%2F..", "a" * 3000])
async def test_a_wrong_link_says_so_in_words(client: Client, token: str) -> None:
    for path in (f"/appointment/{token}", f"/appointment/{token}/times"):
        async with client.get(path, headers={"Accept-Language": "nl-BE"}) as answer:
            assert answer.status == 404
    async with client.head(f"/appointment/{token}") as answer:
        assert answer.status == 404


@pytest.mark.parametrize("language", LANGUAGES)
async def test_it_is_said_in_the_language_of_the_browser(client: Client, language: str) -> None:
    page = await get(client, "/appointment/no-such-link", 404, **{"Accept-Language": language})
    assert f'<html lang="{language}">' in page
    assert "@microstart.be" in page


async def test_who_tries_many_must_wait_and_who_has_a_right_one_need_not(client: Client, link: str) -> None:
    for number in range(MOST):
        await get(client, f"/appointment/guess-{number}", 404)
    async with client.get("/appointment/guess") as answer:
        assert (answer.status, answer.headers["Retry-After"]) == (429, str(int(WITHIN)))
    assert (await post(client, "/appointment/guess/cancel", {}))[0] == 429
    assert WHEN["fr"] in await get(client, link)
    # the proxy on this machine tells the address of the next one
    await get(client, "/appointment/guess", 404, **{"X-Forwarded-For": "203.0.113.7"})
    # an IPv6 line has as many addresses as it likes
    for number in range(MOST):
        await get(client, "/appointment/guess", 404, **{"X-Forwarded-For": f"2001:db8::{number:x}"})
    for told in ("2001:db8::ffff", "rubbish"):
        async with client.get("/appointment/guess", headers={"X-Forwarded-For": told}) as answer:
            assert answer.status == 429


async def test_our_own_proxies_are_believed_about_who_tries_links(office: Office) -> None:
    office.settings = office.settings.model_copy(update={"trusted_proxies": "10.0.0.0/8"})
    async with browsing(office) as client:
        for number in range(MOST):
            await get(
                client, "/appointment/guess", 404, **{"X-Forwarded-For": f"192.0.2.{number}, 198.51.100.1, 10.1.2.3"}
            )
        headers = {"X-Forwarded-For": "203.0.113.9, 198.51.100.1"}
        async with client.get("/appointment/guess", headers=headers) as answer:
            assert answer.status == 429
        # another client behind the same proxy, on both addresses that take links
        await get(client, "/appointment/guess", 404, **{"X-Forwarded-For": "198.51.100.2, 10.1.2.3"})
        await get(client, "/calendar/guess.ics", 404, **{"X-Forwarded-For": "198.51.100.2, 10.1.2.3"})


def test_wrong_tries_are_forgotten_after_a_while_and_never_fill_the_memory() -> None:
    seconds = [0.0]
    tries = WrongTries(lambda: seconds[0])
    assert [tries.too_many("a") for _ in range(MOST + 1)] == [False] * MOST + [True]
    assert not tries.too_many("b")
    seconds[0] = WITHIN
    assert not tries.too_many("a")
    for number in range(25_000):
        tries.too_many(str(number))
    assert len(tries._tries) <= 10_000


async def test_only_a_hash_of_a_link_is_kept_and_each_is_another(
    office: Office, database: Database, appointment: Appointment, link: str
) -> None:
    other = await link_to(office, appointment)
    assert link != other
    held = await everything_in(database)
    assert link.rpartition("/")[2] not in held
    assert len(link.rpartition("/")[2]) == 43, "256 bits"
    async with database.read() as session:
        assert len((await session.scalars(select(AppointmentLink))).all()) == 2


async def test_while_the_database_is_away_the_page_says_to_try_again(
    client: Client, office: Office, link: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def away() -> None:
        raise DatabaseAwayError("away")

    for name in ("read", "write"):
        monkeypatch.setattr(office.database, name, away)
    page = await get(client, link, 503)
    assert "Réessayez" in page
    assert (await post(client, f"{link}/cancel", {"sequence": "0"}))[0] == 503


async def test_the_whole_service_has_the_pages(service: Service) -> None:
    answer = await service.client.get("/appointment/no-such-link", headers={"Accept-Language": "en"})
    assert answer.status == 404
    assert "This link does not work" in await answer.text()
    for path in ("/appointment/static/appointment.css", "/static/page.css", "/static/mark.svg"):
        assert (await service.client.get(path)).status == 200
