"""The closing table of a run over many documents."""

from __future__ import annotations

from collections.abc import Sequence

from rich.table import Table
from rich.text import Text

from renaksi.cli.batch import Outcome, Summary
from renaksi.cli.figures import SEVERITIES
from renaksi.cli.lines import shown
from renaksi.messages.interface import text


def summary_table(outcomes: Sequence[Outcome], lang: str) -> Table:
    """Draw one line per plan, and one per document that could not be read."""
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="quiet")
    table.add_column(text("many.file", lang), overflow="fold")
    table.add_column(text("many.form", lang))
    table.add_column(text("many.rows", lang), justify="right")
    for name in SEVERITIES:
        table.add_column(text(f"severity.{name}", lang), justify="right")
    for outcome in outcomes:
        if outcome.problem:
            table.add_row(shown(outcome.name), Text(f"✗ {text('many.unreadable', lang)}", "error"))
        for plan in outcome.plans:
            table.add_row(*_cells(shown(outcome.name), plan, lang))
    return table


def summary_line(outcomes: Sequence[Outcome], lang: str) -> str:
    """Say how many documents were read."""
    bad = sum(1 for outcome in outcomes if outcome.problem)
    return text("many.summary", lang, files=len(outcomes), good=len(outcomes) - bad, bad=bad)


def _cells(name: str, plan: Summary, lang: str) -> list[str | Text]:
    cells: list[str | Text] = [name, text(f"form.{plan.form}", lang), str(plan.counts["rows"])]
    for severity in SEVERITIES:
        count = plan.counts[severity]
        cells.append(Text(str(count), severity) if count else Text("–", "quiet"))
    return cells
