"""The plan for people: title, the cascade as a tree with its figures, totals, signature, rest.

On a wide terminal targets stand in columns of their own; on a narrow one they stand under their
indicator, set to the right edge, so that figures of the same quarter still stand below each other.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from rich.cells import cell_len

from renaksi.cli import figures
from renaksi.cli.lines import Block, Column, Page, shown, wrap
from renaksi.cli.styled import Text
from renaksi.cli.tree import Branch, Measure, grow
from renaksi.domain.draft import (
    REALIZED_PERIODS,
    Level,
    PlanDraft,
    PlanRow,
    PrintedTotal,
    Signatory,
)
from renaksi.domain.statement_signatures import grouped_nip
from renaksi.messages import message
from renaksi.messages.interface import TEXTS, counted, text

_WIDE: Final = 120  # from this width on, targets have columns
_NARROWEST_BODY: Final = 56
_WIDEST_FIGURE: Final = 14
_MOST_UNPLACED: Final = 12
_MARGIN: Final = 4
_SPACED: Final = (Level.AGENCY, Level.GOAL)  # room above each of their children


def plan_lines(draft: PlanDraft, file: str, width: int, lang: str) -> Iterator[Text]:
    """Draw a plan.

    Args:
        draft: The plan.
        file: Its document, as the person named it.
        width: Characters of a line.
        lang: ``id`` or ``en``.
    """
    yield from _title(draft, file, width, lang)
    yield Text()
    if draft.rows:
        yield from _Tree(draft, width, lang).lines()
    else:
        yield from _wrapped(text("plan.no_rows", lang), width, "")
    yield Text()
    yield from _ending(draft, file, width, lang)


def _title(draft: PlanDraft, file: str, width: int, lang: str) -> Iterator[Text]:
    yield from _wrapped(draft.title or text("plan.untitled", lang), width, "title")
    owner = figures.owner_text(draft)
    if owner:
        yield from _wrapped(owner, width, "")
    kind = text(f"form.{draft.form.value}", lang)
    count = counted("count.rows", len(draft.rows), lang)
    yield from _wrapped(f"{kind} · {count} · {file}", width, "quiet")


class _Tree:
    """Draws the branches one after the other."""

    def __init__(self, draft: PlanDraft, width: int, lang: str) -> None:
        self._rows = draft.rows
        self._lang = lang
        self._roots = grow(draft.rows)
        self._periods = _periods(draft.rows)
        self._figure_widths = _figure_widths(draft.rows, self._periods)
        self._page = self._lay_out(width)
        self._is_wide = len(self._page.columns) > 1
        self._has_counted = False
        self._numbered: set[int] = set()  # rows whose number stands in the margin already

    def lines(self) -> Iterator[Text]:
        yield self._page.heading(text("plan.number", self._lang))
        for index, branch in enumerate(self._roots):
            if index:
                yield Text()
            yield from self._branch(branch, "", "")
        if self._has_counted:
            yield Text()
            yield from _wrapped(text("plan.counted", self._lang), self._page.width, "quiet")

    def _lay_out(self, width: int) -> Page:
        margin = max(_MARGIN, len(str(len(self._rows))) + 2)
        amounts = [len(figures.money_text(row.budget)) for row in self._rows]
        title = text("plan.budget", self._lang)
        money = Column("budget", title, max(max(amounts) + 2, len(title))) if any(amounts) else None
        last = (money,) if money else ()
        if width >= _WIDE:
            targets = tuple(
                Column(
                    name,
                    figures.quarter_title(name, self._lang),
                    max(self._figure_widths[name], len(figures.quarter_title(name, self._lang))),
                )
                for name in self._periods
            )
            page = Page(width, margin, targets + last)
            if targets and page.body >= _NARROWEST_BODY:
                return page
        return Page(width, margin, last)

    def _branch(self, branch: Branch, guide: str, guide_rest: str) -> Iterator[Text]:
        below = f"{guide_rest}{'│' if branch.children else ' '} "
        yield from self._head(branch, guide, below)
        self._numbered.update(branch.rows[:1])
        for measure in branch.measures:
            yield from self._measure(measure, branch, below)
        people: set[str] = set()
        for position in branch.rows:
            yield from self._own(position, people, below)
        for child in branch.children:
            if not guide and branch.level in _SPACED:
                yield from self._page.lines(Block("", guide=f"{guide_rest}│"))
            is_last = child is branch.children[-1]
            mark, rest = ("└─ ", "   ") if is_last else ("├─ ", "│  ")
            yield from self._branch(child, f"{guide_rest}{mark}", f"{guide_rest}{rest}")

    def _head(self, branch: Branch, guide: str, below: str) -> Iterator[Text]:
        label, wording = self._named(branch)
        amounts = [figures.money_text(amount) for amount in branch.amounts]
        if branch.is_counted:
            self._has_counted = True
            amounts[0] = f"({amounts[0]})"
        elif amounts:
            amounts = [f"{amount} " for amount in amounts]  # stands where a bracket would close
        block = Block(
            wording,
            label=label,
            guide=guide,
            guide_rest=below,
            number=str(branch.rows[0]) if branch.rows else "",
            figures={"budget": "\n".join(amounts)},
            figure_style="quiet" if branch.is_counted else "",
        )
        yield from self._page.lines(block)

    def _named(self, branch: Branch) -> tuple[str, str]:
        """Name a statement's level, once: ``Program: Pembinaan ...``, not ``Program: Program``."""
        label = text(f"level.{branch.level.value}", self._lang)
        wording = shown(branch.wording)
        if wording.casefold().startswith(f"{label.casefold()} "):
            wording = wording[len(label) + 1 :]
        return f"{label} {shown(branch.code)}:" if branch.code else f"{label}:", wording

    def _measure(self, measure: Measure, branch: Branch, guide: str) -> Iterator[Text]:
        sets: list[dict[str, str]] = []
        for targets in self._targets(measure):
            if targets and targets not in sets:
                sets.append(targets)
        inline = sets[0] if self._is_wide and sets else {}
        if measure.wording or inline:
            wording = f"• {measure.wording}{self._unit(measure)}" if measure.wording else ""
            own = [position for position in measure.rows if position in branch.rows]
            block = self._content(wording, guide, inline, number=self._number(own))
            yield from self._page.lines(block)
        for targets in sets[1:] if self._is_wide else sets:
            yield from self._figures("", targets, guide)
        for position in measure.rows:
            yield from self._realized(self._rows[position - 1], guide)

    def _targets(self, measure: Measure) -> Iterator[dict[str, str]]:
        for position in measure.positions():
            row = self._rows[position - 1]
            if position in measure.rows:
                yield figures.target_figures(row)
            if position in measure.activity_rows:
                yield {"year": figures.quantity_text(row.activity_target)}

    def _unit(self, measure: Measure) -> str:
        units = {self._rows[position - 1].unit for position in measure.rows} - {None}
        return f" ({' / '.join(sorted(str(unit) for unit in units))})" if units else ""

    def _realized(self, row: PlanRow, guide: str) -> Iterator[Text]:
        for name, values in (
            ("plan.realized", figures.realized_figures(row)),
            ("plan.realized_money", figures.realized_money(row)),
        ):
            if values:
                yield from self._figures(text(name, self._lang), values, guide)

    def _number(self, positions: Sequence[int]) -> str:
        """Return the number of the first row that has none in the margin yet."""
        for position in positions:
            if position not in self._numbered:
                self._numbered.add(position)
                return str(position)
        return ""

    def _own(self, position: int, people: set[str], guide: str) -> Iterator[Text]:
        """Draw what a row says besides statements and indicators: people, steps, months.

        Whoever is in charge of a statement is named once for all its rows.
        """
        row = self._rows[position - 1]
        blocks = []
        if row.person_in_charge and row.person_in_charge not in people:
            people.add(row.person_in_charge)
            label = f"{text('plan.person', self._lang)}:"
            blocks.append(self._content(row.person_in_charge, guide, {}, label))
        blocks += self._steps(row, guide)
        if not blocks and position not in self._numbered:
            blocks.append(self._content(text("plan.same", self._lang), guide, {}))
        for block in blocks:
            yield from self._page.lines(replace(block, number=self._number([position])))

    def _steps(self, row: PlanRow, guide: str) -> Iterator[Block]:
        """Say the steps with their months, or the months of the row where they are not tied."""
        tied = row.step_months or ()
        if len(tied) != len(row.steps):
            tied = ()
        for index, step in enumerate(row.steps):
            months = figures.months_text(tied[index], self._lang) if tied else ""
            label = f"{index + 1}."
            block = self._content(f"{step} [{months}]" if months else step, guide, {}, label)
            yield replace(block, hanging=len(label) + 1)
        if row.months and not tied:
            label = f"{text('plan.schedule', self._lang)}:"
            yield self._content(figures.months_text(row.months, self._lang), guide, {}, label)

    def _figures(self, name: str, values: Mapping[str, str], guide: str) -> Iterator[Text]:
        block = self._content(name, guide, values)
        if self._is_wide:
            yield from self._page.lines(block)
            return
        parts = [f"{name} "] if name else []
        for period in self._periods:
            if period in values:
                title = figures.quarter_title(period, self._lang)
                parts.append(f"{title} {shown(values[period]).rjust(self._figure_widths[period])}")
            elif not name and period != "year":
                title = figures.quarter_title(period, self._lang)
                parts.append(" " * (len(title) + 1 + self._figure_widths[period]))
        yield from self._page.across(block, parts)

    @staticmethod
    def _content(
        wording: str, guide: str, values: Mapping[str, str], label: str = "", number: str = ""
    ) -> Block:
        return Block(
            wording,
            label=label,
            guide=guide,
            guide_rest=guide,
            number=number,
            figures=values,
        )


