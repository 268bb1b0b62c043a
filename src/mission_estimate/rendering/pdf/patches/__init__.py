"""Corrections of the PDF engine, each for the versions that need it."""
