"""How a document writes numbers, money and months, and what a careful person reads there."""

from __future__ import annotations

import random
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from tests.generator.page import Cell
from tests.generator.plans import MONTHS, Amount

MONEY = ("dots", "commas", "rp dots", "rp. dots,-", "rp dots,00", "commas.00", "bare", "cell")
PERCENT = ("15%", "15 %", "15,00%", "15 persen", "15 Persen", "bare", "cell")


@dataclass
class Notation:
    """One document's habits; ``separators`` is ``id`` (1.234,5) or ``en`` (1,234.5)."""

    separators: str
    money: str
    percent: str
    units: str  # "column", "inside", "none"
    cells: bool  # numbers are stored as numbers (spreadsheets only)

    def number(self, value: Decimal, places: int | None = None) -> str:
        text = f"{value:,.{places}f}" if places is not None else f"{value.normalize():,f}"
        if self.separators == "id":
            text = text.translate(str.maketrans(",.", ".,"))
        return text

    def money_cell(self, rupiah: int) -> Cell:
        dots = f"{rupiah:,}".replace(",", ".")
        commas = f"{rupiah:,}"
        match self.money:
            case "cell":
                return Cell(dots, Decimal(rupiah), "#,##0", align="right")
            case "bare":
                return Cell(str(rupiah), Decimal(rupiah), "0", align="right")
        text = {
            "dots": dots,
            "commas": commas,
            "rp dots": f"Rp {dots}",
            "rp. dots,-": f"Rp. {dots},-",
            "rp dots,00": f"Rp{dots},00",
            "commas.00": f"{commas}.00",
        }[self.money]
        return Cell(text, align="right")

    def amount(self, amount: Amount | None, *, has_unit_column: bool) -> tuple[Cell, Any]:
        """Write an amount; the second value is the quantity of the contract, or ``None``."""
        if amount is None:
            return Cell(), None
        if amount.value is None:
            return Cell(amount.text, align="center"), {
                "value": None,
                "unit": None,
                "raw": amount.text,
            }
        if amount.kind == "percent":
            return self._percent(amount.value, has_unit_column=has_unit_column)
        return self._plain(amount, has_unit_column=has_unit_column)

    def _percent(self, value: Decimal, *, has_unit_column: bool) -> tuple[Cell, Any]:
        style = self.percent
        if style == "bare" and not has_unit_column:
            style = "15%"
        if style == "cell":
            places = max(0, -int(value.normalize().as_tuple().exponent))
            shown = "0" + ("." + "0" * places if places else "") + "%"
            text = self.number(value, places) + "%"
            return Cell(text, value / 100, shown), quantity(value, "%", text)
        text = self.number(value, 2 if style == "15,00%" else None)
        text += {"15%": "%", "15 %": " %", "15,00%": "%", "bare": ""}.get(style, style[2:])
        number = value if style == "bare" and self.cells else None
        return Cell(text, number), quantity(value, None if style == "bare" else "%", text)

    def _plain(self, amount: Amount, *, has_unit_column: bool) -> tuple[Cell, Any]:
        assert amount.value is not None
        text = self.number(amount.value)
        if self.units == "inside" and not has_unit_column and amount.unit:
            text = f"{text} {amount.unit}"
            return Cell(text), quantity(amount.value, amount.unit, text)
        number = amount.value if self.cells else None
        fraction = amount.value != amount.value.to_integral_value()
        shown = "General" if fraction or amount.value < 1000 else "#,##0"
        return Cell(text, number, shown), quantity(amount.value, None, text)


def quantity(value: Decimal | None, unit: str | None, raw: str, **more: Any) -> dict[str, Any]:
    number = None if value is None else int(value) if value == int(value) else float(value)
    return {"value": number, "unit": unit, "raw": raw, **more}


def special(rng: random.Random, amount: Amount, notation: Notation) -> tuple[Cell, Any]:
    """Write an amount in one of the rarer notations, which mean the same in every document."""
    value = (amount.value or Decimal(1)).to_integral_value() or Decimal(1)
    shown = notation.number(value)
    unit = "%" if amount.kind == "percent" else (amount.unit or "Dokumen")
    more = notation.number(value + 3)
    choices: list[tuple[str, Any]] = [
        (f">= {shown}", quantity(value, None, "", kind="at_least")),
        (f"≥ {shown}", quantity(value, None, "", kind="at_least")),
        (f"≤{shown}", quantity(value, None, "", kind="at_most")),
        (f"{shown}-{more}", quantity(None, None, "")),
        (f"{shown} dari {more}", quantity(value, None, "")),
        (f"{shown} dari {more} {amount.unit or 'Dokumen'}", quantity(value, None, "")),
        ("-", quantity(None, None, "-")),
        ("N/A", quantity(None, None, "N/A")),
        ("n/a", quantity(None, None, "n/a")),
        ("WTP", quantity(None, None, "WTP")),
        ("BB", quantity(None, None, "BB")),
        ("B (65)", quantity(Decimal(65), None, "B (65)")),
        ("81 (A)", quantity(Decimal(81), None, "81 (A)")),
        (f"{shown}{unit}", quantity(value, unit, "")),
        (f"{shown} {unit} ({more} orang)", quantity(value, unit, "")),
    ]
    text, truth = rng.choice(choices)
    return Cell(text), {**truth, "raw": text}


def months_in_words(rng: random.Random, months: list[int]) -> str:
    """Write months as text: full names or abbreviations, ranges where they follow each other."""
    names = MONTHS if rng.random() < 0.5 else tuple(name[:3] for name in MONTHS)
    run = months[-1] - months[0] == len(months) - 1
    if run and len(months) > 2 and rng.random() < 0.7:
        return f"{names[months[0] - 1]} {rng.choice(('-', 's.d.', 's/d'))} {names[months[-1] - 1]}"
    return ", ".join(names[month - 1] for month in months)


def steps_in_a_cell(style: str, steps: list[str]) -> str:
    """Write steps in one cell; every style has a mark per step but ``lines``."""
    marks = {
        "1.": "{n}. ",
        "1)": "{n}) ",
        "(1)": "({n}) ",
        "a.": "{a}. ",
        "a)": "{a}) ",
        "-": "- ",
        "•": "• ",
        "1. -": "{n}. - ",
        "lines": "",
        "inline 1.": "{n}. ",
    }
    glue = " " if style.startswith(("inline", "1. -")) else "\n"
    return glue.join(
        marks[style].format(n=at, a=chr(96 + at)) + step for at, step in enumerate(steps, 1)
    )
