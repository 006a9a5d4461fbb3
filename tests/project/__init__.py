"""Tests of the project: settings, checks, health, logs."""
