"""Tests of the readers: what each format gives, and what bad files get."""
