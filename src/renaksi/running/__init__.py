"""What runs Renaksi on one machine: data directory, embedded PostgreSQL, processes, backup.

Nothing here knows Django: these processes must stand before an application can start.
"""
