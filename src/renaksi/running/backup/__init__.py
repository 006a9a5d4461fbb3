"""Backups: one file with the database and all stored files as they were at one moment, and back.

A backup is a ZIP file whose last member, ``manifest.json``, says what must be in it.
"""
