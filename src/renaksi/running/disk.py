"""Room on the disk of a folder, and when there is too little of it."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Final

# Below either, people must act: a database that cannot write stops.
_LEAST_BYTES: Final = 1 << 30
_LEAST_PERCENT: Final = 5


@dataclass(frozen=True, slots=True)
class Room:
    """How full a disk is.

    Attributes:
        free: Bytes that can still be written.
        total: Bytes of the whole disk.
    """

    free: int
    total: int

    @property
    def percent_free(self) -> int:
        """Return the free part, rounded down."""
        return 100 * self.free // self.total if self.total else 0

    @property
    def is_short(self) -> bool:
        """Tell whether somebody must make room soon."""
        return self.free < _LEAST_BYTES or self.percent_free < _LEAST_PERCENT


def room_on(folder: Path) -> Room:
    """Measure the disk that a folder is on."""
    usage = shutil.disk_usage(folder)
    return Room(usage.free, usage.total)
