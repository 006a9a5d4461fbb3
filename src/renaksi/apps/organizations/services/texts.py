"""What a service asks of a text that must not be empty."""

from __future__ import annotations

from renaksi.domain.errors import RenaksiError
from renaksi.domain.text import fold_space


def required_text(text: str) -> str:
    """Return a text with its white space folded.

    Raises:
        RenaksiError: ``organization.name_missing``: nothing is left of it.
    """
    folded = fold_space(text)
    if not folded:
        raise RenaksiError("organization.name_missing")
    return folded
