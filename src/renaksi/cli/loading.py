"""From a document to its plans, as every command needs them."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from renaksi.cli.batch import Summary
from renaksi.cli.deadline import deadline
from renaksi.cli.figures import severity_counts
from renaksi.cli.inputs import Input, read_settings
from renaksi.cli.problems import LocatedError
from renaksi.domain.draft import Form, PlanDraft
from renaksi.domain.errors import RenaksiError
from renaksi.reading.readers import begin_document

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from renaksi.reading.mapping import LayoutMapping
    from renaksi.reading.reader import ReadOptions

STANDARD_INPUT_NAME = "stdin.txt"


def load_plans(source: Input, options: ReadOptions | None = None) -> list[PlanDraft]:
    """Read a document; its plans carry the name that the person used for it.

    What a child process has to read is begun before the rest of the reader is loaded.

    Args:
        source: The document.
        options: What the person decided; ``None`` where nothing was.

    Raises:
        RenaksiError: It cannot be read.
        InterfaceError: There is nothing to read.
        OSError: It cannot be opened.
    """
    with deadline(), begin_document(source.load(), reading_name(source)) as document:
        from renaksi.reading.reader import ReadOptions, plans_of

        drafts = plans_of(document(), options or ReadOptions())
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


def read_options(
    sheets: Sequence[str] = (), form: str | None = None, map_file: str | None = None
) -> ReadOptions | None:
    """Make the reader's options of the command's; ``None`` where nothing is decided.

    Raises:
        LocatedError: The mapping file cannot be used.
    """
    if not sheets and not form and map_file is None:
        return None
    from renaksi.reading.reader import ReadOptions

    return ReadOptions(
        sheets=tuple(sheets),
        form=Form(form) if form else None,
        mapping=_mapping(map_file) if map_file is not None else None,
    )


def _mapping(map_file: str) -> LayoutMapping:
    from renaksi.reading.mapping import load_mapping

    try:
        return load_mapping(read_settings(map_file))
    except (OSError, UnicodeError, RenaksiError) as fault:
        raise LocatedError(map_file, fault) from fault
