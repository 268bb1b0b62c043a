"""The shape of an estimate, as frozen models."""
