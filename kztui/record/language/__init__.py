"""Reading English: numbers, dates, names, and the words that qualify a number."""
