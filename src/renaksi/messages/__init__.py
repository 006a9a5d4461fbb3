"""Findings and errors in Indonesian and English: one catalogue for every face."""
