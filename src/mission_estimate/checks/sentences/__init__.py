"""Words, numbers, dates and names in sentences."""
