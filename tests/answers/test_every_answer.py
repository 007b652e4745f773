"""All forty answers, in three languages, to everybody, with and without what the institution has to supply."""

from __future__ import annotations

import re

import pytest
from answer_cases import AGENCIES, CATALOGUE, DIRECTORY, FIGURES, INSTITUTIONS, every_answer, own_words, questions, say
from institution_example import filled

from tandem.answers.addition import LONGEST_ANSWER
from tandem.answers.opening_hours import hours_in_words
from tandem.phones import shown_phone
from tandem.readability import read
from tandem.text_check import BUTTONS, HARDEST, LONGEST_AVERAGE, LONGEST_SENTENCE, LONGEST_TEXT
from tandem.texts import LANGUAGES, Value

AGES: dict[str, str] = {
    "ask_microcredit": "loan_max_date",
    "ask_amount": "loan_max_date",
    "ask_cost": "rate_starter_date",
    "ask_conditions": "faq_read",
    "ask_documents": "faq_read",
    "ask_guarantee": "interview_year",
    "ask_processing_time": "faq_read",
    "ask_honour_loan": "figures_year",
    "ask_bank_refusal": "sme_finance_law",
    "ask_credit_register": "vlaio_page",
    "ask_debt_settlement": "faq_read",
    "ask_unemployment_benefit": "unemployment_max_months_date",
    "ask_social_assistance": "benefit_agreement_read",
    "ask_residence_permit": "professional_card_read",
    "ask_diploma_experience": "figures_year",
    "ask_age": "figures_year",
    "ask_student_status": "student_year",
    "ask_side_business": "vlaio_page",
    "ask_sector": "interview_year",
    "ask_training": "training_article",
    "ask_use_of_funds": "faq_read",
    "ask_start_steps": "management_proof_end",
    "ask_second_loan": "figures_year",
    "ask_agencies": "figures_year",
    "ask_other_lenders": "figures_year",
    "ask_public_support": "airbag_checked",
    "ask_family_loan_tax": "coup_de_pouce_end",
    "ask_women_support": "women_actions_year",
    "ask_impact": "figures_year",
    "ask_organisation": "figures_year",
}
"""What in an answer can age, by the date that must stand beside it."""

NUMBER = re.compile(r"\d+(?:[.,\u202f]\d+)*")
everywhere = pytest.mark.parametrize("language", LANGUAGES)
always = pytest.mark.parametrize("settings", INSTITUTIONS)


def written(value: Value, language: str) -> str:
    """A figure or a day as a text of this language writes it."""
    return CATALOGUE.text(language, "recap-line", label="", value=value).text.split(":", 1)[1].strip()


def test_there_are_forty_questions() -> None:
    assert len(questions()) == 40


@everywhere
@always
def test_every_answer_fits_one_message_and_offers_a_next_step(language: str, settings: str) -> None:
    for intent, facts, text, payloads in every_answer(language, settings):
        where = (intent, facts)
        assert len(text) <= LONGEST_TEXT, where
        assert not re.search(r"[{}$]|\?\?\?|None| \n| {2}", text), where
        assert 1 <= len(payloads) <= BUTTONS, where
        assert len(set(payloads)) == len(payloads), where
        assert f"/{intent}" not in payloads, where


@everywhere
@always
def test_every_answer_is_easy_to_read(language: str, settings: str) -> None:
    """The ceiling is that of the hardest answer today: a new text may not be harder than the worst of the old ones."""
    indexes = []
    for intent, facts, text, _ in every_answer(language, settings):
        reading = read(own_words(text))
        where = (intent, facts, round(reading.index))
        assert reading.average <= LONGEST_AVERAGE, where
        assert reading.longest <= LONGEST_SENTENCE, where
        assert reading.index <= HARDEST[language], where
        indexes.append(reading.index)
    assert sum(indexes) / len(indexes) <= {"fr": 33, "nl": 31, "en": 26}[language]


@everywhere
@always
def test_every_number_in_an_answer_comes_from_data(language: str, settings: str) -> None:
    shown = [written(value, language) for value in FIGURES.values()]
    shown += [written(value, language) for value in INSTITUTIONS[settings].values(language).values()]
    shown += [f"{one.address} {one.phone and shown_phone(one.phone)}" for one in AGENCIES[settings]]
    shown += [hours_in_words(one.hours, CATALOGUE, language) or "" for one in AGENCIES[settings]]
    shown += [
        " ".join((one.names[language], one.purposes[language], one.links[language])) for one in DIRECTORY.partners
    ]
    known = set(NUMBER.findall(" ".join(shown)))
    for intent, facts, text, _ in every_answer(language, settings):
        own = {number for fact in facts.values() for number in NUMBER.findall(written(fact, language))}
        assert set(NUMBER.findall(text)) <= known | own, (intent, facts)


@everywhere
@pytest.mark.parametrize(("intent", "dated"), AGES.items())
def test_what_can_age_stands_with_its_date(language: str, intent: str, dated: str) -> None:
    day = written(FIGURES[dated], language)
    assert day in say(intent, language=language)[0]


@everywhere
def test_the_answers_leave_room_for_what_they_add(language: str) -> None:
    for intent in questions():
        text = CATALOGUE.text(language, f"answer-{intent}".replace("_", "-"), **FIGURES).text
        assert len(text) <= LONGEST_ANSWER, intent


@everywhere
def test_every_setting_is_told_and_every_case_can_happen(language: str) -> None:
    """A text that nobody can ever read is not noticed when it goes wrong."""
    wanted = {id_ for id_ in CATALOGUE.ids(language) if id_.startswith(("case-", "told-", "untold-"))}
    texts = [text for settings in INSTITUTIONS for _, _, text, _ in every_answer(language, settings)]
    values: dict[str, Value] = {**FIGURES, **filled().values(language)}
    unseen = set()
    for id_ in wanted:
        needed = CATALOGUE.variables(language, id_)
        pieces = [
            piece
            for piece in re.split(r"§+", CATALOGUE.text(language, id_, **{n: values.get(n, "§") for n in needed}).text)
            if piece.strip(" \n.:")
        ]
        if pieces and not any(all(piece.strip() in text for piece in pieces) for text in texts):
            unseen.add(id_)
    # An institution with one agency or with many, and an example of the price, have tests of their own.
    assert unseen <= {"case-ask-agencies-towns", "case-ask-cost-example"}
