"""The contract: a plan draft as JSON (``docs/reference/reading.md``), and back.

JSON has one kind of number. Whole numbers are written as integers; a number with decimals becomes
a float at this border only, and comes back through its shortest text, so that nothing changes on
the way.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal, InvalidOperation
from functools import cache
from pathlib import Path
from typing import Any, TypeAlias

from renaksi.domain.draft import (
    CASCADE,
    COUNTS,
    REALIZED_PERIODS,
    Form,
    Level,
    PlanDraft,
    PlanRow,
    PrintedTotal,
    Realization,
    Signatory,
    Skipped,
    Source,
    Totals,
    Unplaced,
)
from renaksi.domain.findings import Finding, ParamValue, Severity
from renaksi.domain.places import Place
from renaksi.domain.quantities import Quantity, QuantityKind
from renaksi.messages import message

Json: TypeAlias = dict[str, Any]

SIGNATORY_KEYS = ("position", "name", "rank", "nip", "place", "date")
_BOUNDS = ("low", "high", "numerator", "denominator")
_DEEPEST_FIRST = tuple(reversed(CASCADE))


def contract_of(draft: PlanDraft, lang: str = "id") -> Json:
    """Write a draft as the contract says.

    Args:
        draft: The plan as read or as built.
        lang: Language of the findings' messages and remedies, ``id`` or ``en``.

    Returns:
        A value that ``json.dumps`` takes, keys in the order of the contract.
    """
    return {
        "form": draft.form.value,
        "title": draft.title,
        "agency": draft.agency,
        "government": draft.government,
        "year": draft.year,
        "period": draft.period,
        "rows": [row_json(row) for row in draft.rows],
        "signatory": _signatory_json(draft.signatory),
        "second_party": _signatory_json(draft.second_party),
        "totals": _totals_json(draft.totals),
        "source": _source_json(draft.source),
        "printed_totals": [_printed_total_json(total) for total in draft.printed_totals],
        "notes": list(draft.notes),
        "unplaced": [_unplaced_json(item) for item in draft.unplaced],
        "findings": [finding_json(finding, lang) for finding in draft.findings],
    }


def draft_from_contract(value: Mapping[str, Any]) -> PlanDraft:
    """Build a draft from contract JSON; keys that are missing or unknown do no harm.

    Readings written by hand are taken too: a bare number as a quantity, a quantity without
    ``raw``, ``physical`` for ``value`` in ``realized``, a list of years (it becomes the period).
    ``stated`` is derived: a row states what differs from the row above it.
    """
    year = value.get("year")
    period = value.get("period")
    if isinstance(year, list):
        period = period or ("-".join(str(part) for part in (year[0], year[-1])) if year else None)
    return PlanDraft(
        form=Form(value.get("form") or Form.UNKNOWN),
        source=_source(value.get("source") or {}),
        rows=_rows(value.get("rows") or ()),
        title=value.get("title"),
        agency=value.get("agency"),
        government=value.get("government"),
        year=year if isinstance(year, int) else None,
        period=period,
        signatory=_signatory(value.get("signatory")),
        second_party=_signatory(value.get("second_party")),
        totals=_totals(value.get("totals") or {}),
        printed_totals=tuple(_printed_total(item) for item in value.get("printed_totals") or ()),
        notes=tuple(value.get("notes") or ()),
        unplaced=tuple(_unplaced(item) for item in value.get("unplaced") or ()),
        findings=tuple(_finding(item) for item in value.get("findings") or ()),
    )


@cache
def contract_schema() -> Json:
    """Return the JSON Schema (2020-12) of one plan, as shipped with the package."""
    import json

    path = Path(__file__).with_name("reading.schema.json")
    schema: Json = json.loads(path.read_text(encoding="utf-8"))
    return schema


# Draft to JSON


def number_json(number: Decimal | None) -> int | float | None:
    """Write a number as JSON does: an integer where it is whole."""
    if number is None:
        return None
    whole = number.to_integral_value()
    return int(whole) if whole == number else float(number)


def quantity_json(quantity: Quantity | None) -> Json | None:
    """Write a quantity; ``kind`` and bounds only where they say more than value and unit."""
    if quantity is None:
        return None
    written: Json = {
        "value": number_json(quantity.value),
        "unit": quantity.unit,
        "raw": quantity.raw,
    }
    if quantity.kind is not QuantityKind.EXACT:
        written["kind"] = quantity.kind.value
    for name in _BOUNDS:
        bound = getattr(quantity, name)
        if bound is not None:
            written[name] = number_json(bound)
    return written


def row_json(row: PlanRow) -> Json:
    """Write one row."""
    written: Json = {"number": row.number, "level": row.level.value, "code": row.code}
    written |= {level.value: row.statement(level) for level in CASCADE}
    written |= {f"{level.value}_indicator": row.indicator_at(level) for level in CASCADE}
    written |= {
        "indicator": row.indicator,
        "unit": row.unit,
        "target": quantity_json(row.target),
    }
    written |= {
        f"target_q{quarter}": quantity_json(target)
        for quarter, target in enumerate(row.quarter_targets, start=1)
    }
    written |= {
        "activity_target": quantity_json(row.activity_target),
        "steps": list(row.steps),
        "months": None if row.months is None else list(row.months),
        "step_months": None if row.step_months is None else [list(m) for m in row.step_months],
        "urusan": row.affair,
        "detail": row.detail,
        "budget": number_json(row.budget),
        "person_in_charge": row.person_in_charge,
        "realized": _realized_json(row.realized),
        "confidence": number_json(row.confidence),
        "place": place_json(row.place),
        "other": dict(row.other) or None,
    }
    return written


def _realized_json(realized: Mapping[str, Realization]) -> Json | None:
    written = {
        period: {
            "value": quantity_json(realized[period].value),
            "money": number_json(realized[period].money),
        }
        for period in REALIZED_PERIODS
        if period in realized
    }
    return written or None


def place_json(place: Place | None) -> Json | None:
    """Write a place with the keys it has; ``from`` and ``to`` always."""
    if place is None:
        return None
    known = {"sheet": place.sheet, "page": place.page, "table": place.table}
    written: Json = {key: part for key, part in known.items() if part is not None}
    return written | {"from": place.first, "to": place.last}


def _signatory_json(signatory: Signatory | None) -> Json | None:
    if signatory is None:
        return None
    return {key: getattr(signatory, key) for key in SIGNATORY_KEYS}


def _totals_json(totals: Totals) -> Json:
    written: Json = {key: getattr(totals, key) for key in COUNTS}
    return written | {"budget": number_json(totals.budget)}


def _source_json(source: Source) -> Json:
    written: Json = {"file": source.file}
    if source.pages and not source.sheets:
        written["pages"] = list(source.pages)
    else:
        written["sheets"] = list(source.sheets)
    skipped = [{"name": item.name, "reason": item.reason} for item in source.skipped]
    return written | {"skipped": skipped}


def _printed_total_json(total: PrintedTotal) -> Json:
    return {
        "place": place_json(total.place),
        "text": total.text,
        "amount": number_json(total.amount),
        "matches": total.matches,
    }


def _unplaced_json(item: Unplaced) -> Json:
    return {"place": place_json(item.place), "text": item.text, "reason": item.reason}


def finding_json(finding: Finding, lang: str) -> Json:
    """Write one finding, with its words in one language."""
    text, remedy = message(finding.code, finding.params, lang)
    return {
        "code": finding.code,
        "severity": finding.severity.value,
        "place": place_json(finding.place),
        "rows": list(finding.rows),
        "field": finding.field,
        "params": {
            name: number_json(value) if isinstance(value, Decimal) else value
            for name, value in finding.params.items()
        },
        "message": text,
        "remedy": remedy,
    }


# JSON to draft


def _decimal(value: object) -> Decimal | None:
    """Take a number; ``None`` for anything that is none, such as a remark in its place."""
    if value is None or isinstance(value, bool):
        return None
    try:
        return Decimal(str(value))
    except InvalidOperation:
        return None


def _quantity(value: Any) -> Quantity | None:
    if value is None:
        return None
    if isinstance(value, (int, float, Decimal)):
        value = {"value": value}
    elif isinstance(value, str):
        value = {"raw": value}
    number, unit = _decimal(value.get("value")), value.get("unit")
    kind = value.get("kind") or (QuantityKind.TEXT if number is None else QuantityKind.EXACT)
    bounds = {name: _decimal(value.get(name)) for name in _BOUNDS}
    raw = value.get("raw")
    if raw is None:
        if number is None and not any(bound is not None for bound in bounds.values()):
            return None
        raw = _raw_of(number, unit)
    return Quantity(number, unit, raw, QuantityKind(kind), **bounds)


def _raw_of(number: Decimal | None, unit: str | None) -> str:
    """Write a quantity whose printed text was not kept, as an Indonesian document would."""
    digits = "" if number is None else f"{number:f}".replace(".", ",")
    if unit == "%":
        return f"{digits}%"
    return f"{digits} {unit}".strip() if unit else digits


def _rows(values: Iterable[Mapping[str, Any]]) -> tuple[PlanRow, ...]:
    rows: list[PlanRow] = []
    before: Mapping[str, Any] = {}
    for value in values:
        rows.append(_row(value, before))
        before = value
    return tuple(rows)


def _row(value: Mapping[str, Any], before: Mapping[str, Any]) -> PlanRow:
    texts: dict[str, Any] = {level.value: value.get(level.value) for level in CASCADE}
    texts |= {
        f"{level.value}_indicator": value.get(f"{level.value}_indicator") for level in CASCADE
    }
    stated = {name for name, text in texts.items() if text and text != before.get(name)}
    q1, q2, q3, q4 = (_quantity(value.get(f"target_q{quarter}")) for quarter in range(1, 5))
    step_months = value.get("step_months")
    months = value.get("months")
    return PlanRow(
        level=_level(value),
        number=value.get("number"),
        code=value.get("code"),
        affair=value.get("urusan"),
        detail=value.get("detail"),
        **texts,
        indicator=value.get("indicator"),
        unit=value.get("unit"),
        target=_quantity(value.get("target")),
        quarter_targets=(q1, q2, q3, q4),
        activity_target=_quantity(value.get("activity_target")),
        steps=tuple(value.get("steps") or ()),
        months=None if months is None else tuple(months),
        step_months=None if step_months is None else tuple(tuple(m) for m in step_months),
        budget=_decimal(value.get("budget")),
        person_in_charge=value.get("person_in_charge"),
        realized=_realized(value.get("realized") or {}),
        other={name: str(text) for name, text in (value.get("other") or {}).items()},
        confidence=_decimal(value.get("confidence")) or Decimal(1),
        place=_place(value.get("place")),
        stated=frozenset(stated),
    )


def _level(value: Mapping[str, Any]) -> Level:
    if value.get("level"):
        return Level(value["level"])
    deepest = next((level for level in _DEEPEST_FIRST if value.get(level.value)), None)
    return deepest or (Level.DETAIL if value.get("detail") else Level.INDICATOR)


def _realized(value: Mapping[str, Any]) -> dict[str, Realization]:
    realized = {}
    for period in REALIZED_PERIODS:
        part = value.get(period)
        if part is None:
            continue
        actual = part.get("value", part.get("physical"))
        reported = Realization(_quantity(actual), _decimal(part.get("money")))
        if reported != Realization():
            realized[period] = reported
    return realized


def _place(value: Mapping[str, Any] | None) -> Place | None:
    if value is None:
        return None
    return Place(
        sheet=value.get("sheet"),
        page=value.get("page"),
        table=value.get("table"),
        first=value.get("from"),
        last=value.get("to"),
    )


def _signatory(value: Mapping[str, Any] | None) -> Signatory | None:
    return None if value is None else Signatory(**{key: value.get(key) for key in SIGNATORY_KEYS})


def _totals(value: Mapping[str, Any]) -> Totals:
    counts = {key: value.get(key) or 0 for key in COUNTS}
    return Totals(**counts, budget=_decimal(value.get("budget")))


def _source(value: Mapping[str, Any]) -> Source:
    return Source(
        file=value.get("file") or "",
        sheets=tuple(value.get("sheets") or ()),
        pages=tuple(value.get("pages") or ()),
        skipped=tuple(Skipped(s["name"], s["reason"]) for s in value.get("skipped") or ()),
    )


def _printed_total(value: Mapping[str, Any]) -> PrintedTotal:
    return PrintedTotal(
        place=_place(value.get("place")) or Place(),
        text=value.get("text") or "",
        amount=_decimal(value.get("amount")),
        matches=value.get("matches"),
    )


def _unplaced(value: Mapping[str, Any]) -> Unplaced:
    return Unplaced(
        place=_place(value.get("place")) or Place(),
        text=value.get("text") or "",
        reason=value.get("reason") or "",
    )


def _finding(value: Mapping[str, Any]) -> Finding:
    params: dict[str, ParamValue] = {
        name: _decimal(part) if isinstance(part, float) else part
        for name, part in (value.get("params") or {}).items()
    }
    return Finding(
        code=value["code"],
        severity=Severity(value.get("severity") or Severity.WARNING),
        place=_place(value.get("place")),
        rows=tuple(value.get("rows") or ()),
        field=value.get("field"),
        params=params,
    )
