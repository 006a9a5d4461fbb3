"""Workbooks by which agencies and officials come in bulk: the form, and the form marked."""
