"""The review rules, one module per family; each rule returns places and parameters, never text."""

from __future__ import annotations

from renaksi.domain.rules.budget import BUDGET
from renaksi.domain.rules.cascade import CASCADE_RULES
from renaksi.domain.rules.completeness import COMPLETENESS
from renaksi.domain.rules.form import FORM
from renaksi.domain.rules.indicators import INDICATORS
from renaksi.domain.rules.names import NAMES
from renaksi.domain.rules.people import PEOPLE
from renaksi.domain.rules.quarters import QUARTERS
from renaksi.domain.rules.registry import Registry, Rule
from renaksi.domain.rules.repetition import REPETITION
from renaksi.domain.rules.schedule import SCHEDULE
from renaksi.domain.rules.spelling import SPELLING
from renaksi.domain.rules.spending import SPENDING
from renaksi.domain.rules.targets import TARGETS

_FAMILIES: tuple[Registry, ...] = (
    COMPLETENESS,
    INDICATORS,
    REPETITION,
    TARGETS,
    QUARTERS,
    CASCADE_RULES,
    BUDGET,
    SPENDING,
    SCHEDULE,
    PEOPLE,
    NAMES,
    SPELLING,
    FORM,
)

ALL_RULES: tuple[Rule, ...] = tuple(rule for family in _FAMILIES for rule in family.rules)
