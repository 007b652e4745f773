"""`make run`: Rasa and the service under one supervisor, with readable logs and one Ctrl-C.

Before anything starts, what usually goes wrong is checked and said in words: a broken policy or text file, a port that
is taken, a missing environment. A part that dies is started again; messages wait meanwhile in the inbox.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
import socket
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import aiohttp
from sqlalchemy import func, select
from sqlalchemy.exc import ArgumentError, DBAPIError

from tandem.booking.first_set_up import first_set_up
from tandem.booking.load import BookingFileError, load_rules
from tandem.directory import Directory, DirectoryError
from tandem.institution import Institution, InstitutionError
from tandem.operations.training import MODEL, TrainingError, bot_python, is_trained, prefixed, train
from tandem.people import create_advisor
from tandem.policy import Policy, PolicyError
from tandem.settings import PROJECT, Settings
from tandem.storage.database import Database
from tandem.storage.migrate import migrate
from tandem.storage.models import Advisor
from tandem.texts import Catalogue, TextError

_FIRST_ADVISOR = "first.advisor@desk.invalid"
_READY_TIMEOUT = 180.0
_STOP_TIMEOUT = 40.0
_LONGEST_PAUSE = 30.0

say = prefixed("tandem")


class CannotStartError(Exception):
    """What is wrong and what to do, in a sentence or a few lines."""


@dataclass
class Child:
    """One supervised process."""

    name: str
    command: Sequence[str]
    environment: Mapping[str, str]
    process: asyncio.subprocess.Process | None = None
    readers: list[asyncio.Task[None]] = field(default_factory=list)

    async def start(self) -> None:
        """Start it in a group of its own: Ctrl-C must reach the supervisor alone, which stops everything in order."""
        self.process = await asyncio.create_subprocess_exec(
            *self.command,
            cwd=PROJECT,
            env={**os.environ, **self.environment},
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.STDOUT,
            start_new_session=True,
            limit=2**20,
        )
        assert self.process.stdout is not None  # noqa: S101
        self.readers.append(asyncio.create_task(self._print(self.process.stdout)))

    async def _print(self, stream: asyncio.StreamReader) -> None:
        write = prefixed(self.name)
        while True:
            try:
                line = await stream.readline()
            except ValueError:
                continue  # longer than a person reads; but who stops reading stops the child as well
            if not line:
                return
            write(line.decode("utf-8", "replace").rstrip())

    async def stop(self) -> None:
        """Ask it to end, and end it when it does not."""
        if self.process is None or self.process.returncode is not None:
            return
        with contextlib.suppress(ProcessLookupError):
            self.process.terminate()
            try:
                async with asyncio.timeout(_STOP_TIMEOUT):
                    await self.process.wait()
            except TimeoutError:
                say(f"{self.name} does not stop; it is ended now")
                os.killpg(self.process.pid, signal.SIGKILL)
                await self.process.wait()


def rasa_environment(settings: Settings) -> dict[str, str]:
    """What Rasa's process must know of our settings."""
    return {
        "TANDEM_INNER_PORT": str(settings.inner_port),
        "TANDEM_RASA_SECRET": settings.secret,
        "TANDEM_RASA_DATABASE_URL": settings.rasa_database,
        "PYTHONUNBUFFERED": "1",
    }


def rasa_command(settings: Settings) -> list[str]:
    """Rasa on loopback with our private channel alone."""
    return [
        *(str(bot_python()), "-m", "bot.launch", "run", "-i", "127.0.0.1", "-p", str(settings.rasa_port)),
        *("--credentials", "credentials.yml", "--endpoints", "endpoints.yml", "-m", f"models/{MODEL}.tar.gz"),
    ]


def check(settings: Settings) -> None:
    """Raise `CannotStartError` for what can be known before starting."""
    if not bot_python().exists():
        raise CannotStartError("Rasa's environment is missing: run `make run` (or scripts/setup), which installs it.")
    try:
        Policy.load(PROJECT / "policy")
    except PolicyError as error:
        raise CannotStartError(f"The policy cannot be used:\n{error}") from error
    try:
        Catalogue.load(PROJECT / "texts")
    except TextError as error:
        raise CannotStartError(f"The texts cannot be used:\n{error}") from error
    try:
        Directory.load(PROJECT / "directory")
    except DirectoryError as error:
        raise CannotStartError(f"The directory cannot be used:\n{error}") from error
    try:
        Institution.load(PROJECT / "institution")
    except InstitutionError as error:
        raise CannotStartError(f"The institution's settings cannot be used:\n{error}") from error
    try:
        load_rules(PROJECT / "booking")
    except BookingFileError as error:
        raise CannotStartError(f"The rules of booking cannot be used:\n{error}") from error
    for port, variable, what in (
        (settings.port, "TANDEM_PORT", "the service"),
        (settings.inner_port, "TANDEM_INNER_PORT", "its inner side"),
        (settings.rasa_port, "TANDEM_RASA_PORT", "Rasa"),
    ):
        if not _port_is_free(settings.host if what == "the service" else "127.0.0.1", port):
            raise CannotStartError(
                f"Port {port} is taken, and {what} needs it. Stop the program that uses it, or choose another port: "
                f"{variable}=… make run"
            )


