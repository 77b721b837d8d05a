"""Timings beside peers. Rates depend on the machine; ratios hardly do."""
