"""What the explorer shows and the commands print, computed without a terminal."""
