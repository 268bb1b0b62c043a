"""Which findings follow from another one, and are left out."""
