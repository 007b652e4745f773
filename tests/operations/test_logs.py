"""Logs: one line per happening, useful for a fault, and never a word of what people write."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest
from sqlalchemy.exc import IntegrityError

from tandem.clock import now
from tandem.logs import describe
from tandem.settings import PROJECT
from tandem.storage.database import Database
from tandem.storage.models import Conversation

SAY = """
import asyncio, logging, structlog
from tandem import logs
logs.configure("INFO")
log = structlog.get_logger("test")
log.info("message.in", text="mon secret", name="Nadia", conversation="c-1", seconds=0.5)
log.debug("not.shown", n=1)
def parse(words):
    return int(words)
try:
    try:
        parse("mon\\nsecret")
    except ValueError as error:
        raise RuntimeError("Nadia") from error
except RuntimeError:
    log.exception("turn.broken", conversation="c-1")
    logging.getLogger("aiohttp.server").exception("Error handling request")
async def lost():
    async def fail():
        raise ValueError("mon secret")
    task = asyncio.create_task(fail())
    await asyncio.sleep(0)
    del task
asyncio.run(lost())
"""


def _said() -> list[str]:
    environment = {**os.environ, "PYTHONPATH": str(PROJECT)}
    done = subprocess.run([sys.executable, "-c", SAY], capture_output=True, text=True, check=True, env=environment)
    return [*done.stdout.splitlines(), *done.stderr.splitlines()]


def test_a_line_per_happening_and_nothing_private() -> None:
    lines = _said()
    assert len(lines) == 4, lines
    assert not any(word in line for line in lines for word in ("secret", "Nadia"))
    first, broken, library, lost = lines
    assert "event=message.in" in first
    assert "text=(private)" in first
    assert "conversation=c-1 seconds=0.5" in first
    for line in (broken, library):
        assert "RuntimeError" in line
        assert "caused by ValueError (" in line
        assert "parse" in line, "where it arose"
    assert "never retrieved" in lost


async def test_a_refused_row_is_not_quoted(database: Database) -> None:
    """The fullest errors are the database's own: they hold the whole row."""
    wrong = Conversation(
        id="c-1", channel="web", language="xx", control="bot", page="mon secret", created_at=now(), updated_at=now()
    )
    with pytest.raises(IntegrityError) as caught:
        async with database.write() as session:
            session.add(wrong)
    told = describe(caught.value)
    assert "IntegrityError" in told
    assert "tandem/storage/database.py" in told
    assert "secret" not in told
