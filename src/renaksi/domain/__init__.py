"""The domain core: pure values and rules; knows no file, web, database, clock or language."""
