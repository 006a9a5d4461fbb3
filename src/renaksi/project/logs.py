"""Log lines that machines read: one JSON object each, with the request that they belong to."""

from __future__ import annotations

import datetime
import json
import logging
from typing import Final

from renaksi.apps.audit.requests import request_id

# What every record has; the rest was given by whoever logged.
_COMMON: Final = frozenset(vars(logging.makeLogRecord({}))) | {"message", "asctime", "taskName"}
# Objects that others attach to their records: they say too much, or cannot be written.
_LEFT_OUT: Final = frozenset({"request", "server_time", "response"})


class JsonLines(logging.Formatter):
    """Writes a record as one line of JSON."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the line."""
        moment = datetime.datetime.fromtimestamp(record.created, datetime.UTC)
        line: dict[str, object] = {
            "time": moment.isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": record.getMessage(),
        }
        if identifier := request_id.get():
            line["request"] = identifier
        for name, value in vars(record).items():
            if name not in _COMMON and name not in _LEFT_OUT:
                line.setdefault(name, value)
        if record.exc_info:
            line["traceback"] = self.formatException(record.exc_info)
        return json.dumps(line, ensure_ascii=False, default=str)
