"""Where a person is sent, and why: the rules of the institution, read from its files and applied without I/O."""

from tandem.policy.assessment import Assessment, Change, Check, Reason, RuledOut, WhatIf
from tandem.policy.errors import FactError, NoValueError, PolicyError
from tandem.policy.model import UNKNOWN, Fact, FactValue, Figure, Route, Source, Value
from tandem.policy.policy import Policy

__all__ = [
    "UNKNOWN",
    "Assessment",
    "Change",
    "Check",
    "Fact",
    "FactError",
    "FactValue",
    "Figure",
    "NoValueError",
    "Policy",
    "PolicyError",
    "Reason",
    "Route",
    "RuledOut",
    "Source",
    "Value",
    "WhatIf",
]
