"""What sentences say: words, numbers, dates and names in texts."""
