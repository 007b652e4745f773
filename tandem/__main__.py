"""`python -m tandem …`: every command of the service."""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import json
import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path

from pydantic import ValidationError

from tandem import logs
from tandem.operations import backup, training
from tandem.people.access import ROLES
from tandem.settings import PROJECT, Settings


def main() -> int:
    """Run one command; the exit code is 0 when it did what it says."""
    arguments = _parser().parse_args()
    try:
        settings = Settings()
    except ValidationError as error:
        for fault in error.errors():
            name = "_".join(str(part) for part in fault["loc"]).upper()
            sys.stderr.write(f"TANDEM_{name}: {fault['msg']}. See .env.example.\n")
        return 2
    logs.configure(settings.log_level)
    return int(arguments.command(settings, arguments))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="tandem", description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="command")

    def add(name: str, command: object, text: str) -> argparse.ArgumentParser:
        sub = commands.add_parser(name, help=text, description=text)
        sub.set_defaults(command=command)
        return sub

    add("run", _run, "everything: migrate, train if needed, start Rasa and the service")
    add("serve", _serve, "the service alone (Rasa runs elsewhere)")
    add(
        "migrate",
        _migrate,
        "bring the database to the present schema; a fresh one gets the agencies and coaches of booking/",
    )
    add("train", _train, "train the model if something it is made of has changed")
    nlu = add("nlu-server", _nlu_server, "the trained model with Rasa's HTTP API on loopback, for evaluation")
    nlu.add_argument("--port", type=int, default=5006)
    add("purge", _purge, "erase what has been kept for its time (the service does it once a day by itself)")
    add("backup", _backup, "copy the SQLite data while running").add_argument("folder", type=Path)
    add("restore", _restore, "put a backup back; stop the service first").add_argument("folder", type=Path)
    add("whatsapp-check", _whatsapp_check, "look whether WhatsApp is set up, and say what is missing")
    add("whatsapp-templates", _whatsapp_templates, "the message templates as Meta takes them, one JSON object a line")
    advisor = add("advisor", _advisor, "make an advisor, or a new one-time sign-in link for one")
    advisor.add_argument("email")
    advisor.add_argument("--name", required=True)
    advisor.add_argument("--language", choices=("fr", "nl", "en"), default="fr")
    advisor.add_argument("--role", choices=ROLES, help="without it: an advisor; the first account is an administrator")
    advisor.add_argument(
        "--reset-second-factor", action="store_true", help="for who lost their telephone and the recovery codes"
    )
    return parser


def _run(settings: Settings, _arguments: argparse.Namespace) -> int:
    from tandem.operations import supervisor

    return asyncio.run(supervisor.run(settings))


def _serve(settings: Settings, _arguments: argparse.Namespace) -> int:
    from tandem.app import serve

    async def until_stopped() -> None:
        task = asyncio.create_task(serve(settings))
        for number in (signal.SIGINT, signal.SIGTERM):
            asyncio.get_running_loop().add_signal_handler(number, task.cancel)
        with contextlib.suppress(asyncio.CancelledError):
            await task

    asyncio.run(until_stopped())
    return 0


def _migrate(settings: Settings, _arguments: argparse.Namespace) -> int:
    from tandem.booking.first_set_up import first_set_up
    from tandem.booking.load import BookingFileError
    from tandem.storage.database import Database
    from tandem.storage.migrate import migrate

    async def bring_up() -> None:
        database = Database(settings.database)
        try:
            await migrate(database)
            await first_set_up(database, PROJECT / "booking")
        finally:
            await database.close()

    try:
        asyncio.run(bring_up())
    except BookingFileError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    return 0


def _train(_settings: Settings, _arguments: argparse.Namespace) -> int:
    if training.is_trained():
        sys.stdout.write("The model is up to date.\n")
        return 0
    try:
        training.train(training.prefixed("train"))
    except training.TrainingError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    return 0


