"""Governments kept apart: keys, row-level security, the tenant of a transaction, named doors."""
