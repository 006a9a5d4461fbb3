"""Fuzz the readers: ``python -m tests.fuzz [--count N] [--seconds S] [--seed N] [--jobs N]``.

Every damaged file must be read or refused with a reason. ``--only N --save FILE`` writes the
damaged file of one number, to look at a failure.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from pathlib import Path

from tests.fuzz.corpus import write_corpus
from tests.fuzz.hunt import Result, hunt
from tests.fuzz.worker import damaged_file, outcome_of


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz")
    parser.add_argument("--count", type=int, default=10_000)
    parser.add_argument("--seconds", type=float, default=900)
    parser.add_argument("--seed", type=int, default=2026)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--only", type=int)
    parser.add_argument("--save", type=Path)
    wanted = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        corpus = write_corpus(Path(place))
        if wanted.only is not None:
            return _only(wanted.seed, wanted.only, corpus, wanted.save)
        start = time.monotonic()
        result = hunt(
            wanted.seed, wanted.count, Path(place), jobs=wanted.jobs, seconds=wanted.seconds
        )
        return _report(result, time.monotonic() - start, wanted.seed)


def _only(seed: int, number: int, corpus: list[Path], save: Path | None) -> int:
    made = damaged_file(seed, number, corpus)
    sys.stdout.write(f"{number}: {made.name}, {made.how}, {len(made.data)} bytes\n")
    if save is not None:
        save.write_bytes(made.data)
    sys.stdout.write(outcome_of(made) + "\n")
    return 0


def _report(result: Result, seconds: float, seed: int) -> int:
    lines = [f"{result.count} damaged files in {seconds:.0f} s (seed {seed})"]
    lines += [f"  {count:6} {name}" for name, count in result.outcomes.most_common()]
    lines.append(f"slowest {result.slowest:.2f} s; mutations: {dict(result.by_mutation)}")
    if result.stopped_early:
        lines.append("stopped early: the time was over")
    lines += [f"FAILURE {failure}" for failure in result.failures[:50]]
    lines.append(f"{len(result.failures)} failures")
    sys.stdout.write("\n".join(lines) + "\n")
    return 1 if result.failures else 0


if __name__ == "__main__":
    sys.exit(main())
