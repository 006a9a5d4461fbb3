"""Settings of running it: logs, metrics, and what a proxy in front says."""

from __future__ import annotations

import os
import sys
from typing import Any

from renaksi.project import environment as env

# Prometheus shows this with its questions; without one, only this machine is answered.
METRICS_TOKEN = os.environ.get("RENAKSI_METRICS_TOKEN", "")

if env.number("RENAKSI_PROXIES", 0):
    # The proxy says how it was asked; without one, anybody could say so.
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
if os.environ.get("RENAKSI_ORIGIN", "").startswith("https://"):
    SECURE_HSTS_SECONDS = 365 * 24 * 60 * 60

# Lines of JSON for machines; at a terminal only what a person should see.
_FORM = os.environ.get("RENAKSI_LOG", "") or ("text" if sys.stderr.isatty() else "json")
_LEVEL = os.environ.get("RENAKSI_LOG_LEVEL", "") or ("WARNING" if _FORM == "text" else "INFO")

LOGGING: dict[str, Any] = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "json": {"()": "renaksi.project.logs.JsonLines"},
        "text": {"format": "{levelname} {name}: {message}", "style": "{"},
    },
    "handlers": {"lines": {"class": "logging.StreamHandler", "formatter": _FORM}},
    "root": {"handlers": ["lines"], "level": "WARNING"},
    "loggers": {
        "renaksi": {"level": _LEVEL},
        "procrastinate": {"level": "WARNING"},
        # Django's own handlers would write to people's mail and say everything twice.
        "django": {"handlers": [], "level": "WARNING", "propagate": True},
        "django.server": {"handlers": [], "propagate": True},
    },
}
