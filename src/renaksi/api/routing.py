"""What each route says of itself; a route that says nothing is refused when the program starts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final, TypeVar

from ninja.operation import Operation

from renaksi.apps.policy import Action

View = TypeVar("View", bound=Callable[..., Any])

SMALL: Final = 2**20  # bytes of an ordinary body


@dataclass(frozen=True, slots=True)
class Rule:
    """What the pipeline holds a route to.

    Attributes:
        needs: What the caller must be allowed somewhere before anything is looked up; the service
            decides about the object itself. ``None`` where everybody who is known may ask.
        is_versioned: A write that must name the version it changes (``If-Match``).
        is_secret: The answer holds a secret, so it is never kept under an ``Idempotency-Key``.
        is_tenants: The route acts in a government; else it serves those, too, who have none.
        is_streamed: The body is read piece by piece, so it is under no ``Idempotency-Key``.
        largest: Bytes of the largest body.
    """

    needs: Action | None
    is_versioned: bool = False
    is_secret: bool = False
    is_tenants: bool = True
    is_streamed: bool = False
    largest: int = SMALL

    @property
    def takes_keys(self) -> bool:
        """Whether a write may carry an ``Idempotency-Key``."""
        return self.is_tenants and not self.is_secret and not self.is_streamed


def route(
    needs: Action | None,
    *,
    is_versioned: bool = False,
    is_secret: bool = False,
    is_tenants: bool = True,
    is_streamed: bool = False,
    largest: int = SMALL,
) -> Callable[[View], View]:
    """Say what a route needs; stands below the router's decorator."""

    def said(view: View) -> View:
        view.__dict__["rule"] = Rule(
            needs, is_versioned, is_secret, is_tenants, is_streamed, largest
        )
        return view

    return said


def rule_of(operation: Operation) -> Rule:
    """Return what a route said of itself.

    Raises:
        LookupError: It said nothing.
    """
    rule = operation.view_func.__dict__.get("rule")
    if not isinstance(rule, Rule):
        raise LookupError(f"{operation.view_func.__module__}.{operation.view_func.__name__}")
    return rule
