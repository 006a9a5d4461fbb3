"""Tables of plans: identity apart from content, versions, action lines, commands."""

from __future__ import annotations

from renaksi.apps.planning.models.contents import IndicatorContent, Line, NodeContent
from renaksi.apps.planning.models.identities import Indicator, Node
from renaksi.apps.planning.models.measures import Realized, Step, StepStatus, Target
from renaksi.apps.planning.models.plans import Plan, Reason, State, Version
from renaksi.apps.planning.models.records import (
    Command,
    PrintedSum,
    SignatureBlock,
    StoredFinding,
    UnplacedText,
)

__all__ = [
    "Command",
    "Indicator",
    "IndicatorContent",
    "Line",
    "Node",
    "NodeContent",
    "Plan",
    "PrintedSum",
    "Realized",
    "Reason",
    "SignatureBlock",
    "State",
    "Step",
    "StepStatus",
    "StoredFinding",
    "Target",
    "UnplacedText",
    "Version",
]