def _port_is_free(host: str, port: int) -> bool:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError:
            return False
    return True


async def run(settings: Settings) -> int:
    """Prepare, start, watch, stop; the exit code."""
    began = time.monotonic()
    try:
        check(settings)
        sign_in = await _prepare_database(settings)
        if not is_trained():
            say("training the model: something it is made of has changed (about a minute)")
            await asyncio.to_thread(train, prefixed("train"))
    except (CannotStartError, TrainingError) as error:
        for line in str(error).splitlines():
            say(line)
        return 2
    service = Child("service", [sys.executable, "-m", "tandem", "serve"], {"PYTHONUNBUFFERED": "1"})
    rasa = Child("rasa", rasa_command(settings), rasa_environment(settings))
    stopping = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, stopping.set)
    say("starting Rasa and the service")
    watchers = [asyncio.create_task(_keep_running(child, stopping)) for child in (rasa, service)]
    announce = asyncio.create_task(_announce(settings, sign_in, began, stopping))
    await stopping.wait()
    say("stopping: running turns are finished first")
    announce.cancel()
    # the service first: its running turns still need Rasa
    await service.stop()
    await rasa.stop()
    for task in watchers:
        task.cancel()
    await asyncio.gather(*service.readers, *rasa.readers, return_exceptions=True)
    say("stopped")
    return 0


async def _prepare_database(settings: Settings) -> str | None:
    """Migrate, store the first agencies and coaches; the first advisor's sign-in link when nobody can sign in yet."""
    try:
        database = Database(settings.database)
    except (ArgumentError, ImportError, OSError) as error:
        raise CannotStartError(f"The database cannot be used ({error}): check TANDEM_DATABASE_URL.") from error
    try:
        await migrate(database)
        await first_set_up(database, PROJECT / "booking")
        async with database.read() as session:
            able = await session.scalar(
                select(func.count()).select_from(Advisor).where(Advisor.password_hash.is_not(None))
            )
        if able:
            return None
        return settings.base_url + await create_advisor(database, _FIRST_ADVISOR, "microStart", "fr")
    except BookingFileError as error:
        raise CannotStartError(f"The agencies and coaches cannot be used:\n{error}") from error
    except (OSError, DBAPIError) as error:
        cause = error.orig if isinstance(error, DBAPIError) else error
        raise CannotStartError(f"The database does not answer ({cause}): check TANDEM_DATABASE_URL.") from error
    finally:
        await database.close()


async def _keep_running(child: Child, stopping: asyncio.Event) -> None:
    pause = 1.0
    while not stopping.is_set():
        began = time.monotonic()
        await child.start()
        assert child.process is not None  # noqa: S101
        code = await child.process.wait()
        if stopping.is_set():
            return
        pause = 1.0 if time.monotonic() - began > 60 else min(pause * 2, _LONGEST_PAUSE)
        say(f"{child.name} ended with code {code}; it is started again in {pause:g} s")
        await asyncio.sleep(pause)


async def _announce(settings: Settings, sign_in: str | None, began: float, stopping: asyncio.Event) -> None:
    """Wait until messages are answered, then say where to open what."""
    started = time.monotonic()
    async with aiohttp.ClientSession() as client:
        while not await _is_ready(client, settings):
            if time.monotonic() - started > _READY_TIMEOUT:
                say("not ready after three minutes: the lines above say why")
                stopping.set()
                return
            await asyncio.sleep(0.2)
    say(f"ready after {time.monotonic() - began:.1f} s")
    say(f"chat    {settings.base_url}/")
    say(f"desk    {settings.base_url}/desk")
    if sign_in:
        say(f"        the first advisor signs in here, once: {sign_in}")
    say("stop with Ctrl-C")


async def _is_ready(client: aiohttp.ClientSession, settings: Settings) -> bool:
    host = "127.0.0.1" if settings.host == "0.0.0.0" else settings.host  # noqa: S104
    try:
        async with client.get(f"http://{host}:{settings.port}/readyz") as answer:
            return answer.status == 200
    except aiohttp.ClientError:
        return False
