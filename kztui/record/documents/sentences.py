"""Splitting a line of text into its sentences.

Where it is doubtful whether a sentence ends, it does not: the longer a sentence, the stricter the proof of its words.
"""

import re

_STOP = re.compile(r"(?P<stop>[.!?…]+)(?P<closing>[”»’\"')\]]*)")
_OPENING = "“„«‘\"'(["
_QUOTATION_MARKS = {"”": "“„", "»": "«", "’": "‘", '"': '"', "'": "'"}
"""The marks that close a quotation, and those that open it."""
_LETTERS = 5
"""How many letters a word must have to end a sentence where a digit or, without a space, a capital letter follows."""
_AGENCY = re.compile(r"\w{2,}")
_NEXT_WORD = 40
"""How many characters after a stop are looked at."""
# fmt: off
_ABBREVIATIONS = frozenset({
    # dates
    "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "mon", "tue", "tues",
    "wed", "thu", "thur", "thurs", "fri", "sat", "sun",
    # titles
    "mr", "mrs", "ms", "mx", "dr", "prof", "st", "sr", "jr", "hon", "rev", "gen", "col", "lt", "capt", "maj",
    "sgt", "gov", "sen", "rep", "pres", "amb", "dep",
    # numbered parts
    "no", "nos", "art", "arts", "sec", "para", "pp", "vol", "ch", "fig", "ed",
    # others
    "approx", "ca", "cf", "eg", "ie", "vs", "etc", "al", "est", "incl", "excl", "resp", "max", "min", "avg",
    "inc", "ltd", "co", "corp", "llc", "dept", "univ", "assn", "bros", "mt", "ft", "ave", "rd", "blvd",
})
# fmt: on


def split_sentences(line: str) -> list[tuple[int, int]]:
    """Return the start and the end of each sentence of a line, the end exclusive; the spaces between belong to none.

    Args:
        line: the text, with normalised whitespace.
    """
    spans = []
    start = 0
    for match in _STOP.finditer(line):
        if match.start() >= start and _is_end(line, start, match):
            spans.append((start, match.end()))
            start = match.end() + line.startswith(" ", match.end())
    if start < len(line):
        spans.append((start, len(line)))
    return spans


def _is_end(line: str, start: int, match: re.Match[str]) -> bool:
    """Return whether a sentence that began at `start` ends with a stop."""
    before = line[start : match.start()].rpartition(" ")[2].lstrip(_OPENING)
    following = line[match.end() : match.end() + _NEXT_WORD]
    if following[:1].isupper():
        return match[0] == "." and _is_long(before) and before.islower()
    if not following.startswith(" "):
        return False
    following = following[1:].lstrip(_OPENING)
    if not (following[:1].isupper() or following[:1].isdigit()):
        return False
    if match["stop"] == "." and not _ends_with_period(line[start : match.start()], before, following):
        return False
    return not _within_brackets(line[start : match.end()]) and not _ends_outer_quotation(line, start, match)


def _ends_with_period(sentence: str, word: str, following: str) -> bool:
    """Return whether a period after a word ends the sentence so far, whatever quotations and brackets are open."""
    if _is_abbreviation(word) or sentence.isdecimal():  # "1. Tokayev": a number in a list
        return False
    if following[0].isdigit():
        return _is_long(word)
    agency = _AGENCY.match(following)
    return not (agency and agency[0].isupper() and sentence.isupper())  # "ASTANA. KAZINFORM": a dateline


def _is_abbreviation(word: str) -> bool:
    return word.lower() in _ABBREVIATIONS or "." in word or (len(word) == 1 and word.isalpha())


def _is_long(word: str) -> bool:
    return len(word) >= _LETTERS and word.isalpha() and not _is_abbreviation(word)


def _within_brackets(text: str) -> bool:
    """Return whether a bracket is still open at the end of a text."""
    return any(text.count(opening) > text.count(closing) for opening, closing in ("()", "[]"))


def _ends_outer_quotation(line: str, start: int, match: re.Match[str]) -> bool:
    """Return whether a stop ends a quotation that the sentence began with, or that began before it.

    What follows may then say whose words they are (“Turnout was high.” Nobody else said so), and belongs to them.
    """
    text = line[start : match.start()]
    return any(
        not text[: _opened_at(text, mark)].strip(_OPENING) for mark in match["closing"] if mark in _QUOTATION_MARKS
    )


def _opened_at(text: str, closing: str) -> int:
    """Return where the quotation was opened that a mark after the text closes; 0 if before the text."""
    opening = _QUOTATION_MARKS[closing]
    if opening == closing:
        return text.rfind(opening) if text.count(opening) % 2 else 0
    depth = 0
    for position in range(len(text) - 1, -1, -1):
        if text[position] == closing and not text[position + 1 : position + 2].isalpha():  # no apostrophe
            depth += 1
        elif text[position] in opening:
            if not depth:
                return position
            depth -= 1
    return 0
