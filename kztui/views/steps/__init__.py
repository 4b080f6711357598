"""Proofs as arithmetic: line by line from stated figures to a bound, for a person with a pocket calculator."""
