"""Checking certificates, with the standard library alone."""
