"""A section as a table: columns, headings, rows."""
