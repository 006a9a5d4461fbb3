"""Kill each part of a server many times: ``python -m tests.faults [ROUNDS]``."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

from tests.faults.storm import Storm

ROUNDS = 20


def tell(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def main() -> int:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS
    chosen = ("DATABASE_", "RENAKSI_", "DJANGO_")
    environment = {name: one for name, one in os.environ.items() if not name.startswith(chosen)}
    with tempfile.TemporaryDirectory(prefix="renaksi-storm-") as folder:
        Path(folder).chmod(0o711)
        storm = Storm(Path(folder) / "data", environment)
        try:
            storm.rage(rounds, tell)
            storm.settle()
            losses = storm.losses()
        finally:
            storm.end()
    account = storm.account
    tell(
        f"{len(account.written)} writes and {len(account.started)} jobs acknowledged, "
        f"{account.refused} requests unanswered or refused, {len(losses)} losses"
    )
    for loss in losses:
        tell(loss)
    return 1 if losses else 0


if __name__ == "__main__":
    sys.exit(main())
