"""What each tab shows, as sections of rows."""
