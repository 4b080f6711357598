"""The names of the formats, apart from the writers so that the command line can offer them without importing these."""

FORMATS = TABLE, MARKDOWN, CSV, JSON = ("table", "markdown", "csv", "json")
