"""Voluntary answers for the impact report, as counters."""

from __future__ import annotations

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from tandem.storage.models.base import Base, one_of


class ImpactAnswers(Base):
    """How often each voluntary answer for the impact report was given in a quarter: by region, and again by route.

    Counters in one row, not a row per answer: PostgreSQL stamps each row with the transaction that wrote it, and with
    that stamp an answer could be joined to the conversation whose events were written with it.
    """

    __tablename__ = "impact_answers"
    __table_args__ = (one_of("breakdown", ("region", "route")),)

    quarter: Mapped[str] = mapped_column(String(7), primary_key=True)
    breakdown: Mapped[str] = mapped_column(String(8), primary_key=True)
    part: Mapped[str] = mapped_column(String(40), primary_key=True)
    gender_woman: Mapped[int] = mapped_column(default=0)
    gender_man: Mapped[int] = mapped_column(default=0)
    gender_other: Mapped[int] = mapped_column(default=0)
    born_outside_belgium_yes: Mapped[int] = mapped_column(default=0)
    born_outside_belgium_no: Mapped[int] = mapped_column(default=0)
    age_band_under_30: Mapped[int] = mapped_column(default=0)
    age_band_30_49: Mapped[int] = mapped_column(default=0)
    age_band_50_plus: Mapped[int] = mapped_column(default=0)
    higher_diploma_yes: Mapped[int] = mapped_column(default=0)
    higher_diploma_no: Mapped[int] = mapped_column(default=0)
