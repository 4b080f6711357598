"""No quote runs from one line to the next, unless it is the headline."""

import pytest

from kztui.model.source import Part
from tests.record.documents.quoted_document import problems

PAGE = """\
4 May 2031 |
Results of the election
in Ruritania

Turnout was 70 percent in Strelsau. Ann Smith won
the election. Ben Jones did not
record any violations.

Two voters. Photo: Press
"""
HEADLINE = "Results of the election in Ruritania"


def test_a_headline_may_be_broken_over_lines() -> None:
    assert problems(PAGE, HEADLINE, Part.TITLE, HEADLINE) == []


@pytest.mark.parametrize(
    ("exact", "part", "title"),
    [
        (HEADLINE, Part.BODY, HEADLINE),
        (HEADLINE, Part.CAPTION, HEADLINE),
        (HEADLINE, Part.TITLE, "Results of the election"),
        ("of the election in Ruritania", Part.TITLE, "of the election in Ruritania"),
        ("Results of the election in", Part.TITLE, "Results of the election in"),
        ("the election. Ben Jones did not record any violations.", Part.TITLE,
         "the election. Ben Jones did not record any violations."),
        ("record any violations. Two voters. Photo: Press", Part.TITLE,
         "record any violations. Two voters. Photo: Press"),
        ("Ann Smith won the election.", Part.BODY, ""),
        ("Ben Jones did not record any violations.", Part.BODY, ""),
        ("in Ruritania Turnout was 70 percent in Strelsau.", Part.BODY, ""),
    ],
)  # fmt: skip
def test_nothing_else_runs_over_lines(exact: str, part: Part, title: str) -> None:
    assert any(
        problem.startswith("runs over ") and " lines of d.txt; end it with “" in problem
        for problem in problems(PAGE, exact, part, title)
    )


@pytest.mark.parametrize("part", [Part.CAPTION, Part.SIDEBAR, Part.TITLE])
def test_a_caption_may_be_a_whole_line_or_a_sentence_of_it(part: Part) -> None:
    for exact in ("Two voters. Photo: Press", "Two voters.", "Photo: Press"):
        assert problems(PAGE, exact, part) == []


@pytest.mark.parametrize(
    ("exact", "printed"),
    [
        ("The CEC did", "seems to go on in the next line, which begins “not count. Nobody"),
        ("not count.", "seems to go on from the line before, which ends “The CEC did”"),
        ("Nobody voted", "seems to go on in the next line, which begins “in vain."),
        ("in vain.", "seems to go on from the line before, which ends “not count. Nobody voted”"),
    ],
)
def test_a_line_broken_within_a_sentence_is_not_quoted(exact: str, printed: str) -> None:
    text = "The CEC did\nnot count. Nobody voted\nin vain.\nvery few did."
    for part in Part:
        assert any(printed in problem for problem in problems(text, exact, part, exact))
    assert problems(text, "very few did.") == []


def test_several_sentences_are_no_quote_of_running_text() -> None:
    assert problems(PAGE, "Two voters. Photo: Press") != []
    three = "One voter. Two voters. Three voters."
    for exact in ("One voter. Two voters.", "Two voters. Three voters."):
        (problem, *_) = problems(three, exact, Part.CAPTION)
        assert problem.startswith("holds more than one sentence; end it with “")
