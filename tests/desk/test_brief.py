"""A case in one sentence, in three languages, whatever is known."""

from __future__ import annotations

from types import SimpleNamespace
from typing import cast

import pytest
from aiohttp import web
from service_parts import MICROCREDIT, policy, texts

from tandem.app_keys import CATALOGUE
from tandem.desk.brief import brief
from tandem.desk.page import Words
from tandem.policy import UNKNOWN
from tandem.texts import LANGUAGES

SENTENCES = {
    "fr": "Cherche un crédit, démarre bientôt, dans l’horeca, 12\u202f000 euros, habite à 1080, au chômage, "
    "la banque a dit non.",
    "nl": "Zoekt een krediet, start binnenkort, in de horeca, 12.000 euro, woont in 1080, werkloos, de bank zei nee.",
    "en": "Looks for a loan, starts soon, in hospitality, 12,000 euros, lives in 1080, unemployed, the bank said no.",
}


def say(language: str) -> Words:
    return Words(cast(web.Request, SimpleNamespace(app={CATALOGUE: texts()})), language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_case_is_one_sentence(language: str) -> None:
    assert brief(MICROCREDIT, say(language)) == SENTENCES[language]


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_not_known_is_left_out(language: str) -> None:
    assert brief({}, say(language)) is None
    assert brief({"stage": UNKNOWN, "amount": UNKNOWN, "existing_client": "no"}, say(language)) is None
    assert "9000" in (brief({"postal_code": "9000"}, say(language)) or "")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_answer_of_the_policy_can_be_told(language: str) -> None:
    for fact in policy().facts.values():
        for value in fact.values:
            assert brief({**MICROCREDIT, fact.id: value}, say(language))
