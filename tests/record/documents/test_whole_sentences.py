"""A quote is a whole sentence, or a whole item of an enumeration; whatever else is cut from a sentence is refused."""

from collections.abc import Iterator

import pytest
from msgspec.structs import replace

from kztui.model.election import Election
from kztui.model.source import Part, Quote
from kztui.model.when import Span
from kztui.record.documents.whole_sentences import QuoteProblem, cut_quotes
from tests.record.documents.quoted_document import election, parse, problems, quote, span

FIRST = "The result shows Ann Smith, a candidate of the Red Party, winning 60.5 percent (605,123 votes)"
SECOND = "Ben Jones – 30.1 percent (301,000 votes)"
THIRD = "Red Party candidate Eve Brown, a clerk, – 9.4 percent (94,000 votes)"
RESULT = f"{FIRST}, {SECOND}, and {THIRD}."
SENTENCES = f"""\
STRELSAU – {RESULT}
STRELSAU. PRESS The Election Board accredited 20 observers, including 8 from Graustark.
There were 101 polling stations, including 8 stations abroad. Ann Smith did not record any violations of law. It rained.
“Turnout was 70 percent,” the Press said. «More than 614 observers came from Graustark.»
Turnout was 71 percent, the Election Board said, up 5 percent. If Ben Jones is right, Eve Brown won, 3 percent.
The Red – Green Alliance got 5 seats, the Red Party 4 seats. Was turnout 72 percent?
The states (Graustark 5 observers, Ruritania 7 observers) sent them. Nobody came (Zubrowka 9 observers).
ELSEWHERE – Nobody voted.
Eve Brown got 61 percent, Ben Jones claimed, not 50 percent.
GRAUSTARK PRESS Few say that many voted.
STRELSAU denied it.
"""

WHOLE = [
    RESULT,
    FIRST,
    f"STRELSAU – {FIRST}",
    f"STRELSAU – {RESULT}".removesuffix("."),
    "The Election Board accredited 20 observers, including 8 from Graustark.",
    "STRELSAU. PRESS The Election Board accredited 20 observers, including 8 from Graustark.",
    "There were 101 polling stations, including 8 stations abroad.",
    "Ann Smith did not record any violations of law",
    "“Turnout was 70 percent,” the Press said.",
    "Turnout was 70 percent,” the Press said.",
    "More than 614 observers came from Graustark.",
    "More than 614 observers came from Graustark",
    "The Red – Green Alliance got 5 seats",
    "Was turnout 72 percent?",
    "ELSEWHERE – Nobody voted.",
]

CUT = [
    ("301,000 votes", "neither begins nor ends where its sentence does"),
    ("94,000 votes", "neither begins nor ends where its sentence does"),
    ("The result shows Ann Smith", "add “, a candidate of the Red Party"),
    ("The result shows Ann Smith, a candidate of the Red Party, winning 60.5 percent", "add “(605,123 votes)"),
    ("a candidate of the Red Party, winning 60.5 percent (605,123 votes)",
     "add “The result shows Ann Smith,” before it"),
    ("the Red Party, winning 60.5 percent (605,123 votes)", "neither begins nor ends"),
    ("winning 60.5 percent (605,123 votes)", "neither begins nor ends"),
    ("Ann Smith, a candidate of the Red Party, winning 60.5 percent (605,123 votes)",
     "add “The result shows” before it"),
    ("PRESS The Election Board accredited 20 observers, including 8 from Graustark.", "add “STRELSAU.”"),
    ("The Election Board accredited 20 observers",
     "does not end where its sentence ends; add “, including 8 from Graustark.”"),
    ("including 8 stations abroad.", "add “There were 101 polling stations,”"),
    ("including 8 stations abroad",
     "does not begin where its sentence begins; add “There were 101 polling stations,”"),
    ("There were 101 polling stations", "add “, including 8 stations abroad.”"),
    ("record any violations of law.", "does not begin where its sentence begins; add “Ann Smith did not”"),
    ("Turnout was 70 percent", "does not end where its sentence ends; add “,” the Press said.”"),
    ("614 observers came from Graustark.", "does not begin where its sentence begins; add “«More than”"),
    ("Turnout was 71 percent", "add “, the Election Board said, up 5 percent.”"),
    ("Eve Brown won", "add “If Ben Jones is right,” before it and “, 3 percent.” after it"),
    ("Green Alliance got 5 seats", "add “The Red –” before it"),
    ("the Red Party 4 seats", "or name with `governed_by` the words that govern this item"),
    ("Was turnout 72 percent", "does not end where its sentence ends; add “?”"),
    ("Graustark 5 observers", "or name with `governed_by` the words that govern this item"),
    ("Nobody voted.", "does not begin where its sentence begins; add “ELSEWHERE –”"),
    ("Eve Brown got 61 percent", "does not end where its sentence ends; add “, Ben Jones claimed, not 50 percent.”"),
    ("Few say that many voted.", "does not begin where its sentence begins; add “GRAUSTARK PRESS”"),
    ("denied it.", "does not begin where its sentence begins; add “STRELSAU”"),
    ("Was turnout 72 percent? The states", "runs over 2 lines"),
    ("Ann Smith did not record any violations of law. It",
     "holds more than one sentence; end it with “Ann Smith did not record any violations of law.”"),
]  # fmt: skip


@pytest.mark.parametrize("exact", WHOLE)
def test_a_sentence_may_be_quoted_whole(exact: str) -> None:
    assert problems(SENTENCES, exact) == []


@pytest.mark.parametrize(("exact", "printed"), CUT, ids=[exact for exact, _ in CUT])
def test_a_cut_sentence_is_refused_with_what_it_leaves_out(exact: str, printed: str) -> None:
    for part in Part:
        assert any(printed in problem for problem in problems(SENTENCES, exact, part))


