"""The TinyDB store: built from a record, opened read-only, and verified."""
