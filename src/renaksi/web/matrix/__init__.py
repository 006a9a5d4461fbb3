"""A version of a plan as a wide table that can be read, printed and led around in."""
