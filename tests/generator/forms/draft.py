"""What every form needs while it is being laid out, and values that several forms print."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from typing import Any

from tests.generator.headers import NAMES, QUARTERS
from tests.generator.notation import Notation, quantity, special
from tests.generator.page import Block, Cell
from tests.generator.plans import Amount, Indicator, Plan
from tests.generator.table import Column, Shape, Value, choose_header

LEVELS = ("goal", "objective", "program", "activity", "sub_activity")


@dataclass
class Draft:
    """A document in the making: its source of chance, its plan and its habits.

    ``capitals`` prints all headers in capitals; ``specials`` is the share of targets in a rare
    notation; ``choices`` collects the layout dimensions by name.
    """

    rng: random.Random
    plan: Plan
    format: str
    notation: Notation
    capitals: bool = False
    specials: float = 0.0
    blank: str = ""  # what stands in a cell without a quantity
    choices: dict[str, str] = field(default_factory=dict)

    def choose(self, dimension: str, *options: str) -> str:
        """Pick one option of a dimension and remember it."""
        picked = self.rng.choice(options)
        self.choices[dimension] = picked
        return picked

    def maybe(self, dimension: str, chance: float) -> bool:
        """Decide a yes-or-no dimension and remember it."""
        picked = self.rng.random() < chance
        self.choices[dimension] = "yes" if picked else "no"
        return picked

    def name(self, key: str) -> str:
        text = choose_header(self.rng, NAMES[key], self.plan.year)
        text = text.upper() if self.capitals else text
        if self.rng.random() < 0.12 and self.format in {"xlsx", "ods", "html", "docx", "csv"}:
            text = text.replace(" ", "\n", 1)
        return text

    def quarters(self) -> tuple[str, str, str, str]:
        return self.rng.choice(QUARTERS)

    def column(self, key: str, name: str | None = None, width: float = 1.0) -> Column:
        is_other = key in {"source", "note", "location", "definition", "data_source", "achievement"}
        return Column(key, (self.name(name or key),), None if is_other else key, width)

    @property
    def has_pages(self) -> bool:
        return self.format.startswith("pdf") or self.format in {"docx", "doc", "rtf"}

    def amount(self, amount: Amount | None, *, has_unit: bool, rare: bool = True) -> Value:
        if amount is not None and rare and self.rng.random() < self.specials:
            return Value(*special(self.rng, amount, self.notation))
        if amount is None and self.blank:
            return Value(Cell(self.blank, align="center"), quantity(None, None, self.blank))
        return Value(*self.notation.amount(amount, has_unit_column=has_unit))

    def money(self, rupiah: int | None) -> Value:
        if rupiah is None:
            return Value(Cell())
        return Value(self.notation.money_cell(rupiah), rupiah)

    def unit(self, indicator: Indicator) -> Value:
        unit = indicator.unit
        if unit == "%":
            unit = self.choices.setdefault("percent_unit", self.rng.choice(("%", "Persen")))
        return words(unit)


@dataclass
class Laid:
    """A form laid out: its blocks in print order and the truth beside them."""

    form: str
    blocks: list[Block]
    rows: list[dict[str, Any]]
    total: int | None = None  # what a printed total row says
    extra: dict[str, Any] = field(default_factory=dict)


def words(text: str | None, group: object | None = None) -> Value:
    return Value(Cell(text or ""), text or None, group)


def shape_of(draft: Draft, *, can_split: bool) -> Shape:
    """Choose how the table is printed."""
    rng = draft.rng
    shape = Shape()
    flat = draft.format in {"csv", "csv;", "tsv", "text", "markdown"}
    shape.parents = draft.choose(
        "parents", *(("blank", "repeat") if flat else ("merge", "blank", "repeat"))
    )
    shape.numbers_row = draft.choose("numbers_row", "", "", "1", "(1)", "sum")
    shape.header_gaps = flat or draft.maybe("header_gaps", 0.15)
    if can_split and not draft.format.startswith("pdf"):
        shape.pages = rng.choice((1, 1, 1, 2, 3))
        draft.choices["pages"] = str(shape.pages)
        if shape.pages > 1:
            shape.later_header = draft.choose("later_header", "none", "repeat", "numbers")
            shape.continued = draft.maybe("continued", 0.4)
    return shape
