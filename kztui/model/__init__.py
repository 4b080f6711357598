"""The record in memory: immutable structs, checked as they are decoded."""
