"""The TOML files of a record, read into the model."""
