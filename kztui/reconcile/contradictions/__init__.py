"""Irreducible infeasible sets, and how they are resolved."""
