"""The joint bounds of every quantity."""
