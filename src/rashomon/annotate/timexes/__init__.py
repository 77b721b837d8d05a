"""Time expressions of an article, understood but not resolved: see `find` for the forms and their fields."""

from rashomon.annotate.timexes.find import find_time_expressions

__all__ = ["find_time_expressions"]
