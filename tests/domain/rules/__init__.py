"""Tests of the review rules."""
