"""Run fuzzing processes side by side, watch them, and collect how every file ended."""

from __future__ import annotations

import json
import queue
import subprocess
import sys
import threading
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

HANG_SECONDS = 10.0  # the longest that a reading may take
ROOT = Path(__file__).parents[2]


@dataclass
class Result:
    """How the hunt ended: outcomes by name, and what must not have happened."""

    outcomes: Counter[str] = field(default_factory=Counter)
    by_mutation: Counter[str] = field(default_factory=Counter)
    failures: list[str] = field(default_factory=list)
    slowest: float = 0.0
    stopped_early: bool = False

    @property
    def count(self) -> int:
        return sum(self.outcomes.values())

    def add(self, number: int, about: dict[str, Any], outcome: str, seconds: float) -> None:
        self.outcomes[outcome.split(":")[0]] += 1
        self.by_mutation.update(str(about.get("how", "")).split("+"))
        self.slowest = max(self.slowest, seconds)
        if outcome.startswith("FAILED") or seconds > HANG_SECONDS:
            self.failures.append(
                f"{number} ({about.get('name')}, {about.get('how')}): {outcome}, {seconds} s"
            )


class Hunter:
    """One fuzzing process after another over a share of the numbers."""

    def __init__(self, seed: int, numbers: range, folder: Path, deadline: float) -> None:
        self.seed, self.numbers, self.folder = seed, numbers, folder
        self.deadline = deadline
        self.result = Result()

    def run(self) -> None:
        at = self.numbers.start
        while at < self.numbers.stop and not self.result.stopped_early:
            at = self._one_process(at) + self.numbers.step

    def _one_process(self, start: int) -> int:
        """Run a process from a number on; returns the last number that it began."""
        command = [sys.executable, "-m", "tests.fuzz.worker", str(self.seed), str(start)]
        command += [str(self.numbers.stop), str(self.numbers.step), str(self.folder)]
        process = subprocess.Popen(
            command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )
        try:
            return self._watch(process, start)
        finally:
            process.kill()
            process.wait()
            for stream in (process.stdout, process.stderr):
                if stream is not None:
                    stream.close()

    def _watch(self, process: subprocess.Popen[str], start: int) -> int:
        lines: queue.Queue[str | None] = queue.Queue()
        threading.Thread(target=_pump, args=(process, lines), daemon=True).start()
        about: dict[str, Any] = {"number": start}
        while True:
            try:
                text = lines.get(timeout=HANG_SECONDS + 5)
            except queue.Empty:
                self.result.add(about["number"], about, "FAILED hang", HANG_SECONDS + 5)
                return int(about["number"])
            if text is None:
                ending = f"FAILED process ended with {process.wait()}: {_last_words(process)}"
                self.result.add(about["number"], about, ending, 0.0)
                return int(about["number"])
            line = json.loads(text)
            if line.get("finished"):
                return self.numbers.stop
            if "outcome" not in line:
                about = line
                continue
            self.result.add(line["number"], about, line["outcome"], line["seconds"])
            if time.monotonic() > self.deadline:
                self.result.stopped_early = True
                return int(line["number"])


def _last_words(process: subprocess.Popen[str]) -> str:
    words = process.stderr.read() if process.stderr else ""
    return (words.strip().splitlines() or [""])[-1][:300]


def _pump(process: subprocess.Popen[str], lines: queue.Queue[str | None]) -> None:
    assert process.stdout is not None
    try:
        for line in process.stdout:
            lines.put(line)
    except ValueError:  # the stream was closed while the process was being ended
        pass
    lines.put(None)


def hunt(seed: int, count: int, folder: Path, *, jobs: int = 2, seconds: float = 900) -> Result:
    """Read ``count`` damaged files in ``jobs`` processes, for at most ``seconds``."""
    deadline = time.monotonic() + seconds
    hunters = [Hunter(seed, range(j, count, jobs), folder, deadline) for j in range(jobs)]
    threads = [threading.Thread(target=hunter.run) for hunter in hunters]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    total = Result()
    for hunter in hunters:
        total.outcomes += hunter.result.outcomes
        total.by_mutation += hunter.result.by_mutation
        total.failures += hunter.result.failures
        total.slowest = max(total.slowest, hunter.result.slowest)
        total.stopped_early |= hunter.result.stopped_early
    return total
