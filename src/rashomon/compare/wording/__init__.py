"""Wording: what reports call one thing, and what copies changed in the words of their originals."""
