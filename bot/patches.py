"""Three corrections to Rasa 3.6.21, whose last release this is; applied once, when the private channel is imported.

1. The schema of an action's answer is compiled once; Rasa checks the schema itself at every call (20 ms of CPU).
2. A fault of the tracker store fails the turn; Rasa would answer from an empty memory and forget the form.
3. A fault in an action or in its texts fails the turn; Rasa would save the turn without what the action did.

A failed turn leaves nothing in the tracker, so that the service can send the same message again.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import jsonschema
from rasa.core.actions.action import Action, ActionExecutionRejection, RemoteAction
from rasa.core.agent import Agent
from rasa.core.channels.channel import OutputChannel
from rasa.core.nlg import NaturalLanguageGenerator
from rasa.core.policies.policy import PolicyPrediction
from rasa.core.processor import MessageProcessor
from rasa.core.tracker_store import InMemoryTrackerStore, TrackerStore
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import Event
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.shared.exceptions import RasaException


class TurnAbortedError(BaseException):
    """A turn that must not be saved; the fault is its cause. Not an `Exception`, because Rasa swallows all of those."""


class ActionAnswerError(RasaException):
    """The service's answer to an action has the wrong form. Says where, never what: the answer holds personal data."""


def apply() -> None:
    """Put the corrections in place; safe to call again."""
    RemoteAction._validate_action_result = _validate_action_result
    Agent._create_tracker_store = staticmethod(_bare_tracker_store)
    MessageProcessor._run_action = _run_action_or_abort


@lru_cache(maxsize=1)
def _answer_validator() -> Any:
    schema = RemoteAction.action_response_format_spec()
    validator = jsonschema.validators.validator_for(schema)
    validator.check_schema(schema)
    return validator(schema)


def _validate_action_result(action: RemoteAction, result: dict[str, Any]) -> bool:
    fault = jsonschema.exceptions.best_match(_answer_validator().iter_errors(result))
    if fault is not None:
        place = "/".join(str(step) for step in fault.absolute_path) or "the top"
        raise ActionAnswerError(f"the answer to {action.name()} is not in the agreed form at {place}")
    return True


def _bare_tracker_store(store: TrackerStore | None, domain: Domain) -> TrackerStore:
    if store is None:
        return InMemoryTrackerStore(domain)
    store.domain = domain
    return store


_stock_run_action = MessageProcessor._run_action


async def _run_action_or_abort(
    processor: MessageProcessor,
    action: Action,
    tracker: DialogueStateTracker,
    output_channel: OutputChannel,
    nlg: NaturalLanguageGenerator,
    prediction: PolicyPrediction,
) -> bool:
    stock_run = action.run

    async def run(
        channel: OutputChannel, texts: NaturalLanguageGenerator, state: DialogueStateTracker, domain: Domain
    ) -> list[Event]:
        try:
            events: list[Event] = await stock_run(channel, texts, state, domain)
        except ActionExecutionRejection:
            raise
        except Exception as fault:
            raise TurnAbortedError(action.name()) from fault
        return events

    # Rasa makes an action object for each step, so this reaches no other turn.
    action.run = run
    again: bool = await _stock_run_action(processor, action, tracker, output_channel, nlg, prediction)
    return again
