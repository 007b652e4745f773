"""What makes people findable and named, and what orders the queue: pure rules."""

from __future__ import annotations

import datetime as dt
import itertools

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tandem.handoff import mentions, order, search
from tandem.handoff.reasons import PRIORITIES, RANKS
from tandem.handoff.states import OPEN_TICKET

NOON = dt.datetime(2026, 11, 24, 12, tzinfo=dt.UTC)
MINUTE = dt.timedelta(minutes=1)


@pytest.mark.parametrize(
    "written",
    ["+32470123456", "0470 12 34 56", "0470/12.34.56", "0032 470 12 34 56", "+32 (0)470 12 34 56".replace("(0)", "")],
)
def test_a_number_is_one_number_however_it_is_written(written: str) -> None:
    assert search.phone_digits(written) == "470123456"
    assert search.number_in(written) == "470123456"


@pytest.mark.parametrize("text", ["Nadia", "rue 12", "123", "", "12 mai 2026 ?"])
def test_what_is_no_number_is_searched_as_words(text: str) -> None:
    assert search.number_in(text) is None


@given(st.text(max_size=60))
@example("𝘼")
@example("D´Hondt D｀Hondt")
def test_folding_twice_changes_nothing(text: str) -> None:
    once = search.folded(text)
    assert search.folded(once) == once
    assert once == " ".join(once.split())


def test_a_contact_is_found_by_each_of_its_parts() -> None:
    contact = {"name": "Zoé D’Hondt", "phone": "+32470123456", "email": "Zoe@Example.be", "language": "fr"}
    kept = search.of_contact(contact)
    assert all(search.folded(part) in kept for part in ("zoe", "D'HONDT", "zoe@example"))
    assert all(line in kept for line in search.exactly(contact))
    assert search.of_contact({}) == ""


@pytest.mark.parametrize(("text", "number"), [("#12", 12), (" #7 ", 7), ("12", None), ("#", None), ("#x", None)])
def test_a_ticket_is_named_by_its_number(text: str, number: int | None) -> None:
    assert search.ticket_in(text) == number


# Who is answered first


def test_every_reason_has_a_rank_that_agrees_with_its_priority() -> None:
    assert RANKS.keys() == PRIORITIES.keys()
    for one, other in itertools.permutations(RANKS, 2):
        if RANKS[one] < RANKS[other]:
            assert PRIORITIES[one] <= PRIORITIES[other]


def test_the_queue_has_the_order_that_was_decided() -> None:
    reasons = ["client_in_difficulty", "distress", "asked_for_person", "warm_route", "other"]
    long_ago = NOON - dt.timedelta(days=300)
    places = [
        order.place("new", reason, NOON if reason == "client_in_difficulty" else long_ago, NOON) for reason in reasons
    ]
    places.append(order.place("waiting_client", "client_in_difficulty", None, long_ago))
    places += [order.place("done", "distress", None, NOON), order.place("dropped", "distress", None, long_ago)]
    assert places == sorted(places)
    assert len(set(places)) == len(places)


@given(
    st.sampled_from(sorted(OPEN_TICKET)),
    st.sampled_from(sorted(RANKS)),
    st.integers(0, 200 * 365 * 24 * 60),
    st.integers(1, 10**9),
)
def test_within_a_rank_who_waits_longest_comes_first(status: str, reason: str, after: int, microseconds: int) -> None:
    first = dt.datetime(2000, 1, 1, tzinfo=dt.UTC) + after * MINUTE
    then = first + dt.timedelta(microseconds=microseconds)
    assert order.place(status, reason, first, then) < order.place(status, reason, then, then)
    assert order.place("done", reason, None, then) < order.place("done", reason, None, first)
    assert 10**16 < order.place(status, reason, first, then) < 2**63


# Who is named in a note

ADVISORS = {1: "Amina Haddad", 2: "Amina Peeters", 3: "Bram", 4: "Anne", 5: "Anne Marie Dubois", 6: "Élise Noël"}


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("@Bram peux-tu rappeler ?", {3}),
        ("@bram, @Élise: voir", {3, 6}),
        ("@elise noel", {6}),
        ("@Amina Haddad et @Bram", {1, 3}),
        ("@Amina", set()),
        ("@Anne Marie Dubois", {5}),
        ("@Anne", {4}),
        ("@Bramble", set()),
        ("bram@example.be", set()),
        ("Bram", set()),
        ("@", set()),
    ],
)
def test_who_is_named(text: str, named: set[int]) -> None:
    assert mentions.named(text, ADVISORS) == named
