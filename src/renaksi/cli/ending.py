"""What is said after all documents: the closing table, where there were several."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from renaksi.cli.batch import Outcome
from renaksi.cli.main import say
from renaksi.cli.screen import standard_screen


def finish(outcomes: Sequence[Outcome], lang: str, *, is_for_people: bool) -> None:
    """Close a run over several documents with a table; one document speaks for itself.

    Args:
        outcomes: What became of the documents.
        lang: ``id`` or ``en``.
        is_for_people: The results went to standard output as text; then a table follows them
            there. Otherwise one line goes to standard error, where it disturbs no other program.
    """
    if len(outcomes) < 2:
        return
    from renaksi.cli.summary import summary_line, summary_table

    if is_for_people:
        gap = ["", ""] if any(outcome.plans for outcome in outcomes) else []
        table = standard_screen().draw(*gap, summary_table(outcomes, lang), "")
        sys.stdout.write(table + summary_line(outcomes, lang) + "\n")
        sys.stdout.flush()
    else:
        say(summary_line(outcomes, lang))
