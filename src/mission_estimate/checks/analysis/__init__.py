"""Rules on analysis."""
