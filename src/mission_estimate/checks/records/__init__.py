"""The data of the estimate outside its texts: figures, names, dates, sources."""
