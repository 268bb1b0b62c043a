"""Rules on names and acronyms."""
