"""Weights of the name matcher: fitted on labelled pairs of names, written as a lexicon file. See CARD.md."""
