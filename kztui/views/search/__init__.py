"""Searching the record for words."""
