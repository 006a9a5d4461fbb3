"""Forms of the pages: what a person may type, before a service decides."""
