"""Certificates in the format of VIPR 1.0 (Cheung, Gleixner and Steffy 2017), which other people's checkers read."""
