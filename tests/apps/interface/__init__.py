"""Tests of what the programming interface keeps."""
