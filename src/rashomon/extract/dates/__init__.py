"""Dates: every date a page shows, which of them is the day of publication, and why the others are not."""
