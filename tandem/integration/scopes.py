"""What a token may be allowed to do."""

from __future__ import annotations

from typing import Final

SCOPES: Final = (
    "conversations:read",
    "tickets:read",
    "tickets:write",
    "booking:read",
    "booking:write",
    "reports:read",
    "assessments",
)
"""Every scope, in the order in which the desk offers them. Each has a text
`desk-integration-scope-…`, with dashes."""
