"""Migrations of tenancy, in order."""
