"""Text for the screen and for print: dates, labels, attributions, highlights."""
