"""Services: the only place that changes governments, agencies, officials and appointments."""
