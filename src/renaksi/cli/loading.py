"""From a document to its plans, as every command needs them."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from renaksi.cli.batch import Summary
from renaksi.cli.figures import severity_counts
from renaksi.cli.inputs import Input
from renaksi.domain.draft import PlanDraft
from renaksi.reading.reader import ReadOptions, read_plans

if TYPE_CHECKING:
    from collections.abc import Iterable

STANDARD_INPUT_NAME = "stdin.txt"


def load_plans(source: Input, options: ReadOptions) -> list[PlanDraft]:
    """Read a document; its plans carry the name that the person used for it.

    Raises:
        RenaksiError: It cannot be read.
        InterfaceError: There is nothing to read.
        OSError: It cannot be opened.
    """
    drafts = read_plans(source.load(), reading_name(source), options)
    if source.path is None:
        return drafts
    return [
        dataclasses.replace(draft, source=dataclasses.replace(draft.source, file=source.name))
        for draft in drafts
    ]


def reading_name(source: Input) -> str:
    """Name a document for the readers: the file's own name, without its folder."""
    return STANDARD_INPUT_NAME if source.path is None else source.path.name


def summaries(drafts: Iterable[PlanDraft]) -> tuple[Summary, ...]:
    """Sum up plans for the closing table."""
    return tuple(
        Summary(draft.form.value, {"rows": len(draft.rows), **severity_counts(draft)})
        for draft in drafts
    )
