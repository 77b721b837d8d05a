"""What finding copies costs as an archive grows: `python -m benchmarks.origins`."""
