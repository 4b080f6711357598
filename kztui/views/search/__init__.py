"""Finding anything in the record by words."""
