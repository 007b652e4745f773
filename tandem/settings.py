"""Settings of the service, read once at start from the environment or a `.env` file (prefix `TANDEM_`)."""

from __future__ import annotations

import re
import secrets
from email.utils import parseaddr
from functools import cached_property
from ipaddress import IPv4Network, IPv6Network, ip_address, ip_network
from pathlib import Path
from urllib.parse import urlsplit

from pydantic import Field, ValidationInfo, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

PROJECT = Path(__file__).resolve().parent.parent
VAULT_SECRET_FILE = "desk.secret"  # noqa: S105 (a name, no secret)
"""The name in the data folder of the secret that is made when none is set."""

_ADDRESS = re.compile(r"[^@\s]+@[^@\s]+")


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
    mail_from: str = ""
    rasa_secret: str = ""
    desk_secret: str = ""
    allowed_origins: str = Field(default="", description="sites on which the widget may stand, beside our own pages")
    trusted_proxies: str = Field(default="", description="addresses or networks whose X-Forwarded-For is believed")
    oidc_issuer: str = ""
    oidc_client_id: str = ""
    oidc_client_secret: str = Field(default="", validate_default=True)
    oidc_domain: str = ""
    oidc_role_claim: str = ""
    oidc_create: bool = False
    whatsapp_app_secret: str = ""
    whatsapp_verify_token: str = ""
    whatsapp_access_token: str = ""
    whatsapp_phone_number_id: str = ""
    whatsapp_graph_url: str = "https://graph.facebook.com/v26.0"
    retention_months: int = Field(default=6, ge=1, description="how long a conversation is kept after its last word")
    audit_months: int = Field(default=24, ge=13, description="how long the audit of the desk is kept")
    contact_months: int = Field(default=6, ge=1, description="how long contact details are kept, told before consent")
    turn_timeout: float = Field(default=40.0, gt=0, description="seconds that one turn of Rasa may take")
    webhook_loopback: bool = Field(
        default=False, description="let webhooks and coaches' own calendars be on this machine, for tests"
    )
    own_calendar_minutes: int = Field(
        default=10, ge=2, le=1440, description="from one reading of a coach's own calendar to the next"
    )
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

    @field_validator("mail_from")
    @classmethod
    def _mailbox(cls, text: str) -> str:
        """Found out at start, not by a person who waits for an invitation."""
        if text and (not _ADDRESS.fullmatch(parseaddr(text)[1]) or any(sign in text for sign in "\r\n")):
            raise ValueError(
                "write an e-mail address, with a name before it if you like: microStart <visits@example.be>"
            )
        return text

    @cached_property
    def sender(self) -> tuple[str, str]:
        """Name and address of the mailbox that mails come from; the address is empty when there is none."""
        name, address = parseaddr(self.mail_from or self.alert_address)
        return name or "microStart", address

    @cached_property
    def sends_mail(self) -> bool:
        """Whether anything can be sent by mail."""
        return bool(self.smtp_url and self.sender[1])

    @field_validator("trusted_proxies")
    @classmethod
    def _networks(cls, listed: str) -> str:
        _read_networks(listed)
        return listed

    @field_validator("oidc_issuer")
    @classmethod
    def _safe_issuer(cls, issuer: str) -> str:
        if issuer and not _is_safe_issuer(issuer):
            raise ValueError("write the address with https:// (http:// only for a provider on this machine)")
        return issuer

    @field_validator("oidc_client_secret")
    @classmethod
    def _whole_provider(cls, secret: str, info: ValidationInfo) -> str:
        """Half a single sign-on would be found out by the first advisor who clicks on it."""
        if info.data.get("oidc_issuer") and not (secret and info.data.get("oidc_client_id")):
            raise ValueError("a single sign-on needs TANDEM_OIDC_CLIENT_ID and TANDEM_OIDC_CLIENT_SECRET")
        return secret

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
        return self.rasa_secret or self._kept_secret("rasa.secret")

    @cached_property
    def vault_secret(self) -> str:
        """The secret that locks second factors, webhooks' secrets and coaches' own calendars in the database.

        Made once per data folder when none is set.
        """
        return self.desk_secret or self._kept_secret(VAULT_SECRET_FILE)

    @cached_property
    def origins(self) -> frozenset[str]:
        """The sites whose pages may speak with the chat, as browsers name them."""
        return frozenset(site.strip().rstrip("/").lower() for site in self.allowed_origins.split(",") if site.strip())

    @cached_property
    def proxies(self) -> tuple[IPv4Network | IPv6Network, ...]:
        """The networks of our own reverse proxies, beside this machine."""
        return _read_networks(self.trusted_proxies)

    def _kept_secret(self, name: str) -> str:
        file = self.data_dir / name
        if not file.exists():
            self.data_dir.mkdir(parents=True, exist_ok=True)
            file.touch(mode=0o600)
            file.write_text(secrets.token_urlsafe(32), encoding="ascii")
        return file.read_text(encoding="ascii").strip()

    @property
    def whatsapp_missing(self) -> tuple[str, ...]:
        """The settings without which WhatsApp stays off, by the names that an environment gives them."""
        needed = ("app_secret", "verify_token", "access_token", "phone_number_id")
        return tuple(f"TANDEM_WHATSAPP_{name.upper()}" for name in needed if not getattr(self, f"whatsapp_{name}"))

    @cached_property
    def tokens(self) -> tuple[str, ...]:
        """The integration tokens given at start, each with full scope."""
        return tuple(token.strip() for token in self.api_tokens.split(",") if token.strip())

    @cached_property
    def base_url(self) -> str:
        """Where people reach the service, without a slash at the end."""
        return (self.public_url or f"http://{self.host}:{self.port}").rstrip("/")


def _read_networks(listed: str) -> tuple[IPv4Network | IPv6Network, ...]:
    return tuple(ip_network(one.strip(), strict=False) for one in listed.split(",") if one.strip())


def _is_safe_issuer(issuer: str) -> bool:
    parts = urlsplit(issuer)
    if parts.scheme == "https":
        return bool(parts.hostname)
    try:
        on_this_machine = parts.hostname == "localhost" or ip_address(parts.hostname or "").is_loopback
    except ValueError:
        return False
    return parts.scheme == "http" and on_this_machine
