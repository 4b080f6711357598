"""Figures and relations as one linear programme: bounds, contradictions, findings."""
