"""Writes the reference of the command line from the commands themselves.

``python -m renaksi.cli.reference en > docs/reference/cli.md``; a test compares the two.
"""

from __future__ import annotations

import sys
from typing import Final

import click

from renaksi.cli.grammar import build_app
from renaksi.messages.interface import DEFAULT_LANGUAGE, text

_WIDTH: Final = 90
_EXIT_STATUSES: Final = ("0", "1", "2", "64", "130")


def reference(lang: str) -> str:
    """Write the reference in a language, as Markdown."""
    app = build_app(lang)
    root = _context(app, None)
    parts = [f"# {text('reference.title', lang)}", text("reference.intro", lang)]
    parts += [f"```\n{app.get_help(root)}\n```"]
    for name, command in app.commands.items():
        shown = command.get_help(_context(command, root))
        parts += [f"## renaksi {name}", f"```\n{shown}\n```", text(f"reference.{name}", lang)]
    parts += [f"## {text('reference.status', lang)}", _statuses(lang)]
    parts += [f"## {text('reference.environment', lang)}", text("reference.variables", lang)]
    return "\n\n".join(parts) + "\n"


def _context(command: click.Command, parent: click.Context | None) -> click.Context:
    return click.Context(command, parent=parent, info_name=command.name, terminal_width=_WIDTH)


def _statuses(lang: str) -> str:
    rows = [f"| {code} | {text(f'reference.status.{code}', lang)} |" for code in _EXIT_STATUSES]
    head = f"| {text('reference.status.code', lang)} | {text('reference.status.meaning', lang)} |"
    return "\n".join([head, "|---|---|", *rows])


if __name__ == "__main__":
    sys.stdout.write(reference(sys.argv[1] if len(sys.argv) > 1 else DEFAULT_LANGUAGE))
