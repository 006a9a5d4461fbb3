"""The request that is being answered, or the job that is being performed, by its identifier."""

from __future__ import annotations

from contextvars import ContextVar

request_id: ContextVar[str] = ContextVar("request_id", default="")
