"""The record's TOML files, read into the model."""
