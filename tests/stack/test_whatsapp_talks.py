"""A talk of each kind through WhatsApp, in every language: all is understood and decided as on the website."""

from __future__ import annotations

import pytest
from scenarios import LANGUAGES, Scenario, scenarios
from stack_process import StackProcess
from test_talks import play
from whatsapp_talk import WhatsAppTalk

# "stop" means something else there; who erased everything has no transcript to compare
_ELSEWHERE = {"stop_and_restart", "privacy"}


def _one_of_each_kind() -> list[Scenario]:
    first: dict[str, Scenario] = {}
    for scenario in scenarios():
        if scenario.kind not in _ELSEWHERE and not any(
            {"later", "called_off"} & step.keys() for step in scenario.steps
        ):
            first.setdefault(scenario.kind, scenario)
    return list(first.values())


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("scenario", _one_of_each_kind(), ids=lambda scenario: scenario.name)
def test_a_talk_on_whatsapp(stack: StackProcess, scenario: Scenario, language: str) -> None:
    if not stack.graph_url:
        pytest.skip("a stack that already runs has no fake Graph API")
    talk = WhatsAppTalk(stack, language)
    play(talk, stack, scenario, language)
    assert talk.seen()["channel"] == "whatsapp"
