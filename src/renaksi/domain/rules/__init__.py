"""The review rules, one module per family; each rule returns places and parameters, never text."""

from __future__ import annotations

from renaksi.domain.rules.registry import Registry, Rule

_FAMILIES: tuple[Registry, ...] = ()

ALL_RULES: tuple[Rule, ...] = tuple(rule for family in _FAMILIES for rule in family.rules)
