"""Documents in: bytes become grids, grids become a plan draft with findings."""
