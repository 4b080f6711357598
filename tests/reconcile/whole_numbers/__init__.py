"""Tests of what holds of whole numbers only."""
