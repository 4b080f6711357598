"""Figures and relations as a linear programme, and the solvers."""
