"""Derived values: totals, shares, ranks, averages, gaps, terms."""

from mission_estimate.derived_values.compute import reckon
from mission_estimate.derived_values.values import Value, Values

__all__ = ["Value", "Values", "reckon"]
