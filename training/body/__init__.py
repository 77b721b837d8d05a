"""Trains the chooser of bodies: which blocks of a page belong to its report."""
