"""Scare quotes: quoted words that a person labelled in training articles, fitted to weights of what is measured."""
