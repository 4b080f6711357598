"""What each tab shows, as rows of figures; drawn by the explorer and printed by the commands."""
