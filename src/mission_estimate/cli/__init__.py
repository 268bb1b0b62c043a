"""The command line: the only place that knows click, the clock and the current folder."""
