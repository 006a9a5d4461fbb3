"""``renaksi template``: the empty official form, ready to fill and to read back."""

from __future__ import annotations

from pathlib import Path

from renaksi.cli.main import say
from renaksi.cli.outputs import STANDARD_OUTPUT, free_path, write_file, write_standard
from renaksi.documents import write_template
from renaksi.domain.draft import Form
from renaksi.messages.interface import text


def run_template(*, form: str | None, output: str | None, lang: str) -> int:
    """Run the command; the parameters are its options.

    Raises:
        InterfaceError: The result cannot be written.
    """
    chosen = Form(form) if form else Form.ACTION_PLAN
    data = write_template(chosen)
    if output == STANDARD_OUTPUT:
        write_standard(data)
        return 0
    wanted = Path(f"formulir-{chosen.value.replace('_', '-')}.xlsx")
    path = free_path(wanted) if output is None else Path(output)
    if path.is_dir():
        path = free_path(path / wanted)
    write_file(path, data)
    say(text("written.file", lang, file=path))
    return 0
