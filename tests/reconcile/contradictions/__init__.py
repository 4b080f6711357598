"""Tests of the contradictions."""
