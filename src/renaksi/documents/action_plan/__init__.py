"""The action plan and its sister forms, one writer per file format."""
