"""Governments, agencies, units, positions, officials and their appointments."""
