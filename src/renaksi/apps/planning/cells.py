"""The cells that a command can change: what each holds, read and written as plain JSON.

A state is ``{"value": ...}``; where lines print a thing otherwise than it is called, their words
stand in ``{"lines": {line: {...}}}``. Writing a value clears those, writing a state restores them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, TypeAlias
from uuid import UUID, uuid4

from django.db.models import Q

from renaksi.apps.organizations.models import Official
from renaksi.apps.planning.models import (
    IndicatorContent,
    Line,
    NodeContent,
    Step,
    Target,
    Version,
)
from renaksi.apps.planning.storing import quantity_columns
from renaksi.domain.draft import CASCADE, Level
from renaksi.domain.errors import RenaksiError
from renaksi.domain.quantity import Quantity, QuantityKind

State: TypeAlias = dict[str, Any]

INDICATOR_FIELDS = (*(f"{level.value}_indicator" for level in CASCADE), "indicator")
TARGET_FIELDS: Mapping[str, tuple[str, str]] = {
    "target": ("line", "year"),
    **{f"target_q{number}": ("line", f"q{number}") for number in (1, 2, 3, 4)},
    "activity_target": ("activity", "year"),
}


@dataclass(frozen=True, slots=True)
class PersonInCharge:
    """Who is in charge of a line: as the document prints it, and the official where known."""

    text: str | None
    official: UUID | None = None


Value: TypeAlias = str | Decimal | Quantity | PersonInCharge | None


class Cell:
    """One field of one thing in one version."""

    def __init__(self, version: Version, target: UUID, field: str) -> None:
        self.version, self.target, self.field = version, target, field

    def check(self, value: Value) -> State:
        """Turn a value that a person gave into a state.

        Raises:
            RenaksiError: It cannot stand in this cell.
        """
        raise NotImplementedError

    def read(self) -> State:
        """Return what the cell holds."""
        raise NotImplementedError

    def write(self, state: State) -> None:
        """Let the cell hold something else."""
        raise NotImplementedError

    def _wrong(self) -> RenaksiError:
        return RenaksiError("plan.wrong_value", {"field": self.field})

    def _text(self, value: Value) -> State:
        if not isinstance(value, str):
            raise self._wrong()
        if not value.strip():
            raise RenaksiError("plan.empty_text", {"field": self.field})
        return {"value": value.strip()}


class _NodeCell(Cell):
    def __init__(self, version: Version, target: UUID, field: str) -> None:
        super().__init__(version, target, field)
        self.content = _found(NodeContent.objects.filter(version=version, node=target))


class NodeWording(_NodeCell):
    """What a node is called; all its lines print it so."""

    def check(self, value: Value) -> State:
        """Take a text."""
        return self._text(value)

    def read(self) -> State:
        """Return the wording, and where lines print another."""
        kept = {
            str(line.pk): {level: line.printed[level]}
            for line, level in self._lines()
            if level in line.printed
        }
        return _state(self.content.wording, kept)

    def write(self, state: State) -> None:
        """Call the node so on all lines."""
        _reprint(self._lines(), state)
        self.content.wording = state["value"]
        self.content.save(update_fields=["wording"])

    def _lines(self) -> list[tuple[Line, str]]:
        on_it = [(level.value, Q(**{level.value: self.target})) for level in CASCADE]
        return _lines_where(self.version, on_it)


class NodeBudget(_NodeCell):
    """The money of a node: one amount, however often it is printed."""

    def check(self, value: Value) -> State:
        """Take an amount that is not negative, or none."""
        if value is not None and not isinstance(value, Decimal):
            raise self._wrong()
        if value is not None and (not value.is_finite() or value < 0):
            raise RenaksiError("plan.negative_money")
        return {"value": None if value is None else str(value)}

    def read(self) -> State:
        """Return the amount, and what each line prints of it."""
        kept = {
            str(line.pk): {"is_nodes": line.prints_node_budget, "own": _number(line.own_budget)}
            for line in self._lines()
        }
        return _state(_number(self.content.budget), kept)

    def write(self, state: State) -> None:
        """Give the node the amount; lines that print one print it, at least the first."""
        lines = self._lines()
        kept = state.get("lines", {})
        for line in lines:
            if line.own_budget is not None:
                line.prints_node_budget, line.own_budget = True, None
        if lines and not any(line.prints_node_budget for line in lines):
            lines[0].prints_node_budget = True
        for line in lines:
            if (before := kept.get(str(line.pk))) is not None:
                line.prints_node_budget = before["is_nodes"]
                line.own_budget = _decimal(before["own"])
        Line.objects.bulk_update(lines, ["prints_node_budget", "own_budget"])
        self.content.budget = _decimal(state["value"])
        self.content.save(update_fields=["budget"])

    def _lines(self) -> list[Line]:
        lines = Line.objects.filter(version=self.version, node=self.target)
        return list(lines.exclude(level=Level.DETAIL.value).order_by("rank"))


class _IndicatorCell(Cell):
    def __init__(self, version: Version, target: UUID, field: str) -> None:
        super().__init__(version, target, field)
        found = IndicatorContent.objects.filter(version=version, indicator=target)
        self.content = _found(found)


class IndicatorWording(_IndicatorCell):
    """What an indicator is called."""

    def check(self, value: Value) -> State:
        """Take a text."""
        return self._text(value)

    def read(self) -> State:
        """Return the wording, and where lines print another."""
        kept: dict[str, dict[str, Any]] = {}
        for line, field in self._lines():
            if field in line.printed:
                kept.setdefault(str(line.pk), {})[field] = line.printed[field]
        return _state(self.content.wording, kept)

    def write(self, state: State) -> None:
        """Call the indicator so on all lines."""
        _reprint(self._lines(), state)
        self.content.wording = state["value"]
        self.content.save(update_fields=["wording"])

    def _lines(self) -> list[tuple[Line, str]]:
        on_it = [(field, Q(**{field: self.target})) for field in INDICATOR_FIELDS]
        return _lines_where(self.version, on_it)


class IndicatorUnit(_IndicatorCell):
    """The unit of an indicator."""

    def check(self, value: Value) -> State:
        """Take a text, or none."""
        return {"value": None} if value is None else self._text(value)

    def read(self) -> State:
        """Return the unit, and where lines print another."""
        kept = {
            str(line.pk): {"unit": line.printed["unit"]}
            for line, _ in self._lines()
            if "unit" in line.printed
        }
        return _state(self.content.unit, kept)

    def write(self, state: State) -> None:
        """Give the indicator the unit on all lines."""
        _reprint(self._lines(), state)
        self.content.unit = state["value"]
        self.content.save(update_fields=["unit"])

    def _lines(self) -> list[tuple[Line, str]]:
        return _lines_where(self.version, [("unit", Q(indicator=self.target))])


class _LineCell(Cell):
    def __init__(self, version: Version, target: UUID, field: str) -> None:
        super().__init__(version, target, field)
        self.line = _found(Line.objects.filter(version=version, pk=target))


class LineTarget(_LineCell):
    """A target of a line: of its year, of a quarter, or the activity's."""

    def check(self, value: Value) -> State:
        """Take a quantity, or none."""
        if value is None:
            return {"value": None}
        if not isinstance(value, Quantity) or not value.raw.strip():
            raise self._wrong()
        return {"value": plain_quantity(value)}

    def read(self) -> State:
        """Return the quantity."""
        found = self._stored()
        return {"value": None if found is None else plain_quantity(_quantity_of(found))}

    def write(self, state: State) -> None:
        """Set the target, or take it away."""
        found, value = self._stored(), state["value"]
        if value is None:
            if found is not None:
                found.delete()
            return
        columns = quantity_columns(quantity_from_plain(value))
        if found is None:
            of, period = TARGET_FIELDS[self.field]
            indicator = self.line.indicator_id if of == "line" else self.line.activity_indicator_id
            found = Target(
                id=uuid4(),
                government_id=self.version.government_id,
                version=self.version,
                line=self.line,
                indicator_id=indicator,
                of=of,
                period=period,
            )
        for name, part in columns.items():
            setattr(found, name, part)
        found.save()

    def _stored(self) -> Target | None:
        of, period = TARGET_FIELDS[self.field]
        return Target.objects.filter(line=self.line, of=of, period=period).first()


