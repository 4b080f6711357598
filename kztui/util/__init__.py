"""What every layer may use: reading input from outside safely, and naming what was probably meant."""
