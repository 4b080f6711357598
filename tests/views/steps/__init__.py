"""Tests of the steps of proofs."""
