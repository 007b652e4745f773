"""The second factor: codes that a telephone makes (TOTP), each good once, and recovery codes for a lost telephone."""

from __future__ import annotations

import hmac
import re
import secrets
from typing import Final

import pyotp
import segno
from sqlalchemy import delete, func, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from tandem.clock import now
from tandem.people.vault import Vault
from tandem.storage.models import Advisor, RecoveryCode

RECOVERY_CODES: Final = 10

_ISSUER: Final = "microStart"
_STEP: Final = 30
_TOTP: Final = re.compile(r"[0-9]{6}")
_SECRET: Final = "second factor"  # noqa: S105 (the purpose, no secret)
_SET_UP: Final = "second factor being set up"
_RECOVERY: Final = "recovery code"
_LETTERS: Final = "23456789abcdefghjkmnpqrstuvwxyz"
"""Without signs that are read as others."""
_HALF: Final = 5


def begin(vault: Vault, advisor: Advisor) -> str:
    """A new secret for this advisor, locked: the page carries it until the first code proves that it arrived."""
    return vault.lock(f"{_SET_UP} {advisor.id}", pyotp.random_base32())


def secret_of(vault: Vault, advisor: Advisor, pending: str) -> str | None:
    """The secret that `begin` made for this very advisor, or None."""
    return vault.unlock(f"{_SET_UP} {advisor.id}", pending)


def picture(secret: str, email: str) -> str:
    """The code to photograph with the telephone, as an SVG to stand in the page: dark on light in both looks."""
    address = pyotp.TOTP(secret).provisioning_uri(name=email, issuer_name=_ISSUER)
    return segno.make(address, error="m", micro=False).svg_inline(
        scale=5, border=4, dark="#000", light="#fff", omitsize=True, svgclass="qr", lineclass=None
    )


async def enable(session: AsyncSession, vault: Vault, advisor_id: int, secret: str, code: str) -> list[str] | None:
    """Keep the secret when the code is right, and give the recovery codes, shown this once; otherwise None."""
    step = _matching_step(secret, _plain(code))
    if step is None:
        return None
    await session.execute(
        update(Advisor)
        .where(Advisor.id == advisor_id)
        .values(totp_secret=vault.lock(f"{_SECRET} {advisor_id}", secret), totp_step=step)
        .execution_options(synchronize_session=False)
    )
    return await renew_recovery_codes(session, vault, advisor_id)


async def disable(session: AsyncSession, advisor_id: int) -> None:
    """Take the second factor away, with its recovery codes."""
    await session.execute(
        update(Advisor)
        .where(Advisor.id == advisor_id)
        .values(totp_secret=None, totp_step=None)
        .execution_options(synchronize_session=False)
    )
    await session.execute(delete(RecoveryCode).where(RecoveryCode.advisor_id == advisor_id))


async def renew_recovery_codes(session: AsyncSession, vault: Vault, advisor_id: int) -> list[str]:
    """New recovery codes in place of all earlier ones."""
    await session.execute(delete(RecoveryCode).where(RecoveryCode.advisor_id == advisor_id))
    codes = [f"{_letters()}-{_letters()}" for _ in range(RECOVERY_CODES)]
    session.add_all(
        RecoveryCode(code_hash=_recovery_hash(vault, advisor_id, code), advisor_id=advisor_id) for code in codes
    )
    await session.flush()
    return codes


async def recovery_codes_left(session: AsyncSession, advisor_id: int) -> int:
    """How many recovery codes were not used yet."""
    query = select(func.count()).select_from(RecoveryCode).where(RecoveryCode.advisor_id == advisor_id)
    return await session.scalar(query) or 0


async def accept(session: AsyncSession, vault: Vault, advisor: Advisor, code: str) -> bool:
    """Whether the code is one of the telephone or a recovery code, not used before; it is used up now.

    In a write. Of two who send the same code at the same moment, one gets in.
    """
    plain = _plain(code)
    if not _TOTP.fullmatch(plain):
        used = await session.execute(
            delete(RecoveryCode)
            .where(
                RecoveryCode.code_hash == _recovery_hash(vault, advisor.id, plain),
                RecoveryCode.advisor_id == advisor.id,
            )
            .returning(RecoveryCode.advisor_id)
            .execution_options(synchronize_session=False)
        )
        return used.scalar_one_or_none() is not None
    secret = vault.unlock(f"{_SECRET} {advisor.id}", advisor.totp_secret or "")
    step = _matching_step(secret, plain) if secret is not None else None
    if step is None:
        return False
    counted = await session.execute(
        update(Advisor)
        .where(
            Advisor.id == advisor.id,
            Advisor.totp_secret == advisor.totp_secret,
            or_(Advisor.totp_step.is_(None), Advisor.totp_step < step),
        )
        .values(totp_step=step)
        .returning(Advisor.id)
        .execution_options(synchronize_session=False)
    )
    return counted.scalar_one_or_none() is not None


def _matching_step(secret: str, code: str) -> int | None:
    """The half minute of which this is the code: the present one, or its neighbours, for clocks that are not exact."""
    if not _TOTP.fullmatch(code):
        return None
    maker, present = pyotp.TOTP(secret), int(now().timestamp()) // _STEP
    near = (present + 1, present, present - 1)
    return next((step for step in near if hmac.compare_digest(maker.generate_otp(step), code)), None)


def _plain(code: str) -> str:
    """Without the spaces in which telephones and people group the signs."""
    return "".join(code.split()).casefold()


def _letters() -> str:
    return "".join(secrets.choice(_LETTERS) for _ in range(_HALF))


def _recovery_hash(vault: Vault, advisor_id: int, code: str) -> str:
    return vault.hash(_RECOVERY, str(advisor_id), code.replace("-", ""))
