"""Origins: which articles and which words of a row rest on one text or one source."""
