"""Migrations of audit, in order."""
