"""Migrations of planning, in order."""
