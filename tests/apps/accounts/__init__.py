"""Tests of people, roles and tokens."""
