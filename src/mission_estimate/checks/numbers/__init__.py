"""Rules on numbers: sums, shares, units, and what the text says of them."""
