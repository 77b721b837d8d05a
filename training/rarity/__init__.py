"""How rare words are in news reports."""
