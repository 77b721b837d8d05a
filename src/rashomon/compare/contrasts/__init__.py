"""Contrasts: what one voice is reported to have said, differently, to different ears."""
