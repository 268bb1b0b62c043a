"""Understand numbers, dates and addresses as people write them, to say how to write them here."""
