"""The whole stack as people start it: one supervisor, Rasa and the service, on ports and data of its own."""

from __future__ import annotations

import contextlib
import fcntl
import json
import os
import re
import signal
import socket
import sqlite3
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from collections import deque
from collections.abc import Iterator, Sequence
from pathlib import Path

import fake_graph

PROJECT = Path(__file__).resolve().parents[2]
TOKEN = "stack-tests-token"
WHATSAPP_SECRET = "stack-tests-app-secret"

_TRAINING = 900.0
_READY = 120.0
_STOP = 60.0
_COMMAND: Sequence[str] = (sys.executable, "-m", "tandem", "run")
_MARKS = {"rasa": "bot.launch", "service": "tandem serve"}


class StackError(Exception):
    """The stack did not do what it was told; the tail of its log is in the message."""


class StackProcess:
    """One started stack. Nothing of it outlives `stop`, whatever happened in between."""

    def __init__(self, folder: Path, graph_url: str = "") -> None:
        self._data = folder
        self.graph_url = graph_url
        self.port, self.inner_port, self.rasa_port = _free_ports(3)
        self.base = f"http://127.0.0.1:{self.port}"
        self._lines: deque[str] = deque(maxlen=4000)
        self._process: subprocess.Popen[str] | None = None
        self._reader: threading.Thread | None = None

    def start(self) -> float:
        """Train if something changed, start, wait until messages are answered; the seconds that the start took."""
        # several processes of the tests may come here at once: the others find what the first has trained
        with (PROJECT / "config.yml").open() as held:
            fcntl.flock(held, fcntl.LOCK_EX)
            self._run("train", _TRAINING)
        began = time.monotonic()
        self._process = subprocess.Popen(
            _COMMAND,
            cwd=PROJECT,
            env=self._environment(),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
            start_new_session=True,
        )
        self._reader = threading.Thread(target=self._read, args=(self._process,), daemon=True)
        self._reader.start()
        self.wait_until_ready()
        return time.monotonic() - began

    def stop(self) -> int | None:
        """Stop as Ctrl-C does; the exit code. What does not stop by itself is ended."""
        if self._process is None:
            return None
        children = [pid for pid in (self.find("rasa"), self.find("service")) if pid is not None]
        if self._process.poll() is None:
            self._process.send_signal(signal.SIGINT)
        try:
            return self._process.wait(_STOP)
        except subprocess.TimeoutExpired:
            for pid in children:
                with contextlib.suppress(ProcessLookupError):
                    os.killpg(pid, signal.SIGKILL)
            self._process.kill()
            self._process.wait()
            raise StackError(f"the stack did not stop within {_STOP:g} s\n{self.tail()}") from None

    def wait_until_ready(self, seconds: float = _READY) -> None:
        """Wait until `/readyz` says that a message would be answered now."""
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            if self._process is not None and self._process.poll() is not None:
                raise StackError(f"the stack ended with code {self._process.returncode}\n{self.tail()}")
            if self._ready():
                return
            time.sleep(0.1)
        raise StackError(f"not ready after {seconds:g} s\n{self.tail()}")

    def pid(self, part: str) -> int:
        """The process of `rasa` or of the `service`; it leads a process group of its own."""
        found = self.find(part)
        if found is None:
            raise StackError(f"{part} does not run\n{self.tail()}")
        return found

    def let_time_pass(self, conversation: str, hours: float) -> None:
        """Make a conversation older: what Rasa remembers of it happened so many hours earlier, and its appointments are
        so much nearer, or over.
        """
        with contextlib.closing(sqlite3.connect(self._data / "rasa.db", timeout=30)) as database, database:
            rows = database.execute("SELECT id, data FROM rasa_events WHERE sender_id = ?", (conversation,)).fetchall()
            for row, data in rows:
                event = json.loads(data)
                event["timestamp"] -= hours * 3600
                database.execute("UPDATE rasa_events SET data = ? WHERE id = ?", (json.dumps(event), row))
        with contextlib.closing(sqlite3.connect(self._data / "tandem.db", timeout=30)) as database, database:
            database.execute(
                "DELETE FROM appointment_claims WHERE appointment_id IN "
                "(SELECT id FROM appointments WHERE conversation_id = ?)",
                (conversation,),
            )
            for column in ("starts_at", "ends_at", "held_until"):
                database.execute(
                    f"UPDATE appointments SET {column} = strftime('%Y-%m-%d %H:%M:%f000', {column}, ?) "
                    f"WHERE conversation_id = ? AND {column} IS NOT NULL",
                    (f"-{hours} hours", conversation),
                )

    def appointments(self, conversation: str) -> list[str]:
        """Status and format of the appointments and holds of a conversation, the earliest first."""
        with contextlib.closing(sqlite3.connect(self._data / "tandem.db", timeout=30)) as database:
            rows = database.execute(
                "SELECT status, format FROM appointments WHERE conversation_id = ? ORDER BY starts_at", (conversation,)
            )
            return [" ".join(row) for row in rows]

    def conversation_of(self, phone: str, seconds: float = 20.0) -> str:
        """The conversation of somebody on WhatsApp, as soon as there is one."""
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            with contextlib.closing(sqlite3.connect(self._data / "tandem.db", timeout=30)) as database:
                query = "SELECT conversation_id FROM whatsapp_people WHERE phone = ?"
                found = database.execute(query, (phone,)).fetchone()
            if found is not None and found[0] is not None:
                return str(found[0])
            time.sleep(0.05)
        raise StackError(f"nobody on WhatsApp has begun to talk\n{self.tail()}")

    def find(self, part: str) -> int | None:
        """As `pid`, but None while it does not run."""
        if self._process is None:
            return None
        for pid, command in _children(self._process.pid):
            if _MARKS[part] in command:
                return pid
        return None

    def signal(self, part: str, number: signal.Signals) -> None:
        """Send a signal to a part and to everything that it started."""
        os.killpg(self.pid(part), number)

    def kill(self, *parts: str) -> None:
        """End parts without any warning, as a crash or the kernel does."""
        for part in parts:
            self.signal(part, signal.SIGKILL)

    def memory(self, part: str) -> float:
        """Resident memory of a part in MiB."""
        pid = os.getpid() if self._process is None else self._process.pid if part == "supervisor" else self.pid(part)
        for line in Path(f"/proc/{pid}/status").read_text(encoding="utf-8").splitlines():
            if line.startswith("VmRSS:"):
                return int(line.split()[1]) / 1024
        raise StackError(f"no memory is reported for {part}")

    def said(self, expression: str) -> re.Match[str]:
        """The last line of the log that the expression is found in."""
        for line in reversed(list(self._lines)):
            found = re.search(expression, line)
            if found:
                return found
        raise StackError(f"nothing in the log fits {expression!r}\n{self.tail()}")

    def tail(self, lines: int = 60) -> str:
        """The end of the log."""
        return "\n".join(list(self._lines)[-lines:])

    def _read(self, process: subprocess.Popen[str]) -> None:
        assert process.stdout is not None
        for line in process.stdout:
            self._lines.append(line.rstrip())

    def _run(self, command: str, seconds: float) -> None:
        done = subprocess.run(
            [sys.executable, "-m", "tandem", command],
            cwd=PROJECT,
            env=self._environment(),
            capture_output=True,
            text=True,
            timeout=seconds,
            check=False,
        )
        if done.returncode:
            raise StackError(f"tandem {command} ended with code {done.returncode}\n{done.stdout}\n{done.stderr}")

    def _environment(self) -> dict[str, str]:
        # a developer's own settings (.env, exported variables) must not reach the tests: what matters is given here
        inherited = {name: value for name, value in os.environ.items() if not name.startswith("TANDEM_")}
        return inherited | {
            "TANDEM_HOST": "127.0.0.1",
            "TANDEM_PORT": str(self.port),
            "TANDEM_INNER_PORT": str(self.inner_port),
            "TANDEM_RASA_PORT": str(self.rasa_port),
            "TANDEM_DATA_DIR": str(self._data),
            "TANDEM_DATABASE_URL": f"sqlite:///{self._data / 'tandem.db'}",
            "TANDEM_API_TOKENS": TOKEN,
            "TANDEM_PUBLIC_URL": "",
            "TANDEM_SMTP_URL": "",
            "TANDEM_RASA_SECRET": "",
            **(self._whatsapp() if self.graph_url else {}),
            "PYTHONUNBUFFERED": "1",
        }

    def _whatsapp(self) -> dict[str, str]:
        return {
            "TANDEM_WHATSAPP_APP_SECRET": WHATSAPP_SECRET,
            "TANDEM_WHATSAPP_VERIFY_TOKEN": "stack-tests",
            "TANDEM_WHATSAPP_ACCESS_TOKEN": fake_graph.TOKEN,
            "TANDEM_WHATSAPP_PHONE_NUMBER_ID": fake_graph.NUMBER_ID,
            "TANDEM_WHATSAPP_GRAPH_URL": f"{self.graph_url}/v26.0",
        }

    def _ready(self) -> bool:
        try:
            with urllib.request.urlopen(f"{self.base}/readyz", timeout=5) as answer:
                return bool(answer.status == 200)
        except (urllib.error.URLError, OSError):
            return False


def _free_ports(count: int) -> list[int]:
    probes = [socket.socket() for _ in range(count)]
    try:
        for probe in probes:
            probe.bind(("127.0.0.1", 0))
        return [int(probe.getsockname()[1]) for probe in probes]
    finally:
        for probe in probes:
            probe.close()


def _children(parent: int) -> Iterator[tuple[int, str]]:
    for folder in Path("/proc").iterdir():
        if not folder.name.isdecimal():
            continue
        with contextlib.suppress(OSError, IndexError):
            # the command name stands in brackets and may hold anything, also blanks and brackets
            if int((folder / "stat").read_text().rpartition(")")[2].split()[1]) == parent:
                command = (folder / "cmdline").read_bytes().replace(b"\0", b" ").decode("utf-8", "replace")
                yield int(folder.name), command