def _periods(rows: Sequence[PlanRow]) -> tuple[str, ...]:
    """Name the periods for which any row has a target or an actual."""
    present: set[str] = set()
    for row in rows:
        present |= figures.target_figures(row).keys() | row.realized.keys()
        if row.activity_target is not None:
            present.add("year")
    return tuple(name for name in REALIZED_PERIODS if name in present)


def _figure_widths(rows: Sequence[PlanRow], periods: Sequence[str]) -> dict[str, int]:
    widths = dict.fromkeys(periods, 1)
    for row in rows:
        found = [
            *figures.target_figures(row).items(),
            *figures.realized_figures(row).items(),
            *figures.realized_money(row).items(),
            ("year", figures.quantity_text(row.activity_target)),
        ]
        for name, figure in found:
            if figure:
                widths[name] = max(widths[name], cell_len(figure))
    return {name: min(_WIDEST_FIGURE, width) for name, width in widths.items()}


# What stands below the tree


def _ending(draft: PlanDraft, file: str, width: int, lang: str) -> Iterator[Text]:
    listed = [
        ("plan.totals", [_totals(draft, lang)]),
        ("plan.printed_totals", [_printed_total(total, lang) for total in draft.printed_totals]),
        ("plan.signed", _signed(draft.signatory)),
        ("plan.second_party", _signed(draft.second_party)),
        ("plan.notes", draft.notes),
        ("plan.other", [_other(draft, lang)]),
        ("plan.skipped", [f"{s.name}: {_reason(s.reason, lang)}" for s in draft.source.skipped]),
    ]
    yield from _listing([(text(name, lang), items) for name, items in listed], width)
    yield from _unplaced(draft, width, lang)
    counts = figures.counts_text(figures.severity_counts(draft), lang)
    if counts:
        yield from _wrapped(text("plan.findings", lang, count=counts, file=file), width, "")
    else:
        yield from _wrapped(text("plan.clean", lang), width, "")


