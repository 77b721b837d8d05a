"""Names compared: read into words, words laid side by side, likeness measured, and one score with its reason."""
