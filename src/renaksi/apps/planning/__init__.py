"""Plans in the database: identity apart from content, versions, action lines."""
