"""Settings of the service, read once at start from the environment or a `.env` file (prefix `TANDEM_`)."""

from __future__ import annotations

import secrets
from functools import cached_property
from pathlib import Path

from pydantic import Field, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

PROJECT = Path(__file__).resolve().parent.parent


class Settings(BaseSettings):
    """Everything that differs between two installations; `.env.example` documents each name."""

    model_config = SettingsConfigDict(env_prefix="TANDEM_", env_file=PROJECT / ".env", extra="ignore", frozen=True)

    host: str = "127.0.0.1"
    port: int = Field(default=8080, ge=1, le=65535)
    inner_port: int = Field(default=5055, ge=1, le=65535)
    rasa_port: int = Field(default=5005, ge=1, le=65535)
    data_dir: Path = PROJECT / "var"
    database_url: str = ""
    api_tokens: str = ""
    public_url: str = ""
    log_level: str = "INFO"
    watch_texts: bool = Field(default=False, description="take changed texts at once; for whoever is writing them")
    smtp_url: str = ""
    alert_address: str = ""
    rasa_secret: str = ""
    retention_months: int = Field(default=6, ge=1, description="how long a conversation is kept after its last word")
    contact_months: int = Field(default=6, ge=1, description="how long contact details are kept, told before consent")
    turn_timeout: float = Field(default=40.0, gt=0, description="seconds that one turn of Rasa may take")
    patience: float = Field(
        default=120.0, gt=0, description="seconds a message waits for Rasa before a person is offered instead"
    )

    @field_validator("database_url")
    @classmethod
    def _async_driver(cls, url: str) -> str:
        """People write `postgresql://` or `sqlite:///`; the engine needs the asynchronous driver named."""
        for plain, driver in (("postgresql://", "postgresql+asyncpg://"), ("postgres://", "postgresql+asyncpg://")):
            if url.startswith(plain):
                return driver + url.removeprefix(plain)
        return url.replace("sqlite:///", "sqlite+aiosqlite:///") if url.startswith("sqlite:///") else url

    @cached_property
    def database(self) -> str:
        """The SQLAlchemy URL in use; a SQLite file in the data folder when none is set."""
        return self.database_url or f"sqlite+aiosqlite:///{self.data_dir / 'tandem.db'}"

    @cached_property
    def rasa_database(self) -> str:
        """The synchronous URL of Rasa's tracker store: the same engine, on SQLite a file of its own.

        Two processes that write one SQLite file wait for each other at every turn; two files do not.
        """
        if self.database.startswith("postgresql+asyncpg://"):
            return self.database.replace("postgresql+asyncpg://", "postgresql+psycopg2://")
        return f"sqlite:///{Path(self.database.split(':///', 1)[1]).with_name('rasa.db')}"

    @cached_property
    def secret(self) -> str:
        """The secret between the service and Rasa, made once per data folder when none is set."""
        if self.rasa_secret:
            return self.rasa_secret
        file = self.data_dir / "rasa.secret"
        if not file.exists():
            self.data_dir.mkdir(parents=True, exist_ok=True)
            file.touch(mode=0o600)
            file.write_text(secrets.token_urlsafe(32), encoding="ascii")
        return file.read_text(encoding="ascii").strip()

    @cached_property
    def tokens(self) -> tuple[str, ...]:
        """The integration tokens given at start, each with full scope."""
        return tuple(token.strip() for token in self.api_tokens.split(",") if token.strip())

    @cached_property
    def base_url(self) -> str:
        """Where people reach the service, without a slash at the end."""
        return (self.public_url or f"http://{self.host}:{self.port}").rstrip("/")
