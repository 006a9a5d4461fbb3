"""Tests of the wall between governments."""
