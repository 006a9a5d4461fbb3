"""The demonstration: an example government with its plans, and plainly fictitious people."""

from __future__ import annotations

from renaksi.apps.demo.loading import load

__all__ = ["load"]
