"""Stored files, keyed by government and hash, on disk or in an object store."""
