"""Rules on actors."""
