"""Small files that each show one difficulty of real documents, with the reading expected."""
