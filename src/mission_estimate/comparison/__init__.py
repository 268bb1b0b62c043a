"""Compare two editions of an estimate."""
