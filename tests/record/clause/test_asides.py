"""An aside is what a name is, or a clause of its own, and nothing that could bear on the number."""

import pytest

from kztui.record.clause.asides import Aside, AsideError, read_aside
from kztui.record.language.names import NameFinder
from tests.record.clause.sentence_record import SUBJECTS

NAMES = NameFinder({id_: names for id_, (_, names) in SUBJECTS.items()})
KINDS = {id_: kind for id_, (kind, _) in SUBJECTS.items()}


def aside_in(text: str) -> Aside:
    """Return the words between two strokes of a text as an aside."""
    before, words, after = text.split("|")
    sentence = before + words + after
    return read_aside(
        sentence, len(before), len(before) + len(words), NAMES.in_text(sentence), KINDS, is_before=not before
    )


@pytest.mark.parametrize(
    "text",
    [
        "Tokayev, |a 66-year-old former diplomat|, took 70 percent of the vote.",
        "Tokayev, |66|, took 70 percent of the vote.",
        "Tokayev |(66)| took 70 percent of the vote.",
        "Tokayev (|born in 1953 in Almaty|) took 70 percent of the vote.",
        "Tokayev – |the incumbent| – took 70 percent of the vote.",
        "Tokayev, |who once led the senate|, took 70 percent of the vote.",
        "70 percent of the vote went to Tokayev, |a former diplomat|.",
        "The OSCE (|the largest security body of the continent|) sent 352 observers.",
        "The CEC (|a seven-member body|) said turnout was 77 percent.",
        "Almaty (|the largest city of the country|) had a turnout of 51 percent.",
        "Tokayev (|Nur Otan|) had 70 percent of the vote.",
    ],
)
def test_what_says_what_a_name_is_is_an_aside_to_it(text: str) -> None:
    assert aside_in(text).kind == "name_aside"


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("|Heavy rain fell in the north|, yet 9,274,110 people voted.", ""),
        ("Turnout was 77 percent; |the streets of the capital were quiet|.", ""),
        ("Turnout was 77 percent, |and shops opened as usual|.", ""),
        ("Turnout was 77 percent, and |Tokayev thanked his supporters|.", "tokayev"),
        ("|Tokayev did not need a runoff|: he won 70 percent of the vote.", "tokayev"),
        ("Turnout was 77 percent, and |Tokayev thanked Kossanov|.", ""),
    ],
)
def test_a_main_clause_is_an_aside_that_may_be_about_one_subject(text: str, subject: str) -> None:
    assert (aside_in(text).kind, aside_in(text).subject) == ("clause_aside", subject)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("|The former diplomat| Tokayev took 70 percent of the vote.", "title_aside"),
        ("|Despite calls for a boycott|, turnout was 77 percent.", "concession"),
        ("Tokayev took 70 percent of the vote, |avoiding a runoff|.", "outcome"),
    ],
)
def test_a_title_a_concession_and_an_outcome_are_asides(text: str, kind: str) -> None:
    assert aside_in(text).kind == kind


@pytest.mark.parametrize(
    "text",
    [
        # no title, no concession, no outcome
        "|The tailor of| Tokayev took 70 percent of the vote.",
        "|The Kyrgyz politician| Tokayev took 70 percent of the vote.",
        "|Despite claims to the contrary|, turnout was 77 percent.",
        "|Despite rain in Bishkek|, turnout was 77 percent.",
        "|Despite counting one village|, turnout was 77 percent.",
        "Turnout was 77 percent, |beating all belief|.",
        "Turnout was 77 percent; |the commission climbed down|.",
        "Turnout was 77 percent; |he shrugged|.",
        # no apposition to a name
        "Tokayev, |it is claimed|, took 70 percent of the vote.",
        "Tokayev, |according to a rumour|, took 70 percent of the vote.",
        "Tokayev, |allegedly|, took 70 percent of the vote.",
        "Tokayev, |had he stood|, took 70 percent of the vote.",
        "Tokayev, |unlike Kossanov|, took 70 percent of the vote.",
        "Tokayev, |in Almaty|, took 70 percent of the vote.",
        "Tokayev, |with Kossanov|, took 70 percent of the vote.",
        "Tokayev, |never|, took 70 percent of the vote.",
        "Tokayev (|not|) took 70 percent of the vote.",
        "Tokayev (|in 2015|) took 70 percent of the vote.",
        "Tokayev (|in a poll|) took 70 percent of the vote.",
        "Tokayev (|if only in a dream|) took 70 percent of the vote.",
        "Tokayev (|he says|) took 70 percent of the vote.",
        # beyond the mark that ends it
        "Tokayev, |a former diplomat, lost|, took 70 percent of the vote.",
        "Tokayev, |who led the senate, never| took 70 percent of the vote.",
        "Tokayev, |a former| diplomat, took 70 percent of the vote.",
        "Tokayev (|66|, never) took 70 percent of the vote.",
        # of another than the one named
        "Tokayev, |whose father was an author|, took 70 percent of the vote.",
        "Tokayev, |who never stood|, took 70 percent of the vote.",
        # to the number, or to nothing
        "Turnout was 77 percent, |a fairy tale|.",
        "Turnout was 77 percent, |which nobody believes|.",
        "Turnout was 77 percent |(a lie)|.",
        "Turnout was |not| 77 percent.",
        "|In Almaty|, turnout was 77 percent.",
        # no main clause
        "|If nobody had stayed away|, turnout was 77 percent.",
        "|Because of the rain|, turnout was 77 percent.",
        "Turnout was 77 percent, and |nothing of the kind|.",
        "Turnout was 77 percent, |or so they thought|.",
        "Turnout was 77 percent; |believing that|.",
        "Turnout was 77 percent, but |was not|.",
        # pointing back, or of saying and thinking
        "Turnout was 77 percent; |the figure was invented|.",
        "Turnout was 77 percent, but |it was a lie|.",
        "Turnout was 77 percent, but |this was denied|.",
        "Turnout was 77 percent, but |nobody believed the commission|.",
        "|Critics claimed much|; turnout was 77 percent.",
        "|Critics said|: turnout was 77 percent.",
        "Turnout was 77 percent; |observers rejected the claim|.",
        "|There was a rumour|; turnout was 77 percent.",
        # what may be, and not what happened
        "Turnout was 77 percent, and |pigs would fly|.",
        "| , |Turnout was 77 percent.",
    ],
)
def test_what_could_bear_on_the_number_is_no_aside(text: str) -> None:
    with pytest.raises(AsideError):
        aside_in(text)


def test_the_marks_around_an_aside_to_a_name_belong_to_it() -> None:
    text = "Tokayev, a former diplomat, took 70 percent of the vote."
    for words in ("a former diplomat", ", a former diplomat,", " a former diplomat, "):
        start = text.index(words)
        aside = read_aside(text, start, start + len(words), NAMES.in_text(text), KINDS, is_before=False)
        assert text[aside.start : aside.end] == ", a former diplomat,"
