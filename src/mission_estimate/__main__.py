"""`python -m mission_estimate` is the command `estimate`."""

from mission_estimate.cli.entry_point import main

main()
