"""Agencies and officials in bulk: a workbook is read, checked whole, shown, and taken in."""
