"""Weights of the comparison of two sentences."""
