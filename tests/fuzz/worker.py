"""One fuzzing process: damages files, reads them, and says how each ended.

It writes one JSON line before and one after every file, so that its parent knows which file it
was at when it hangs or dies.
"""

from __future__ import annotations

import json
import os
import random
import sys
import time
from collections.abc import Iterable
from pathlib import Path

from renaksi.domain.errors import RenaksiError
from renaksi.reading.reader import read_plans
from renaksi.reading.sandbox import shared_worker
from tests.fuzz.mutations import Damaged, damage

BY_OFFICE_ONLY = {".doc", ".rtf"}
OFFICE_SHARE = 10  # of so many turns, such a file has one


def damaged_file(seed: int, number: int, corpus: list[Path]) -> Damaged:
    """Make the damaged file of a number; the same seed and corpus give the same file."""
    rng = random.Random(f"{seed}:{number}")  # noqa: S311 - repeatable chance
    path = _chosen(number, corpus)
    others = [corpus[rng.randrange(len(corpus))].read_bytes()]
    return damage(rng, path.read_bytes(), path.name, others)


def _chosen(number: int, corpus: list[Path]) -> Path:
    """Take the files in turn, but seldom those that only LibreOffice reads: each costs a second."""
    path = corpus[number % len(corpus)]
    if path.suffix in BY_OFFICE_ONLY and number // len(corpus) % OFFICE_SHARE:
        return corpus[number // len(corpus) % len(corpus)]
    return path


def outcome_of(made: Damaged) -> str:
    """Read a damaged file: ``read``, ``refused CODE``, or ``FAILED ...`` for what must not be."""
    try:
        drafts = read_plans(made.data, made.name)
    except RenaksiError as error:
        return f"refused {error.code}"
    except Exception as error:
        return f"FAILED {type(error).__name__}: {str(error)[:200]}"
    return "read" if isinstance(drafts, list) else f"FAILED answer {type(drafts).__name__}"


def has_children() -> bool:
    """Whether this process left a child behind."""
    try:
        os.waitpid(-1, os.WNOHANG)
    except ChildProcessError:
        return False
    return True


def say(**line: object) -> None:
    sys.stdout.write(json.dumps(line) + "\n")
    sys.stdout.flush()


def work(seed: int, numbers: Iterable[int], folder: Path) -> None:
    """Read the damaged files of some numbers, all with one sandboxed child."""
    corpus = sorted(path for path in folder.iterdir() if path.is_file())
    with shared_worker():
        for number in numbers:
            made = damaged_file(seed, number, corpus)
            say(number=number, how=made.how, name=made.name)
            start = time.monotonic()
            outcome = outcome_of(made)
            say(number=number, outcome=outcome, seconds=round(time.monotonic() - start, 3))
    if has_children():
        say(number=-1, how="end", name="")
        say(number=-1, outcome="FAILED a child process was left behind", seconds=0)
    say(finished=True)


if __name__ == "__main__":
    given_seed, start, stop, step, place = sys.argv[1:]
    work(int(given_seed), range(int(start), int(stop), int(step)), Path(place))
