"""Text for the screen and for print: dates, numbers, attributions, citations."""
