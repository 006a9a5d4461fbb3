"""Migrations of organizations, in order."""
