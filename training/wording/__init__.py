"""Loaded terms: what readers marked as loaded in news sentences, fitted to scores of words and weights of sentences."""
