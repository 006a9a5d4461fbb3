"""Renaksi: reads, checks and writes Indonesian government action plans (SAKIP)."""

__version__ = "0.1.0"
