"""Tests of people, their roles and their tokens."""
