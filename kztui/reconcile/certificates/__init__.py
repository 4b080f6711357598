"""Certificates: what the reconciliation proved, written down line by line so that others can check it."""
