"""Titles, bylines, outlets and dates of saved pages, beside other programs'."""

from .task import run

__all__ = ["run"]
