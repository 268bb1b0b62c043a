"""Rules on places."""
