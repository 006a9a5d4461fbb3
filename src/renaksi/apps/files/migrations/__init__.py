"""Migrations of files, in order."""
