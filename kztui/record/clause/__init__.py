"""Reading the clause that states a figure: what is known in it, what form it has, and whose number it is.

A sentence is divided into chunks (`sentence_reader`), its phrases are joined and those of time, event and speaker taken
out (`clause_phrases`), and what is left must have one of the forms of an assertion (`clause_forms`).
"""
