"""Rasa forgets a conversation when the service says so, and nothing else."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from toy import SECRET, Stack, wait_until


def forget(stack: Stack, sender: str = "sender-1", keep: tuple[str, ...] = (), key: str = SECRET) -> Any:
    import requests

    return requests.delete(
        f"{stack.url}/conversations/{sender}",
        params=[("keep", slot) for slot in keep],
        headers={"X-Service-Key": key},
        timeout=30,
    )


def test_a_conversation_is_forgotten_in_all_its_sessions(stack: Stack, tmp_path: Path) -> None:
    stack.say("bonjour, je suis Amina", "m1")
    stack.choose("/session_start", "m2")
    stack.say("bonjour", "m3")
    stack.say("bonjour", "m1", sender="sender-2")
    for _ in range(2):
        assert forget(stack).status_code == 200
    assert stack.events() == []
    assert stack.events("sender-2") != []
    with stack.agent.tracker_store.engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    assert b"Amina" not in (tmp_path / "rasa.db").read_bytes()
    assert stack.say("bonjour", "m1").json()["replayed"] is False


def test_slots_that_are_kept_are_all_that_remains(stack: Stack) -> None:
    stack.choose('/inform{"stage": "idea"}', "m1", title="une idée d'Amina")
    assert forget(stack, keep=("stage", "done", "no_such_slot")).status_code == 200
    assert "Amina" not in str([event.as_dict() for event in stack.events()])
    answer = stack.say("bonjour", "m2").json()
    assert answer["slots"]["stage"] == "idea"
    assert answer["slots"]["language"] is None
    assert answer["active_loop"] is None


def test_a_turn_that_still_runs_is_forgotten_too(stack: Stack) -> None:
    stack.service.delay = 0.4
    turn = threading.Thread(target=lambda: stack.choose("/act", "m1"))
    turn.start()
    wait_until(lambda: stack.service.actions)
    assert forget(stack).status_code == 200
    turn.join()
    assert stack.events() == []


def test_only_the_service_may_say_so(stack: Stack) -> None:
    stack.say("bonjour", "m1")
    assert forget(stack, key="wrong").status_code == 403
    assert stack.events() != []


def test_what_could_not_be_forgotten_is_told(stack: Stack) -> None:
    with stack.agent.tracker_store.engine.begin() as connection:
        connection.execute(sa.text("ALTER TABLE rasa_events RENAME TO hidden"))
    assert forget(stack).status_code == 500
    stack.agent.processor = None
    assert forget(stack).status_code == 503