def governed(exact: str, governing_quote: str, *words: str) -> list[QuoteProblem]:
    """Return what is wrong with an item that is governed by words of another quote."""
    document = parse(SENTENCES)
    governing = quote(document, governing_quote, "d.governing")
    spans = tuple(span(governing, each) for each in words)
    return list(cut_quotes(election(governing, replace(quote(document, exact), governed_by=spans))))


@pytest.mark.parametrize("exact", [SECOND, THIRD, f"{SECOND}, and {THIRD}"])
@pytest.mark.parametrize("words", [("The result shows",), ("The result shows", "winning")])
def test_an_item_of_an_enumeration_names_the_words_that_govern_it(exact: str, words: tuple[str, ...]) -> None:
    assert governed(exact, FIRST, *words) == []


def test_an_item_may_stand_in_a_bracket() -> None:
    whole = "The states (Graustark 5 observers, Ruritania 7 observers) sent them."
    for exact in ("Graustark 5 observers", "Ruritania 7 observers"):
        assert governed(exact, whole, "The states") == []
    alone = governed("Zubrowka 9 observers", "Nobody came (Zubrowka 9 observers).", "Nobody came")
    assert [cut.key for cut in alone] == ["exact"]  # a bracket with a single item is no enumeration


@pytest.mark.parametrize(
    ("words", "printed"),
    [
        (("shows",), "should be the words of this quote's sentence from its beginning to the first name"),
        (("The result",), "the sentence begins “The result shows Ann Smith"),
        (("The result shows Ann Smith, a candidate",), "from its beginning to the first name of the enumeration"),
        (("winning", "The result shows"), "“winning” should be the words"),
        (("The result shows", "605,123 votes"), ""),
    ],
)
def test_governing_words_begin_the_sentence_and_lead_to_an_item(words: tuple[str, ...], printed: str) -> None:
    found = governed(SECOND, FIRST, *words)
    assert [cut.key for cut in found] == (["governed_by"] if printed else [])
    assert all(printed in cut.problem for cut in found)


@pytest.mark.parametrize("other", ["There were 101 polling stations, including 8 stations abroad.", RESULT])
def test_governing_words_stand_before_the_item_in_its_sentence(other: str) -> None:
    later = other.rpartition(" ")[2]
    (cut,) = governed(SECOND, other, later)
    assert cut.key == "governed_by"
    (cut,) = governed(SECOND, RESULT, "The result shows", "Eve Brown")
    assert (cut.key, cut.problem) == ("governed_by", "“Eve Brown” does not stand before the quote in its sentence")


def test_what_begins_its_sentence_is_governed_by_nothing_else() -> None:
    for exact in (RESULT, FIRST):
        (cut,) = governed(exact, RESULT, "The result shows")
        assert (cut.key, cut.quote) == ("governed_by", "d.quote")


@pytest.mark.parametrize(
    ("exact", "of"),
    [
        ("Eve Brown won", "If Ben Jones is right, Eve Brown won, 3 percent."),  # no number
        ("the Election Board said", "Turnout was 71 percent, the Election Board said, up 5 percent."),
        ("the Red Party, winning 60.5 percent (605,123 votes)", RESULT),  # another kind of subject
        ("a candidate of the Red Party, winning 60.5 percent (605,123 votes)", RESULT),
        ("Ben Jones – 30.1 percent", RESULT),
        (f"{SECOND}, and Red Party candidate Eve Brown", RESULT),
    ],
)
def test_no_governing_words_make_an_item_of_what_is_none(exact: str, of: str) -> None:
    words = of.split(" ")
    for count in range(1, len(words)):
        assert governed(exact, of, " ".join(words[:count])) != []


def cuts(quoted: Quote) -> Iterator[Quote]:
    """Yield the quote without its first words, and without its last, word by word."""
    for position, char in enumerate(quoted.exact):
        if char == " ":
            left, right = quoted.exact[:position], quoted.exact[position + 1 :]
            yield replace(quoted, exact=left, end=quoted.start + position, after=f" {right}{quoted.after}")
            yield replace(quoted, exact=right, start=quoted.start + position + 1, before=f"{quoted.before}{left} ")


def with_governing_words(cut: Quote, whole: Quote) -> Iterator[Quote]:
    """Yield a cut quote as it is, and governed by each run of words that the whole one begins with."""
    yield replace(cut, governed_by=())
    for position, char in enumerate(whole.exact):
        if char == " ":
            yield replace(cut, governed_by=(Span(whole.id, whole.exact[:position], 0, position),))


def accepted_cuts(election: Election, whole: Quote) -> set[str]:
    """Return the cuts of a quote that are accepted with some governing words."""
    attempts = [attempt for cut in cuts(whole) for attempt in with_governing_words(cut, whole)]
    by_number = {str(number): replace(attempt, id=str(number)) for number, attempt in enumerate(attempts)}
    refused = {cut.quote for cut in cut_quotes(replace(election, quotes={whole.id: whole, **by_number}))}
    return {attempt.exact for id_, attempt in by_number.items() if id_ not in refused}


ITEMS = [
    "CIS Inter-Parliamentary Assembly – 34 observers",
    "SCO Mission – 19 observers",
    "and the Organization of Turkic States – two observers.",
]
"""The items of our own quotes that do not begin their sentence."""


def test_no_quote_of_the_record_can_be_cut_but_to_whole_items(election: Election) -> None:
    found = set[str]().union(*(accepted_cuts(election, whole) for whole in election.quotes.values()))
    assert found == {", ".join(ITEMS[first:]).removeprefix("and ") for first in range(len(ITEMS))}
