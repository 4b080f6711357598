"""The record in memory: frozen dataclasses, and nothing but the standard library."""
