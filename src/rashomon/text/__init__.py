"""Pure functions on strings, bytes and offsets. Nothing here knows an article, a store or a setting."""
