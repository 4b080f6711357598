"""Asides: words that the record sets apart, as an apposition to a name or as a clause of their own.

An aside is a title before a person's name, an apposition, a bracket or a *who*-clause directly after a name, or a whole
main clause beyond a semicolon, a colon or a coordinating conjunction; besides, what is granted in front ("despite the
rain") and what a candidate came to behind ("avoiding a runoff"). Of anything else there is no telling what it does to
the number.
"""

import re
from collections.abc import Mapping, Sequence

import msgspec

from kztui.record.clause.apposition_words import apposition_problem, bracket_problem, title_problem, who_problem
from kztui.record.clause.clause_words import clause_problem, concession_problem, outcome_problem
from kztui.record.language.names import NameMatch

_JOINT = r"[\s,;:–—]|\b(?:and|but|yet)\b(?=\s)"
_BEGINNING = re.compile(rf"(?:{_JOINT}|\()*")
_ENDING = re.compile(rf"(?:{_JOINT}|[).]|\b(?:and|but|yet)$)*$")
_MARK = re.compile(r"\s*(?P<mark>[,(–—])\s*$")
_CLOSING = {
    ",": re.compile(r"\s*(?:,|$|(?=[.;]))"),
    "(": re.compile(r"\s*\)"),
    "–": re.compile(r"\s*–"),
    "—": re.compile(r"\s*—"),
}
"""What ends an apposition, by the mark before it."""
_PERSONS = {"candidate", "person"}
"""The kinds of subjects that a clause of its own may be about: they stand in the election, and don't count it."""
_PRONOUN = re.compile(r"(?:he|she)\b", re.IGNORECASE)
_AT_FIRST = re.compile(r"(?:The|An?) [^A-Z]+")
"""A title that a sentence begins with; any other capitalised word could be a namesake's country."""
_OUTCOME = re.compile(r"\w+ing\b")
_CONCESSION = re.compile(r"(?:despite|in spite of|amid)\b", re.IGNORECASE)
_WHO = re.compile(r"who(?:se|m)?\b")


class Aside(msgspec.Struct, frozen=True):
    """Words set apart, with the marks that set them off."""

    start: int
    """Where they begin in the sentence."""
    end: int
    """Exclusive."""
    kind: str
    """The kind of their chunk: “name_aside”, “title_aside”, “clause_aside”, “concession” or “outcome”."""
    subject: str = ""
    """For a clause: the id of the subject that it begins with and that alone it names; or empty."""


class AsideError(Exception):
    """Words that the record sets apart could bear on the number."""


def read_aside(
    text: str, start: int, end: int, names: Sequence[NameMatch], kinds: Mapping[str, str], *, is_before: bool
) -> Aside:
    """Return words as an aside.

    Args:
        text: the sentence.
        start: where the words begin; the marks around them may be left out.
        end: where they end.
        names: the names of subjects in the sentence, in order.
        kinds: the kind of each subject, by its id.
        is_before: whether the words stand before the number.

    Raises:
        AsideError: if they could bear on the number.
    """
    start, end = _without_marks(text, start, end)
    words = text[start:end]
    if not words:
        message = "holds no words"
        raise AsideError(message)
    mark = _MARK.search(text[:start])
    named = next((name for name in names if mark and name.end == mark.start()), None)
    if mark and named:
        return _after_name(text, start, end, mark, kinds[named.id])
    following = next((name for name in names if name.start == end + 1 and kinds[name.id] in _PERSONS), None)
    if following and (words.islower() or (start == 0 and _AT_FIRST.fullmatch(words))):
        _refuse_if(title_problem(words))
        return Aside(start, end, "title_aside")
    if not is_before and text[:start].rstrip().endswith(",") and _OUTCOME.match(words):
        _refuse_if(outcome_problem(words))
        return Aside(start, end, "outcome")
    if is_before and start == 0 and text[end:].startswith(",") and _CONCESSION.match(words):
        _refuse_if(concession_problem(words))
        return Aside(start, end, "concession")
    return _clause(text, start, end, [name for name in names if name.start < end], kinds, is_before=is_before)


def _refuse_if(problem: str) -> None:
    if problem:
        raise AsideError(problem)


def _clause(
    text: str, start: int, end: int, names: Sequence[NameMatch], kinds: Mapping[str, str], *, is_before: bool
) -> Aside:
    """Return words as a clause of its own.

    Raises:
        AsideError: if they are none, or it could bear on the number.
    """
    words = text[start:end]
    inside = [name for name in names if start <= name.start]
    first = next((name for name in inside[:1] if text[start : name.start].casefold() in {"", "the "}), None)
    of_body = first is not None and not is_before and kinds[first.id] == "organisation"
    name = text[start : first.end] if first and (of_body or kinds[first.id] in _PERSONS) else ""
    if (
        _PRONOUN.match(words)
        and not is_before
        and any(other.end <= start and kinds[other.id] == "candidate" for other in names)
    ):
        name = words.split()[0]
    _refuse_if(clause_problem(words, name, is_before=is_before, of_body=of_body))
    is_about_one = first is not None and bool(name) and len({other.id for other in inside}) == 1
    return Aside(start, end, "clause_aside", first.id if first and is_about_one else "")


def _without_marks(text: str, start: int, end: int) -> tuple[int, int]:
    """Return where the words begin and end without the marks and conjunctions that set them off."""
    words = text[start:end]
    beginning, ending = _BEGINNING.match(words), _ENDING.search(words)
    first = beginning.end() if beginning else 0
    last = ending.start() if ending else len(words)
    return start + first, start + max(first, last)


def _after_name(text: str, start: int, end: int, mark: re.Match[str], kind: str) -> Aside:
    """Return words after a name as an aside to it.

    Raises:
        AsideError: if they go on beyond the mark that ends them, or are no apposition.
    """
    words = text[start:end]
    closing = _CLOSING[mark["mark"]].match(text, end)
    if not closing:
        message = "does not end where what follows the name ends"
        raise AsideError(message)
    if "," in words and mark["mark"] == ",":
        problem = "goes beyond the comma that ends what follows the name"
    elif _WHO.match(words):
        problem = who_problem(words)
    else:
        problem = bracket_problem(words, kind) if mark["mark"] == "(" else apposition_problem(words, kind)
    if problem:
        raise AsideError(problem)
    return Aside(mark.start("mark"), closing.end(), "name_aside")
