"""Documents out: a statement becomes the bytes of a file."""
