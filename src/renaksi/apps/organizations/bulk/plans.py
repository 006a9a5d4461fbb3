"""What taking a form in would do: rows to add and to change, and a line for each row of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Model

from renaksi.domain.findings import Finding, Severity
from renaksi.domain.organization_form import FormRow

NEW, CHANGED, UNCHANGED = "new", "changed", "unchanged"


@dataclass(slots=True)
class Line:
    """What one row of the form would do.

    Attributes:
        name: Whom or what the row is about.
        news: Keys of what is added besides (``unit``, ``position``, ``appointment``).
        fields: Names of the fields that change.
    """

    row: FormRow
    name: str
    status: str = UNCHANGED
    news: list[str] = field(default_factory=list)
    fields: list[str] = field(default_factory=list)

    def is_new(self, what: str = "") -> None:
        """Note that the row adds its own object, or another one beside it."""
        if what:
            self.news.append(what)
            self.status = CHANGED if self.status == UNCHANGED else self.status
        else:
            self.status = NEW

    def changes(self, names: Iterable[str]) -> None:
        """Note that the row changes fields of what exists."""
        self.fields.extend(name for name in names if name not in self.fields)
        self.status = CHANGED if self.status == UNCHANGED and self.fields else self.status


@dataclass(slots=True)
class Plan:
    """What a form would do.

    Attributes:
        added: New rows of the database, in an order in which they can be written.
        changed: Rows with the values they had, by field.
    """

    lines: list[Line] = field(default_factory=list)
    added: list[Model] = field(default_factory=list)
    changed: dict[Any, tuple[Model, dict[str, object]]] = field(default_factory=dict)

    @property
    def findings(self) -> Sequence[Finding]:
        """What there is to say about the rows, in their order."""
        return [finding for line in self.lines for finding in line.row.findings]

    @property
    def is_right(self) -> bool:
        """Whether nothing stops it."""
        return not any(one.severity is Severity.ERROR for one in self.findings)

    def add(self, row: Model) -> None:
        """Plan a new row."""
        self.added.append(row)

    def set(self, row: Model, values: Mapping[str, object]) -> list[str]:
        """Plan values of a row; returns the names of the fields that become different."""
        if row._state.adding:
            for name, value in values.items():
                setattr(row, name, value)
            return []
        different = [name for name, value in values.items() if getattr(row, name) != value]
        if different:
            _, before = self.changed.setdefault((type(row), row.pk), (row, {}))
            for name in different:
                before.setdefault(name, getattr(row, name))
                setattr(row, name, values[name])
        return different
