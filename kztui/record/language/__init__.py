"""Reading English text: numbers and the words that qualify them, dates, and names."""
