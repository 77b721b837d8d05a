"""Time expressions of articles in other languages, in the forms of `annotate.timexes.find`."""

from rashomon.annotate.other_languages.times.find import find_iso_days, find_times_in

__all__ = ["find_iso_days", "find_times_in"]
