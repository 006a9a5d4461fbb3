"""Time work and whole processes: medians of several runs, and the memory of a process tree."""

from __future__ import annotations

import statistics
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

RUNS = 5
SAMPLE_SECONDS = 0.01


@dataclass(frozen=True)
class Cost:
    """What a process took: seconds, and MiB at the peak (all its processes added up)."""

    seconds: float
    peak_mib: float | None


def median(work: Callable[[], object], runs: int = RUNS) -> float:
    """Median seconds of some work in this process."""
    return statistics.median(_seconds(work) for _ in range(runs))


def medians(*works: Callable[[], object], runs: int = RUNS) -> list[float]:
    """Median seconds of several works that take turns, so that each meets the same machine."""
    times = [[_seconds(work) for work in works] for _ in range(runs)]
    return [statistics.median(column) for column in zip(*times, strict=True)]


def _seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def run(command: Sequence[str | Path], *, may_fail: bool = False) -> None:
    """Run a whole process and wait; its output is thrown away.

    Raises:
        RuntimeError: It failed, so its time would mean nothing.
    """
    done = subprocess.run(command, check=False, capture_output=True)
    if done.returncode > 1 or (done.returncode and not may_fail):
        words = done.stderr.decode(errors="replace")[-300:]
        raise RuntimeError(f"{command[0]} ended with {done.returncode}: {words}")


def cost(command: Sequence[str | Path], *, is_watched: bool = True) -> Cost:
    """Run a whole process and sample the memory of it and its children.

    Watching takes time, a third of it on two cores: where seconds count it is left out.
    """
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    peak: list[float] = []
    watcher = threading.Thread(target=_watch, args=(process, peak), daemon=True)
    if is_watched:
        watcher.start()
    _, words = process.communicate()
    seconds = time.perf_counter() - start
    if is_watched:
        watcher.join()
    if process.returncode > 2:  # 1 has findings, 2 could not read some: both are answers
        raise RuntimeError(words.decode(errors="replace")[-300:])
    return Cost(seconds, max(peak, default=None))


def _watch(process: subprocess.Popen[bytes], peak: list[float]) -> None:
    if not sys.platform.startswith("linux"):
        return
    while process.poll() is None:
        peak.append(sum(_memory(pid) for pid in _tree(process.pid)))
        time.sleep(SAMPLE_SECONDS)


def _tree(pid: int) -> list[int]:
    found = [pid]
    with suppress(OSError):
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii")
        for child in children.split():
            found += _tree(int(child))
    return found


def _memory(pid: int) -> float:
    """MiB of a process; pages shared between processes are counted in parts (PSS)."""
    with suppress(OSError):
        text = Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii")
        for line in text.splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1]) / 1024
    return 0.0
