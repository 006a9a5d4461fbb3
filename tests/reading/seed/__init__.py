"""The example plan, read from every format."""
