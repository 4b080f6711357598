"""The proof of asides: that words which the record sets apart can't bear on the number.

They are an apposition, a bracket or a *who*-clause directly after a name, or a whole main clause beyond a semicolon, a
colon or a coordinating conjunction. Of anything else there is no telling what it does to the number.
"""

import re
from collections.abc import Sequence

import msgspec

from kztui.record.clause.aside_words import apposition_problem, bracket_problem, clause_problem, words_of
from kztui.record.language.names import NameMatch

_BEFORE_NAME_ASIDE = re.compile(r"\s*(?P<mark>[,(–—])\s*$")
_ENDS = {",": r"\s*(?P<end>,|$|(?=[.;]))", "(": r"\s*(?P<end>\))", "–": r"\s*(?P<end>–)", "—": r"\s*(?P<end>—)"}


class Aside(msgspec.Struct, frozen=True):
    """Words set apart, with the marks that set them off."""

    start: int
    end: int
    kind: str
    """“name_aside”, or “clause_aside”."""
    subject: str = ""
    """For a clause: the id of the subject that it begins with and that alone it names; or empty."""


class AsideError(Exception):
    """Words that the record sets apart could bear on the number."""


def read_aside(text: str, start: int, end: int, names: Sequence[NameMatch]) -> Aside:
    """Return words as an aside.

    Args:
        text: the sentence.
        start: where the words begin.
        end: where they end.
        names: the names of subjects in the sentence, in order.

    Raises:
        AsideError: if they could bear on the number.
    """
    start, end = _trimmed(text, start, end)
    words = text[start:end]
    if not words:
        message = "holds no words"
        raise AsideError(message)
    mark = _BEFORE_NAME_ASIDE.search(text[:start])
    name_before = next((name for name in names if mark and name.end == mark.start()), None)
    if mark and name_before:
        closing = re.match(_ENDS[mark["mark"]], text[end:])
        if not closing:
            message = "does not end where what follows the name ends"
            raise AsideError(message)
        _check_after_name(words, bracketed=mark["mark"] == "(")
        return Aside(mark.start("mark"), end + closing.end("end"), "name_aside")
    if problem := clause_problem(words):
        raise AsideError(problem)
    inside = [name for name in names if start <= name.start and name.end <= end]
    subject = inside[0].id if inside and inside[0].start == start and len({name.id for name in inside}) == 1 else ""
    return Aside(start, end, "clause_aside", subject)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the words without the marks and the conjunction that set them off."""
    words = text[start:end]
    leading = re.match(r"(?:[\s,;:–—(]|(?:and|but)\s)*", words)
    trailing = re.search(r"[\s,;:–—).]*(?:\b(?:and|but)[\s]*)?$", words)
    return start + (leading.end() if leading else 0), start + (trailing.start() if trailing else len(words))


def _check_after_name(words: str, *, bracketed: bool) -> None:
    if words_of(words)[0] in {"who", "whose", "whom"}:
        if "," in words:
            message = "goes beyond the who-clause, which ends at the first comma"
            raise AsideError(message)
        return
    if problem := bracket_problem(words) if bracketed else apposition_problem(words):
        raise AsideError(problem)
