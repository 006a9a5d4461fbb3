"""Measure side by side in one run: ``python -m bench [reading|printing|large|batch|starting ...]``.

Prints a Markdown table of medians and ratios. A promise that is not kept is said, and is no error:
a busy machine is no fault of the code.
"""

from __future__ import annotations

import compileall
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from bench import measures
from bench.measures import Line
from bench.office import find_office
from bench.plans import ROOT

NAMES = ("starting", "reading", "printing", "large", "batch")


def main(names: list[str]) -> int:
    unknown = set(names) - set(NAMES)
    if unknown:
        print(f"unknown: {', '.join(sorted(unknown))}; known: {', '.join(NAMES)}")
        return 64
    compileall.compile_dir(ROOT / "src", quiet=1)  # as every installed program is
    print("| what; compared with | ours | compared | ratio | promise | kept |")
    print("|---|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as place:
        for line in _lines(names or list(NAMES), Path(place)):
            kept = "yes" if line.is_kept else "**no**"
            cells = (line.what, line.ours, line.theirs, line.ratio, line.promise, kept)
            print(f"| {' | '.join(cells)} |", flush=True)
    return 0


def _lines(names: list[str], folder: Path) -> Iterator[Line]:
    office = find_office(folder)
    for name in names:
        match name:
            case "reading":
                yield from measures.reading(folder, office)
            case "printing":
                yield from measures.printing(folder, office)
            case "large":
                yield from measures.large(folder)
            case "batch":
                yield from measures.batch(folder)
            case _:
                yield from measures.starting()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
