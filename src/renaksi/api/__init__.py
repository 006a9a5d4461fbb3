"""The programming interface: JSON only."""
