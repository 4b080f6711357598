"""Items of an enumeration, which may be quoted without the rest of their sentence.

“The result shows Ann Smith winning 60 percent, Ben Jones – 30 percent, and Eve Brown – 10 percent.” has three: the
first with the words that govern them all, the others from a separator to the next one. An item begins with a name; its
neighbours begin with names of the same kind of subject, and count the same.
"""

import re
from collections.abc import Mapping

import msgspec

from kztui.model.subject import Subject
from kztui.record.language.names import NameFinder, NameMatch
from kztui.record.language.numbers import UnreadableError, find_numbers

_CONJUNCTION = r"(?:(?:and|or|while|as well as)\s+)?"
_SEPARATOR_BEFORE = re.compile(rf"(?:[,;:–—]\s+{_CONJUNCTION}|\()\Z")
_BEFORE_FIRST_ITEM = re.compile(rf"\s*(?:[,;:–—]\s+{_CONJUNCTION}|\(|\s)")
_BEFORE_NEXT_ITEM = re.compile(rf"[,;]\s+{_CONJUNCTION}")
_COUNTED = re.compile(r"\s*([^\W\d_]+|%)")
_OF = re.compile(r"of\s+(?:the\s+)?")
_WORD = re.compile(r"([^\W\d_][\w’'/-]*)\s+")
_DETERMINERS = ("the", "a", "an", "candidate")
"""The words without a capital letter that may stand before an item's name."""
_NO_APPOSITION = re.compile(r"[^\d(]*,\s+(?!(?:the|an?|candidate)\b|[–—])")
"""A comma before an item's number that no apposition to its name follows: “, Ben Jones claimed, not 5 percent”."""
_POSSESSIVE = re.compile(r"[’']s?\s")
_BRACKETS = (("(", ")"), ("[", "]"), ("“", "”"), ("«", "»"))


class CutSentence(msgspec.Struct, frozen=True):
    """A sentence, and the part of it that is quoted."""

    text: str
    start: int
    """Where the quoted words begin in `text`."""
    end: int
    """Where they end, exclusive."""

    @property
    def exact(self) -> str:
        """The quoted words."""
        return self.text[self.start : self.end]


class Enumerations:
    """Finds out what is an item of an enumeration.

    Args:
        subjects: the subjects, by id; an item begins with the name of one.
    """

    def __init__(self, subjects: Mapping[str, Subject]) -> None:
        self._subjects = subjects
        self._names = NameFinder({subject.id: subject.names for subject in subjects.values()})

    def begins_as_item(self, sentence: CutSentence) -> bool:
        """Return whether the quoted words begin with a name, right after a separator."""
        after_separator = _SEPARATOR_BEFORE.search(sentence.text[: sentence.start])
        return bool(after_separator and self._kind_at(sentence.text, sentence.start))

    def first_item(self, text: str, governing_end: int) -> int | None:
        """Return where the item begins that governing words lead to, or None if what follows them is no item."""
        separator = _BEFORE_FIRST_ITEM.match(text, governing_end)
        return separator.end() if separator and self._kind_at(text, separator.end()) else None

    def is_item(self, sentence: CutSentence, items_start: int) -> bool:
        """Return whether the quoted words are whole items of an enumeration.

        Args:
            sentence: the sentence, cut.
            items_start: where the first item begins in it; where the quote does, if that begins the sentence.
        """
        if not _is_balanced(sentence.exact) or self._splits_name(sentence) or not self._ends_as_item(sentence):
            return False
        earlier = sentence.text[items_start : sentence.start]
        neighbours = [item for item in (earlier, self._next_item(sentence)) if item]
        return bool(neighbours) and all(self._are_parallel(sentence.exact, item) for item in neighbours)

    def _are_parallel(self, item: str, other: str) -> bool:
        """Return whether two items are about the same kind of subject, and count the same."""
        kind = self._kind_at(item, 0) or self._first_kind(item)
        return kind == self._kind_at(other, 0) and bool(_counted(item) & _counted(other))

    def _kind_at(self, text: str, position: int) -> str:
        """Return the kind of the subject whose name begins an item at a position, behind titles; empty if none does.

        A name after “of” is not the item's own: “a candidate of the Red Party, winning 3 percent” lacks the candidate.
        """
        names = {match.start: match for match in self._names.in_text(text)}
        kind = ""
        possessor = False
        while position < len(text):
            name = names.get(position)
            if name:
                own = not possessor and not _POSSESSIVE.match(text, name.end)
                kind = self._subjects[name.id].kind if own else kind
                position = _next_word(text, name)
                possessor = False
                continue
            of = _OF.match(text, position)
            word = of or _WORD.match(text, position)
            if not word or not (of or word[0][0].isupper() or word[1] in _DETERMINERS):
                break
            possessor = bool(of)
            position = word.end()
        return kind

    def _first_kind(self, text: str) -> str:
        """Return the kind of the first subject named in a text, or an empty text."""
        matches = self._names.in_text(text)
        return self._subjects[matches[0].id].kind if matches else ""

    def _splits_name(self, sentence: CutSentence) -> bool:
        """Return whether the quoted words begin or end within a name, as at the dash of “Red – Green Alliance”."""
        return any(
            match.start < edge < match.end
            for match in self._names.in_text(sentence.text)
            for edge in (sentence.start, sentence.end)
        )

    def _ends_as_item(self, sentence: CutSentence) -> bool:
        """Return whether an item may end there: with the sentence, with its bracket, or before the next item."""
        text, end = sentence.text, sentence.end
        before = text[: sentence.start]
        closes_bracket = text.startswith(")", end) and before.count("(") > before.count(")")
        return end == len(text) or closes_bracket or bool(self._next_item(sentence))

    def _next_item(self, sentence: CutSentence) -> str:
        """Return the item behind the quoted words, up to the one after it; empty if there is none."""
        text = sentence.text
        separator = _BEFORE_NEXT_ITEM.match(text, sentence.end)
        if not separator or not self._kind_at(text, separator.end()):
            return ""
        later = _BEFORE_NEXT_ITEM.finditer(text, separator.end())
        end = next((match.start() for match in later if self._kind_at(text, match.end())), len(text))
        item = text[separator.end() : end]
        return "" if _NO_APPOSITION.match(item) else item


def _next_word(text: str, name: NameMatch) -> int:
    """Return where the word after a name begins, if only a space or the mark of a possessor stands between them."""
    possessive = _POSSESSIVE.match(text, name.end)
    return possessive.end() if possessive else name.end + text.startswith(" ", name.end)


def _counted(text: str) -> set[str]:
    """Return the words that follow a number, which say what it counts; none where the numbers cannot be read."""
    try:
        numbers = find_numbers(text)
    except UnreadableError:
        return set()
    nouns = (_COUNTED.match(text, number.end) for number in numbers)
    return {noun[1].lower() for noun in nouns if noun}


def _is_balanced(text: str) -> bool:
    """Return whether each bracket and each quotation that a text opens is closed in it, and no other."""
    for opening, closing in _BRACKETS:
        depth = 0
        for char in text:
            depth += (char == opening) - (char == closing)
            if depth < 0:
                return False
        if depth:
            return False
    return text.count('"') % 2 == 0
