"""Text from outside made safe for a terminal: it is shown, and steers nothing."""

from __future__ import annotations

import re
from typing import Any, Final

# Control codes, direction marks, invisible signs, bytes that are no text; not tab and new line.
STEERING: Final = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ud800-\udfff]"
)
_RAW_IN_JSON: Final = re.compile("[\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def printable(line: str) -> str:
    """Put a sign in the place of each one that would steer the terminal."""
    return STEERING.sub("\ufffd", line)


def json_text(value: Any) -> str:
    """Write plain data as JSON for people and programs, with what steers a terminal escaped."""
    import json

    written = json.dumps(value, ensure_ascii=False, indent=2)
    return _RAW_IN_JSON.sub(lambda sign: f"\\u{ord(sign[0]):04x}", written)
