"""Where a person is sent, and why: the rules of the institution, read from its files and applied without I/O."""

from tandem.policy.assessment import Assessment, Change, Check, Reason, RuledOut, WhatIf
from tandem.policy.errors import FactError, NoValueError, PolicyError
from tandem.policy.model import UNKNOWN, Fact, FactValue, Figure, Route, Source, Value
from tandem.policy.policy import Policy
from tandem.policy.records import DecisionRecord, ReplayError, record, replay

__all__ = [
    "UNKNOWN",
    "Assessment",
    "Change",
    "Check",
    "DecisionRecord",
    "Fact",
    "FactError",
    "FactValue",
    "Figure",
    "NoValueError",
    "Policy",
    "PolicyError",
    "Reason",
    "ReplayError",
    "Route",
    "RuledOut",
    "Source",
    "Value",
    "WhatIf",
    "record",
    "replay",
]