def _nlu_server(settings: Settings, arguments: argparse.Namespace) -> int:
    code = _train(settings, arguments)
    if code:
        return code
    os.chdir(PROJECT)
    command = [
        *(str(training.bot_python()), "-m", "bot.launch", "run", "--enable-api", "-i", "127.0.0.1"),
        *("-p", str(arguments.port), "--endpoints", "bot/nlu_endpoints.yml", "--credentials", "bot/no_channels.yml"),
        *("-m", f"models/{training.MODEL}.tar.gz"),
    ]
    return os.execv(command[0], command)  # noqa: S606


def _purge(settings: Settings, _arguments: argparse.Namespace) -> int:
    from tandem.booking.appointments import Appointments
    from tandem.booking.letters import MailLetters
    from tandem.booking.load import load_rules
    from tandem.conversations.rasa import RasaClient
    from tandem.policy import Policy
    from tandem.privacy.purge import Purge
    from tandem.storage.database import Database

    async def once() -> bool:
        database, rasa = Database(settings.database), RasaClient(settings)
        try:
            appointments = Appointments(load_rules(PROJECT / "booking"), MailLetters(settings))
            policy = Policy.load(PROJECT / "policy")
            purged = await Purge(database, rasa, policy, settings, appointments).run()
        finally:
            await rasa.close()
            await database.close()
        sys.stdout.write(f"erased conversations: {purged.conversations}, contact details: {purged.contacts}\n")
        return purged.complete

    if asyncio.run(once()):
        return 0
    sys.stderr.write("Rasa could not forget all of it now. Run this again, or leave it to the service.\n")
    return 1


def _backup(settings: Settings, arguments: argparse.Namespace) -> int:
    return _copying(lambda: backup.back_up(settings, arguments.folder), "copied to")


def _restore(settings: Settings, arguments: argparse.Namespace) -> int:
    return _copying(lambda: backup.restore(settings, arguments.folder), "put back from the copy:")


def _copying(copy: Callable[[], list[Path]], said: str) -> int:
    try:
        for file in copy():
            sys.stdout.write(f"{said} {file}\n")
    except backup.BackupError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    return 0


def _whatsapp_check(settings: Settings, _arguments: argparse.Namespace) -> int:
    from tandem.channels.whatsapp import templates
    from tandem.channels.whatsapp.check import Check
    from tandem.channels.whatsapp.graph import Graph
    from tandem.clock import now
    from tandem.documents import DocumentError

    async def look() -> bool:
        graph = Graph(settings)
        try:
            known = templates.load(PROJECT / "whatsapp" / "templates.yml")
            return await Check(settings, graph, known, now(), lambda found: _line(str(found))).run()
        finally:
            await graph.close()

    try:
        return 0 if asyncio.run(look()) else 1
    except DocumentError as error:
        sys.stderr.write(f"{error}\n")
        return 1


def _line(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def _whatsapp_templates(_settings: Settings, _arguments: argparse.Namespace) -> int:
    from tandem.channels.whatsapp import templates
    from tandem.documents import DocumentError
    from tandem.texts import LANGUAGES

    try:
        known = templates.load(PROJECT / "whatsapp" / "templates.yml")
    except DocumentError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    for template in known.values():
        for language in LANGUAGES:
            sys.stdout.write(json.dumps(template.definition(language), ensure_ascii=False) + "\n")
    return 0


def _advisor(settings: Settings, arguments: argparse.Namespace) -> int:
    from tandem.people import create_advisor
    from tandem.people.team import reset_second_factor_of
    from tandem.storage.database import Database
    from tandem.storage.migrate import migrate

    async def make() -> str:
        database = Database(settings.database)
        try:
            await migrate(database)
            path = await create_advisor(
                database, arguments.email, arguments.name, arguments.language, role=arguments.role
            )
            if arguments.reset_second_factor:
                await reset_second_factor_of(database, arguments.email)
            return path
        finally:
            await database.close()

    try:
        path = asyncio.run(make())
    except ValueError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    sys.stdout.write(f"One-time sign-in, valid for 48 hours: {settings.base_url}{path}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