def _totals(draft: PlanDraft, lang: str) -> str:
    counts = figures.totals_text(draft.totals, lang)
    if draft.totals.budget is None:
        return counts
    budget = f"{text('plan.budget', lang)} {figures.money_text(draft.totals.budget)}"
    return f"{counts} · {budget}" if counts else budget


def _other(draft: PlanDraft, lang: str) -> str:
    """Name the columns that have no place in the tree."""
    names = dict.fromkeys(name for row in draft.rows for name in row.other)
    return text("plan.other_columns", lang, names=", ".join(names)) if names else ""


def _listing(items: Sequence[tuple[str, Sequence[str]]], width: int) -> Iterator[Text]:
    """Draw labels in a column and their texts beside them."""
    present = [(label, texts) for label, texts in items if any(texts)]
    room = max((cell_len(label) for label, _ in present), default=0)
    for label, texts in present:
        for index, words in enumerate(filter(None, texts)):
            name = (label if index == 0 else "").ljust(room + 1)
            yield from Page(width, 0, ()).lines(Block(words, label=name, hanging=room + 2))


def _unplaced(draft: PlanDraft, width: int, lang: str) -> Iterator[Text]:
    items = [
        f"{figures.place_text(item.place, draft.source.file, lang)}: {item.text}"
        f" ({_reason(item.reason, lang)})"
        for item in draft.unplaced[:_MOST_UNPLACED]
    ]
    if not items:
        return
    yield from _wrapped(text("plan.unplaced", lang, count=len(draft.unplaced)), width, "label")
    rest = len(draft.unplaced) - len(items)
    if rest:
        items.append(text("plan.unplaced_rest", lang, count=rest))
    for item in items:
        yield from _wrapped(item, width, "", indent=2)


def _printed_total(total: PrintedTotal, lang: str) -> str:
    amount = figures.money_text(total.amount)
    verdict = ""
    if total.matches is not None:
        verdict = f"({text('plan.matches' if total.matches else 'plan.differs', lang)})"
    return " ".join(part for part in (total.text, amount, verdict) if part)


def _signed(signatory: Signatory | None) -> list[str]:
    if signatory is None:
        return []
    nip = f"NIP {grouped_nip(signatory.nip)}" if signatory.nip else None
    place_date = ", ".join(part for part in (signatory.place, signatory.date) if part)
    parts = (signatory.name, signatory.rank, nip, signatory.position, place_date)
    return [" · ".join(part for part in parts if part)]


def _reason(code: str, lang: str) -> str:
    """Say a reason in words; one that has none stands for itself."""
    if f"reason.{code}" in TEXTS:
        return text(f"reason.{code}", lang)
    return message(code, {}, lang)[0].rstrip(".")


def _wrapped(words: str, width: int, style: str, indent: int = 0) -> Iterator[Text]:
    room = width - indent
    for line in wrap(shown(words), room, room):
        yield Text(" " * indent + line, style)