class LinePerson(_LineCell):
    """Who is in charge of a line."""

    def check(self, value: Value) -> State:
        """Take a person in charge; an official must be one of the government."""
        if not isinstance(value, PersonInCharge):
            raise self._wrong()
        official = value.official
        if official is not None and not Official.objects.filter(pk=official).exists():
            raise RenaksiError("plan.no_such_official")
        return {"value": {"text": value.text, "official": official and str(official)}}

    def read(self) -> State:
        """Return text and official."""
        official = self.line.official_id
        return {
            "value": {"text": self.line.person_in_charge, "official": official and str(official)}
        }

    def write(self, state: State) -> None:
        """Put someone in charge."""
        value = state["value"]
        self.line.person_in_charge = value["text"]
        self.line.official_id = value["official"] and UUID(value["official"])
        self.line.save(update_fields=["person_in_charge", "official_id"])


class StepText(Cell):
    """What a step says."""

    def __init__(self, version: Version, target: UUID, field: str) -> None:
        super().__init__(version, target, field)
        self.step = _found(Step.objects.filter(version=version, pk=target))

    def check(self, value: Value) -> State:
        """Take a text."""
        return self._text(value)

    def read(self) -> State:
        """Return the text."""
        return {"value": self.step.text}

    def write(self, state: State) -> None:
        """Let the step say something else."""
        self.step.text = state["value"]
        self.step.save(update_fields=["text"])


