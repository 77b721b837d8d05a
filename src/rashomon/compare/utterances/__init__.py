"""Utterances: what was said once and reported in several articles."""
