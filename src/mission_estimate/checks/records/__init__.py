"""What the estimate says outside of its texts: figures, names, dates, sources."""
