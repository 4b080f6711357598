"""Proving that the quoted words say what the record says.

It works on the model alone, so that a record being built and a store being verified are proved by the same code.
"""
