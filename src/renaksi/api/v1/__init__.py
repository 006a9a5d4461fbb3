"""Version 1: one module per kind of thing, each with its schemas and its routes."""

from __future__ import annotations

from typing import Final

from ninja import Router

from renaksi.api.v1 import (
    agencies,
    audit,
    commands,
    governments,
    jobs,
    me,
    officials,
    people,
    plans,
    tokens,
    units,
)

ROUTERS: Final[tuple[tuple[str, Router], ...]] = tuple(
    ("", module.router)
    for module in (
        me,
        tokens,
        governments,
        agencies,
        units,
        officials,
        people,
        plans,
        commands,
        jobs,
        audit,
    )
)
