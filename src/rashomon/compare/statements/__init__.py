"""Statements: sentences of different articles that state the same, or the opposite."""
