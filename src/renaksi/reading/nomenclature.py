"""The official list of codes and names: the excerpt that ships, and complete lists as CSV.

``data/nomenclature-8.01.csv`` holds field 8.01 (Kesatuan Bangsa dan Politik) and the shared
supporting program X.XX.01, for districts and cities. It was compiled on 24 November 2026 from
public planning documents and the public seed data of planning applications, not from a certified
copy of the decree (LEG-007): so its version says when it was compiled, its validity is left open,
and lines inferred from the pattern of the others are marked ``belum pasti``.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from importlib import resources

from renaksi.domain.codes import CodeForm, PlanCode, parse_code
from renaksi.domain.draft import Level
from renaksi.domain.errors import RenaksiError
from renaksi.domain.nomenclature import Entry, Nomenclature

_SHIPPED = "nomenclature-8.01.csv"
_NEEDED = ("kode", "nama")
COLUMNS = (
    "kode",
    "nama",
    "kinerja",
    "indikator",
    "satuan",
    "definisi",
    "versi",
    "berlaku_mulai",
    "berlaku_sampai",
    "kepastian",
)
_UNCERTAIN = "belum pasti"
_DELIMITERS = (",", ";", "\t")


@cache
def official_nomenclature() -> Nomenclature:
    """Load the list that ships with the package; an excerpt, so nothing is missed in it."""
    text = resources.files("renaksi").joinpath("data", _SHIPPED).read_text(encoding="utf-8")
    return load_nomenclature(text, is_complete=False)


def load_nomenclature(text: str, *, is_complete: bool = True) -> Nomenclature:
    """Read a list of codes and names from CSV text.

    Args:
        text: The first line names the columns: ``kode`` and ``nama``, and any of ``kinerja``,
            ``indikator``, ``satuan``, ``definisi``, ``versi``, ``berlaku_mulai``,
            ``berlaku_sampai`` (``2023-06-23`` or ``23/06/2023``), ``kepastian`` (``belum pasti``
            marks a line on whose strength nothing is raised). Commas, semicolons or tabs part them.
        is_complete: The list holds every code of its fields, so that a code that is not in it
            does not exist.

    Raises:
        RenaksiError: ``nomenclature_file.*``, with the line concerned.
    """
    lines = text.lstrip("\ufeff")
    header = lines.splitlines()[0] if lines.strip() else ""
    delimiter = max(_DELIMITERS, key=header.count)
    reader = csv.DictReader(io.StringIO(lines), delimiter=delimiter)
    named = {(name or "").strip().casefold(): name for name in reader.fieldnames or ()}
    missing = [name for name in _NEEDED if name not in named]
    if missing:
        raise RenaksiError("nomenclature_file.column_missing", {"columns": ", ".join(missing)})
    entries = tuple(_entries(reader, named))
    if not entries:
        raise RenaksiError("nomenclature_file.empty")
    return Nomenclature(entries, is_complete=is_complete)


def _entries(reader: csv.DictReader[str], named: Mapping[str, str | None]) -> Iterator[Entry]:
    seen: dict[tuple[PlanCode, str | None], int] = {}
    try:
        for printed in reader:
            values = {
                column: (printed.get(named[column] or "") or "").strip() or None
                for column in COLUMNS
                if column in named
            }
            if any(values.values()):
                yield _entry(values, reader.line_num, seen)
    except csv.Error as error:
        line = reader.line_num
        raise RenaksiError("nomenclature_file.not_csv", {"line": line}) from error


def _entry(
    values: Mapping[str, str | None], line: int, seen: dict[tuple[PlanCode, str | None], int]
) -> Entry:
    code = parse_code(values["kode"] or "")
    if code is None or code.form is not CodeForm.NOMENCLATURE or code.level is None:
        printed = values["kode"] or ""
        raise RenaksiError("nomenclature_file.code_unknown", {"line": line, "code": printed})
    name = values["nama"]
    if name is None:
        raise RenaksiError("nomenclature_file.name_missing", {"line": line, "code": str(code)})
    key = (code, values.get("versi"))
    if key in seen:
        raise RenaksiError(
            "nomenclature_file.code_twice", {"line": line, "code": str(code), "other": seen[key]}
        )
    seen[key] = line
    return Entry(
        code=str(code),
        name=name,
        level=_LEVELS.get(code.level.value, Level.AFFAIR),
        performance=values.get("kinerja"),
        indicator=values.get("indikator"),
        unit=values.get("satuan"),
        definition=values.get("definisi"),
        version=values.get("versi"),
        valid_from=_day(values.get("berlaku_mulai"), line),
        valid_to=_day(values.get("berlaku_sampai"), line),
        is_certain=(values.get("kepastian") or "").casefold() != _UNCERTAIN,
    )


_LEVELS = {level.value: level for level in (Level.PROGRAM, Level.ACTIVITY, Level.SUB_ACTIVITY)}


def _day(text: str | None, line: int) -> date | None:
    if text is None:
        return None
    try:
        if "/" in text:
            day, month, year = text.split("/")
            return date(int(year), int(month), int(day))
        return date.fromisoformat(text)
    except ValueError as error:
        raise RenaksiError(
            "nomenclature_file.date_unknown", {"line": line, "date": text}
        ) from error
