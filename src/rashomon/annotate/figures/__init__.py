"""Figures: numbers with what they count, how sure they are and what narrows them."""

from rashomon.annotate.figures.find import find_figures

__all__ = ["find_figures"]
