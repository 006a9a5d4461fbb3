"""The application's apps: models, queries and services over the pure core."""
