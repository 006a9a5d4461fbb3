"""The room of the organization: agencies, units, positions, officials, forms in bulk."""
