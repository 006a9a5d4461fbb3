"""Processes killed while people write and jobs run: nothing acknowledged is lost.

``python -m tests.faults`` kills each part twenty times; the suite does the same a few times.
"""

ROWS = 10  # what one job of these tests writes
