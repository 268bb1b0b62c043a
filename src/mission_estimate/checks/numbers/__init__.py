"""Rules on numbers: totals, shares, units, and numbers in texts."""
