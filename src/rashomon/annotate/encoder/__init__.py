"""The trained encoder: one pass over an article, several readings of its words."""

from rashomon.annotate.encoder.attributions import ReportedSpan
from rashomon.annotate.encoder.reading import (
    NameSpan,
    Reading,
    Syntax,
    find_attributions,
    read_syntax,
    read_text,
)

__all__ = ["NameSpan", "Reading", "ReportedSpan", "Syntax", "find_attributions", "read_syntax", "read_text"]
