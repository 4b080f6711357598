"""The widgets: each draws lines that the pages make."""
