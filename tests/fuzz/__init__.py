"""A seeded, bounded mutation fuzzer for the readers."""
