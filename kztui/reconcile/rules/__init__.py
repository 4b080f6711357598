"""Rules that find what is consistent but odd."""
