"""In whatever order people write, the assistant answers, advisors come and go, time passes and processes die: one leads
at a time, nobody waits for ever, nothing that was taken back is read.
"""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from handoff_desk import RULES, WAYS, Desk
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

# mostly whoever has the ticket, or takes it for that; sometimes the other one, who may not
BY_OWNER = st.sampled_from([True, True, True, False])
# sometimes at once, so that the next step meets what is still running
SETTLES = st.booleans()


def machine(url: str) -> type[RuleBasedStateMachine]:
    """The rules are the same whatever the state is: what runs at the same time would else decide what is drawn."""

    class Handoff(RuleBasedStateMachine):
        def __init__(self) -> None:
            super().__init__()
            self.loop = asyncio.new_event_loop()
            self.desk = self.run(self._made())
            self.run(self.desk.begin())

        async def _made(self) -> Desk:
            return Desk(url)

        def run(self, work: Coroutine[Any, Any, Any], *, settles: bool = False) -> Any:
            async def both() -> Any:
                result = await work
                if settles:
                    await self.desk.settle()
                return result

            return self.loop.run_until_complete(both())

        def who(self, by_owner: bool) -> int:
            """Who acts; the right one leads first, as somebody at the desk does."""
            if not by_owner:
                return 1 - (self.desk.owner or 0)
            if not self.desk.led:
                self.run(self.desk.ask_for_person())
                self.run(self.desk.claim(self.desk.owner or 0))
                self.run(self.desk.check())
            return self.desk.owner or 0

        @initialize(claimed=st.booleans())
        def begins(self, claimed: bool) -> None:
            if claimed:
                self.run(self.desk.claim(0))

        @rule(settles=SETTLES, answered=st.booleans())
        def write(self, settles: bool, answered: bool) -> None:
            self.run(self.desk.write(), settles=settles)
            if answered:
                self.run(self.desk.answer(asks_for_person=False), settles=settles)

        @rule()
        def the_network_repeats(self) -> None:
            self.run(self.desk.write_again())

        @rule(asks=st.booleans(), settles=SETTLES)
        def the_assistant_answers(self, asks: bool, settles: bool) -> None:
            self.run(self.desk.answer(asks_for_person=asks), settles=settles)

        @rule()
        def ask_for_person(self) -> None:
            self.run(self.desk.ask_for_person())

        @rule(who=st.integers(0, 1), takes=st.booleans())
        def claim(self, who: int, takes: bool) -> None:
            self.run(self.desk.claim(who, takes=takes))

        @rule(by_owner=BY_OWNER, then=st.sampled_from(["stays", "stays", "undoes", *WAYS]))
        def write_back(self, by_owner: bool, then: str) -> None:
            who = self.who(by_owner)
            self.run(self.desk.put(who))
            if then == "undoes":
                self.run(self.desk.undo(who))
            elif then != "stays":
                self.run(self.desk.leave(who, then))

        @rule(who=st.integers(0, 1))
        def undo(self, who: int) -> None:
            self.run(self.desk.undo(who))

        @rule(by_owner=BY_OWNER)
        def reply_at_once(self, by_owner: bool) -> None:
            self.run(self.desk.reply(self.who(by_owner)))

        @rule(by_owner=BY_OWNER, amount=st.sampled_from([5000, 12000]))
        def edit_a_fact(self, by_owner: bool, amount: int) -> None:
            self.run(self.desk.edit(self.who(by_owner), amount))

        @rule(by_owner=BY_OWNER, way=st.sampled_from(WAYS), settles=SETTLES)
        def leave(self, by_owner: bool, way: str, settles: bool) -> None:
            self.run(self.desk.leave(self.who(by_owner), way), settles=settles)

        @rule(passed=st.sampled_from([RULES.silence, RULES.take]))
        def time_passes(self, passed: Any) -> None:
            self.run(self.desk.pass_time(passed))
            self.run(self.desk.watch())

        @rule()
        def nobody_does_anything(self) -> None:
            self.run(self.desk.wait_for_ever())

        @rule(settles=SETTLES)
        def restart(self, settles: bool) -> None:
            self.run(self.desk.restart(), settles=settles)

        @invariant()
        def holds(self) -> None:
            self.run(self.desk.check())

        def teardown(self) -> None:
            self.run(self.desk.end())
            self.loop.close()

    return Handoff


def test_whatever_happens_at_the_desk(database_url: str) -> None:
    def play() -> None:
        run_state_machine_as_test(
            machine(database_url),
            settings=settings(
                max_examples=15,
                stateful_step_count=20,
                deadline=None,
                suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
            ),
        )

    with ThreadPoolExecutor(1) as thread:  # the test's own loop must stay as it is
        thread.submit(play).result()
