"""A terminal explorer of an election in which every figure leads to the words behind it."""

__version__ = "0.1.0"
