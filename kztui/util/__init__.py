"""Helpers for every layer: reading untrusted input safely, and suggesting the name that was probably meant."""
