"""What Rasa calls: one module per journey, thin. What is decided stands in `tandem/`; here it meets the dialogue."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from rasa_sdk.interfaces import Action

from actions.care import Care
from actions.clarification import NotUnderstood
from actions.contact import AskContact, SettleContact, ValidateContact
from actions.context import Context
from actions.outcome import Explain, TakeIn, TellOutcome
from actions.people import RequestPerson
from actions.prequalification import AskPrequalification, ValidatePrequalification
from actions.privacy import EraseMyData, MyData
from actions.talk import Answer, ChangeLanguage, Resume, StartOver, Stop
from tandem.directory import Directory
from tandem.institution import Institution
from tandem.policy import Policy
from tandem.texts import Catalogue


def build(
    policy: Policy, catalogue: Catalogue, directory: Directory, institution: Institution, today: Callable[[], date]
) -> list[Action]:
    """Every action of `domain/actions.yml`, ready to be registered."""
    context = Context(policy, catalogue, directory, institution, today)
    return [
        Answer(context),
        Explain(context),
        AskContact(),
        AskPrequalification(context),
        Care(),
        ChangeLanguage(),
        EraseMyData(),
        MyData(),
        NotUnderstood(context),
        RequestPerson(),
        Resume(context),
        SettleContact(),
        StartOver(context),
        Stop(),
        TakeIn(context),
        TellOutcome(context),
        ValidateContact(),
        ValidatePrequalification(context),
    ]
