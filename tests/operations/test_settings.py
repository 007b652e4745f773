"""Settings: every one documented, and what people write is understood."""

from __future__ import annotations

import re
import socket
from pathlib import Path

import pytest

from tandem.operations.supervisor import CannotStartError, check
from tandem.settings import PROJECT, Settings


def test_every_setting_is_documented_and_nothing_else() -> None:
    documented = re.findall(r"^TANDEM_(\w+)=", (PROJECT / ".env.example").read_text(encoding="utf-8"), re.MULTILINE)
    assert sorted(documented) == sorted(name.upper() for name in Settings.model_fields)


def test_plain_database_addresses_get_their_drivers(tmp_path: Path) -> None:
    settings = Settings(_env_file=None, data_dir=tmp_path, database_url="postgres://u:p@h/d")
    assert settings.database == "postgresql+asyncpg://u:p@h/d"
    assert settings.rasa_database == "postgresql+psycopg2://u:p@h/d"
    embedded = Settings(_env_file=None, data_dir=tmp_path)
    assert embedded.database.startswith("sqlite+aiosqlite:///")
    assert embedded.rasa_database == f"sqlite:///{tmp_path / 'rasa.db'}"


def test_the_secret_is_made_once_and_only_for_its_owner(tmp_path: Path) -> None:
    first = Settings(_env_file=None, data_dir=tmp_path).secret
    assert Settings(_env_file=None, data_dir=tmp_path).secret == first
    assert len(first) > 30
    assert (tmp_path / "rasa.secret").stat().st_mode & 0o077 == 0


def test_a_taken_port_is_named_with_what_to_do(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(CannotStartError, match=rf"(?s)Port {port} is taken.*TANDEM_PORT"):
            check(Settings(_env_file=None, data_dir=tmp_path, port=port))