CELLS: Mapping[tuple[str, str], Callable[[Version, UUID, str], Cell]] = {
    ("node", "wording"): NodeWording,
    ("node", "budget"): NodeBudget,
    ("indicator", "wording"): IndicatorWording,
    ("indicator", "unit"): IndicatorUnit,
    **{("line", field): LineTarget for field in TARGET_FIELDS},
    ("line", "person_in_charge"): LinePerson,
    ("step", "text"): StepText,
}


def cell_of(version: Version, kind: str, target: UUID, field: str) -> Cell:
    """Find a cell of a version.

    Raises:
        RenaksiError: There is none.
    """
    make = CELLS.get((kind, field))
    if make is None:
        raise RenaksiError("plan.no_such_cell")
    return make(version, target, field)


def plain_quantity(quantity: Quantity) -> dict[str, Any]:
    """Write a quantity as JSON that keeps every number exactly."""
    columns = quantity_columns(quantity)
    return {
        name: str(part) if isinstance(part, Decimal) else part for name, part in columns.items()
    }


def quantity_from_plain(plain: Mapping[str, Any]) -> Quantity:
    """Read what :func:`plain_quantity` wrote."""
    numbers = {name: _decimal(plain[name]) for name in _NUMBERS}
    kind = QuantityKind(plain["kind"])
    return Quantity(unit=plain["unit"], raw=plain["raw"], kind=kind, **numbers)


_NUMBERS = ("value", "low", "high", "numerator", "denominator")


def _quantity_of(target: Target) -> Quantity:
    numbers = {name: getattr(target, name) for name in _NUMBERS}
    return Quantity(unit=target.unit, raw=target.raw, kind=QuantityKind(target.kind), **numbers)


def _found(rows: Any) -> Any:
    found = rows.first()
    if found is None:
        raise RenaksiError("plan.no_such_cell")
    return found


def _state(value: object, lines: Mapping[str, Any]) -> State:
    return {"value": value, "lines": dict(lines)} if lines else {"value": value}


def _lines_where(version: Version, on_it: Iterable[tuple[str, Q]]) -> list[tuple[Line, str]]:
    """Return the lines that link to a thing, each with the field in which it does."""
    pairs = list(on_it)
    any_of = Q()
    for _, condition in pairs:
        any_of |= condition
    found = []
    for line in Line.objects.filter(any_of, version=version).order_by("rank"):
        for field, condition in pairs:
            (column, wanted), *_ = condition.children  # type: ignore[misc] # pairs, as made above
            if getattr(line, f"{column}_id") == wanted:
                found.append((line, field))
    return found


def _reprint(lines: Iterable[tuple[Line, str]], state: State) -> None:
    """Let lines print what they link to, but for those whose own words a state restores."""
    kept = state.get("lines", {})
    changed: dict[UUID, Line] = {}
    for line, field in lines:
        one = changed.get(line.pk, line)
        own = kept.get(str(line.pk), {})
        if field in one.printed or field in own:
            one.printed.pop(field, None)
            if field in own:
                one.printed[field] = own[field]
            changed[line.pk] = one
    Line.objects.bulk_update(changed.values(), ["printed"])


def _number(value: Decimal | None) -> str | None:
    return None if value is None else str(value)


def _decimal(text: str | None) -> Decimal | None:
    return None if text is None else Decimal(text)
