"""The data model: an election, its sources and what they state, as immutable structs checked on decoding."""
