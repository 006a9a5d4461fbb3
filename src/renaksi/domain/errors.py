"""What the domain and the readers refuse; each error has a stable code and parameters, no text."""

from __future__ import annotations

from collections.abc import Mapping

from renaksi.domain.findings import ParamValue


class RenaksiError(Exception):
    """A refusal with a code of the message catalogue; faces turn it into a sentence.

    Attributes:
        code: Stable dotted name, looked up in ``renaksi.messages``.
        params: What the sentence needs.
    """

    def __init__(self, code: str, params: Mapping[str, ParamValue] | None = None) -> None:
        super().__init__(code)
        self.code = code
        self.params: Mapping[str, ParamValue] = dict(params or {})

    def __reduce__(self) -> tuple[type[RenaksiError], tuple[str, dict[str, ParamValue]]]:
        """Survive the way out of a child process."""
        return (type(self), (self.code, dict(self.params)))
