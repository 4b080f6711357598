"""Views as text: tables, Markdown, CSV, JSON."""
