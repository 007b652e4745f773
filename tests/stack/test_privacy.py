"""One's own data in a real talk: seen, kept, erased; and numbers that never arrive anywhere."""

from __future__ import annotations

import contextlib
import json
import re
import sqlite3
import time
import urllib.request
from typing import Any

import pytest
from stack_process import StackProcess
from stack_texts import title
from talk import Talk

LANGUAGES = ("fr", "nl", "en")
STORY = {
    "fr": "je suis au chômage à Liège et je veux 8000 pour un food truck",
    "nl": "ik ben werkloos in Luik en ik wil 8000 voor een foodtruck",
    "en": "I am unemployed in Liège and I want 8000 for a food truck",
}
SEE = {
    "fr": "quelles données avez-vous sur moi ? je veux une copie",
    "nl": "ik wil een kopie van mijn gegevens",
    "en": "send me the data you have on me",
}
ERASE = {"fr": "effacez mes données", "nl": "verwijder mijn gegevens", "en": "delete everything about me"}
YES = {"fr": "oui", "nl": "ja", "en": "yes"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_seen_kept_and_erased_in_the_middle_of_the_questions(stack: StackProcess, language: str) -> None:
    talk = Talk(stack.base, language)
    talk.say(STORY[language])
    pending = talk.pending
    assert pending is not None, talk

    said = talk.say(SEE[language])
    talk.expect_said(said, "my-data")
    assert talk.pending == pending, talk
    copy = _copy(said)
    assert copy["facts"]["amount"] == 8000
    assert STORY[language] in [event["text"] for event in copy["transcript"]]

    talk.say(ERASE[language])
    talk.expect("erase-sure")
    talk.choose(title(language, "erase-sure", "erase-keep"))
    assert talk.pending == pending, talk

    talk.say(ERASE[language])
    talk.say(YES[language])
    talk.expect("erased")
    with pytest.raises(AssertionError, match=": 404 "):
        talk.seen()
    assert _remembered(stack, talk.id) == 0


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_masked_number_reaches_neither_store(stack: StackProcess, language: str) -> None:
    talk = Talk(stack.base, language)
    talk.send_without_waiting("85.07.30-033.28, BE68 5390 0754 7034")
    talk.wait_for(2)
    assert [event["text"] for event in talk.events if event["from"] == "user"] == ["[•••], [•••]"]
    assert talk.count("system") == 1
    with contextlib.closing(sqlite3.connect(stack._data / "rasa.db", timeout=30)) as database:
        stored = str(database.execute("SELECT data FROM rasa_events WHERE sender_id = ?", (talk.id,)).fetchall())
    assert "85.07" not in stored
    assert "5390" not in stored


def _copy(said: list[str]) -> Any:
    found = re.search(r"\S+/privacy/copy/\S+format=json", "\n".join(said))
    assert found is not None, said
    with urllib.request.urlopen(found[0], timeout=40) as answer:
        return json.loads(answer.read())


def _remembered(stack: StackProcess, conversation: str) -> int:
    """How many events of a conversation Rasa still has, after a little patience."""
    left = -1
    for _ in range(40):
        with contextlib.closing(sqlite3.connect(stack._data / "rasa.db", timeout=30)) as database:
            query = "SELECT count(*) FROM rasa_events WHERE sender_id = ?"
            left = int(database.execute(query, (conversation,)).fetchone()[0])
        if left == 0:
            break
        time.sleep(0.25)
    return left
