"""Settings, addresses and system checks of the application."""
