"""Mappings: what a person decided about a document's layout, kept in a small file.

The file is JSON: a list of entries, one per sheet or document part, each with the header row and
the meaning of columns by letter. ``renaksi read --write-map`` starts it from what was recognised.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from renaksi.domain.draft import REALIZED_PERIODS, Form
from renaksi.domain.errors import RenaksiError
from renaksi.domain.places import column_letters
from renaksi.reading.concepts import Column, Concept


class MappingError(RenaksiError):
    """A mapping file that cannot be used; the code begins with ``mapping.``."""


@dataclass(frozen=True, slots=True)
class TableMapping:
    """What one table's columns mean.

    Attributes:
        header: The header's last row, counted from 0; ``None`` keeps what is recognised.
        columns: Meaning by physical column, counted from 0.
    """

    header: int | None = None
    columns: Mapping[int, Column] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class LayoutMapping:
    """A whole mapping file.

    Attributes:
        form: The form, where a person decided it.
        sheets: Names of the sheets to read, empty for all.
        tables: By position among the document's tables, the first is 1.
    """

    form: Form | None = None
    sheets: tuple[str, ...] = ()
    tables: Mapping[int, TableMapping] = field(default_factory=dict)


def load_mapping(text: str) -> LayoutMapping:
    """Read a mapping file.

    Raises:
        MappingError: It is no JSON, or says something that no mapping can say; the parameters
            tell where.
    """
    try:
        found = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise MappingError("mapping.not_json", {"detail": str(error)[:120]}) from None
    body = _of_type(found, dict, "{}")
    form = body.get("form")
    if form is not None and (not isinstance(form, str) or form not in {one.value for one in Form}):
        raise MappingError("mapping.unknown_form", {"form": _shown(form), "forms": ", ".join(Form)})
    sheets = [
        _of_type(name, str, "sheets") for name in _of_type(body.get("sheets"), list, "sheets")
    ]
    tables: dict[int, TableMapping] = {}
    for position, table in enumerate(_of_type(body.get("tables"), list, "tables"), 1):
        entry = _of_type(table, dict, f"tables[{position}]")
        number = _of_type(entry.get("table", position), int, f"tables[{position}].table")
        tables[number] = _table(entry, position)
    return LayoutMapping(Form(form) if form else None, tuple(sheets), tables)


def _of_type(value: Any, kind: type[Any], where: str) -> Any:
    """Return a part of the file if it has the shape it must have; a missing list is empty."""
    if value is None and kind in (list, dict):
        return kind()
    if not isinstance(value, kind) or isinstance(value, bool):
        raise MappingError("mapping.bad_shape", {"where": where, "found": _shown(value)})
    return value


def _shown(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, default=str)[:60]


def _table(table: Mapping[str, Any], position: int) -> TableMapping:
    header = table.get("header_row")
    if header is not None and (not isinstance(header, int) or header is True or header < 1):
        raise MappingError("mapping.bad_header_row", {"value": _shown(header)})
    columns = {}
    found = _of_type(table.get("columns"), dict, f"tables[{position}].columns")
    for letters, meaning in found.items():
        physical = _column_number(letters)
        name = _of_type(meaning, str, f"tables[{position}].columns.{letters}")
        columns[physical] = _column(physical, letters, name)
    return TableMapping(header - 1 if header else None, columns)


def _column_number(letters: str) -> int:
    if not re.fullmatch(r"[A-Za-z]{1,3}", letters):
        raise MappingError("mapping.bad_column", {"column": letters})
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1


def _column(physical: int, letters: str, meaning: str) -> Column:
    """Resolve ``budget``, ``month:4``, ``realized:q2`` or ``other:Sumber Dana``."""
    name, _, detail = meaning.partition(":")
    if name not in {concept.value for concept in Concept}:
        raise MappingError(
            "mapping.unknown_meaning",
            {"column": letters, "meaning": meaning, "meanings": ", ".join(Concept)},
        )
    concept = Concept(name)
    if concept is Concept.MONTH and detail:
        if not re.fullmatch(r"0?[1-9]|1[0-2]", detail):
            raise MappingError("mapping.bad_detail", {"column": letters, "meaning": meaning})
        return Column(physical, physical + 1, concept, meaning, month=int(detail))
    if concept in (Concept.REALIZED, Concept.REALIZED_MONEY):
        if detail not in REALIZED_PERIODS:
            raise MappingError("mapping.bad_detail", {"column": letters, "meaning": meaning})
        return Column(physical, physical + 1, concept, meaning, period=detail)
    return Column(physical, physical + 1, concept, detail or "")


def dump_mapping(
    form: Form, sheets: Sequence[str], tables: Sequence[tuple[int, Sequence[Column]]]
) -> str:
    """Write what was recognised as a mapping file to start from.

    Args:
        form: The recognised form.
        sheets: The sheets read.
        tables: Each table's last header row (from 0) and its columns.
    """
    entries = [
        {
            "table": position,
            "header_row": header + 1,
            "columns": {column_letters(column.start): _meaning(column) for column in columns},
        }
        for position, (header, columns) in enumerate(tables, 1)
    ]
    body = {"form": form.value, "sheets": list(sheets), "tables": entries}
    return json.dumps(body, ensure_ascii=False, indent=2) + "\n"


def _meaning(column: Column) -> str:
    if column.concept is Concept.MONTH and column.month:
        return f"month:{column.month}"
    if column.period:
        return f"{column.concept.value}:{column.period}"
    if column.concept is Concept.OTHER and column.header:
        return f"other:{column.header}"
    return column.concept.value
