"""Weights of the scorer that says whether two figures count one thing. See CARD.md."""
