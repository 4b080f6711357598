"""From a folder of TOML files to the model: words read as values, quotes located, everything proved."""
