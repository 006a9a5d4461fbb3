"""Plans and layouts made up from a seed, each with the truth beside it."""

from tests.generator.case import Case, make_case

__all__ = ["Case", "make_case"]
