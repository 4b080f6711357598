"""Results as findings, in plain English."""
