"""Tests of plans in the database."""
