"""The first page: what its reader owes, what waits for others, what changed."""
