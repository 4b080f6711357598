"""The documents themselves: read, normalised, and searched for the quotes."""
