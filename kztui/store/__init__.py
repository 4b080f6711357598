"""Building and opening the TinyDB store."""
