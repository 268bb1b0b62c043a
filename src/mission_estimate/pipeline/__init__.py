"""The order of the stages: examine, render, build."""
