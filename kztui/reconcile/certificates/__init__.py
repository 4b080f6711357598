"""Exact certificates: what multipliers prove, and their checker."""
