"""Bars and axes drawn with characters."""
