"""The official forms that the generator can print."""
