"""Events: what sentences say was done, and the acts that several articles tell of."""
