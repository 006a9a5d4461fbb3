"""Version 1: one module per kind of thing, each with its schemas and its routes."""

from __future__ import annotations

from typing import Final

from ninja import Router

from renaksi.api.v1 import agencies, governments, me, tokens

ROUTERS: Final[tuple[tuple[str, Router], ...]] = (
    ("", me.router),
    ("", tokens.router),
    ("", governments.router),
    ("", agencies.router),
)
