"""Where Rasa keeps its conversations: SQLite beside the service's data, or the service's PostgreSQL."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from rasa.core.brokers.broker import EventBroker
from rasa.core.tracker_store import SQLTrackerStore, TrackerStore
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import UserUttered
from sqlalchemy.engine import URL, Engine, make_url
from sqlalchemy.orm import DeclarativeMeta, Session, declarative_base, sessionmaker
from sqlalchemy.pool import QueuePool

DATABASE_VARIABLE = "TANDEM_RASA_DATABASE_URL"
DEFAULT_DATABASE = "sqlite:///var/rasa.db"
SQLITE_WAIT = 10_000
"""Milliseconds that a writer waits for another one."""
CONNECT_WAIT = 5
"""Seconds to reach PostgreSQL; the calls are synchronous, so nothing else runs in Rasa meanwhile."""

_Base: DeclarativeMeta = declarative_base()


class StoredEvent(_Base):
    """One event of a conversation, in the columns that Rasa's own store writes and reads."""

    # Rasa's own name, `events`, is the service's timeline when both share a database.
    __tablename__ = "rasa_events"

    id = sa.Column(sa.Integer, primary_key=True)
    sender_id = sa.Column(sa.String(255), nullable=False, index=True)
    type_name = sa.Column(sa.String(255), nullable=False)
    timestamp = sa.Column(sa.Float)
    intent_name = sa.Column(sa.String(255))
    action_name = sa.Column(sa.String(255))
    data = sa.Column(sa.Text)


class ConversationStore(SQLTrackerStore):
    """Rasa's SQL store with our connection, our table, and a look-up by message id.

    The database is named by `TANDEM_RASA_DATABASE_URL` (a synchronous SQLAlchemy URL). Raises
    `sqlalchemy.exc.OperationalError` at start when it cannot be reached: a supervisor starts Rasa again, whereas a
    Rasa without its tables would fail every turn until somebody notices.
    """

    Base = _Base
    SQLEvent = StoredEvent

    def __init__(self, domain: Domain | None = None, event_broker: EventBroker | None = None, **_: Any) -> None:
        TrackerStore.__init__(self, domain, event_broker)
        self.engine = open_database(os.environ.get(DATABASE_VARIABLE) or DEFAULT_DATABASE)
        self.Base.metadata.create_all(self.engine)
        self.sessionmaker = sessionmaker(bind=self.engine, future=True)

    @contextmanager
    def session_scope(self) -> Iterator[Session]:
        """A session that is closed at the end; Rasa's own ends the whole process on any `ValueError` inside."""
        with self.sessionmaker() as session:
            yield session

    async def holds_message(self, sender_id: str, message_id: str) -> bool:
        """Whether a message with this id was already taken up in the conversation, in whichever session."""
        found = (
            sa.select(StoredEvent.data)
            .where(StoredEvent.sender_id == sender_id, StoredEvent.type_name == UserUttered.type_name)
            # Only narrows the rows down: the id could also stand in the person's words.
            .where(StoredEvent.data.contains(message_id, autoescape=True))
        )
        with self.session_scope() as session:
            return any(json.loads(data).get("message_id") == message_id for data in session.scalars(found))

    async def forget(self, sender_id: str) -> None:
        """Erase every event of a conversation, of all its sessions; nothing happens when there is none."""
        with self.session_scope() as session:
            session.execute(sa.delete(StoredEvent).where(StoredEvent.sender_id == sender_id))
            session.commit()


def open_database(url: str) -> Engine:
    """An engine for the URL of a SQLite file (made with its folder when missing) or of PostgreSQL.

    Raises `ValueError` for anything else, asynchronous drivers included.
    """
    address = make_url(url)
    if address.drivername in {"postgresql", "postgresql+psycopg2"}:
        return _open_postgresql(address)
    if address.drivername == "sqlite" and address.database:
        return _open_sqlite(address)
    raise ValueError(f"{DATABASE_VARIABLE} must begin with sqlite:/// or postgresql://, not {address.drivername}://")


def _open_postgresql(address: URL) -> Engine:
    # Parameters are hidden from errors because they are what people wrote.
    return sa.create_engine(
        address,
        future=True,
        hide_parameters=True,
        pool_pre_ping=True,
        connect_args={"connect_timeout": CONNECT_WAIT},
    )


def _open_sqlite(address: URL) -> Engine:
    Path(address.database).parent.mkdir(parents=True, exist_ok=True)
    engine = sa.create_engine(
        address,
        future=True,
        hide_parameters=True,
        # Kept open: closing the last connection moves the log into the file and waits for the disk, at every turn.
        poolclass=QueuePool,
        connect_args={"check_same_thread": False},
    )

    @sa.event.listens_for(engine, "connect")
    def _prepare(connection: Any, _record: Any) -> None:
        cursor = connection.cursor()
        # Readers (retention, backups) and the writer do not stop each other.
        # What is erased is overwritten: SQLite would leave it in the file until its place is needed.
        for pragma in ("journal_mode=WAL", "synchronous=NORMAL", f"busy_timeout={SQLITE_WAIT}", "secure_delete=ON"):
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()

    return engine
