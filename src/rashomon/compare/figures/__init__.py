"""Figures: what numbers count, which of them are for one thing, and how they stand to each other."""
