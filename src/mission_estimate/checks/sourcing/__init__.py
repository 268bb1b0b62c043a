"""Rules on sourcing."""
