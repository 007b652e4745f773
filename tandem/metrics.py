"""What is counted. Names of states and channels only: no text, no person."""

from __future__ import annotations

from prometheus_client import Counter, Histogram

MESSAGES = Counter("tandem_messages", "Messages accepted", ["channel"])
TURNS = Counter("tandem_turns", "Turns ended", ["how"])
TURN_SECONDS = Histogram(
    "tandem_turn_seconds", "Time that Rasa took for a turn", buckets=(0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 40)
)
DELIVERIES = Counter("tandem_deliveries", "Outbox rows", ["channel", "how"])

QUESTIONS = Counter(
    "tandem_questions",
    "Questions of the pre-qualification: asked, asked again, answered. Asked less answered is where people leave",
    ["question", "what"],
)
MISUNDERSTOOD = Counter(
    "tandem_misunderstood",
    "Messages that were asked back or not understood, by the question that was open (none outside the questions)",
    ["question", "how"],
)
