"""Baselines that trained models are measured against; none of them ships with the package."""
