"""Migrations of jobs, in order."""
