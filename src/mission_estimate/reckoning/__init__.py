"""Derived values: totals, shares, ranks, averages, gaps, terms."""

from mission_estimate.reckoning.reckon import reckon
from mission_estimate.reckoning.values import Value, Values

__all__ = ["Value", "Values", "reckon"]
