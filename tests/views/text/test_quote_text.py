import pytest
from msgspec.structs import replace

from kztui.model.election import Election
from kztui.model.source import Quote
from kztui.model.when import Span
from kztui.views.text.quote_text import governing_line, quote_pieces, quote_text


@pytest.fixture
def quote(election: Election) -> Quote:
    return election.quotes["gazette.turnout"]


def span(quote: Quote, words: str) -> Span:
    start = quote.exact.index(words)
    return Span(quote.id, words, start, start + len(words))


@pytest.mark.parametrize(
    ("before", "after", "shown"),
    [
        ("", "", "“{}”"),
        ("As for the vote,", "", "“… {}”"),
        ("", "; so said the Board", "“{} …”"),
        ("As for the vote,", "; so said the Board", "“… {} …”"),
        ("– ", ".", "“{}”"),
        ("STRELSAU – ", "", "“{}”"),
        ("STRELSAU. WIRE ", "", "“{}”"),
    ],
)
def test_an_ellipsis_stands_where_words_of_the_sentence_are_left_out(
    quote: Quote, before: str, after: str, shown: str
) -> None:
    assert quote_text(replace(quote, before=before, after=after)) == shown.format(quote.exact)


def test_an_ellipsis_is_none_of_the_quotes_words(quote: Quote) -> None:
    pieces = quote_pieces(replace(quote, before="So", after="so"), [(0, len(quote.exact))])
    assert [(piece.text, piece.highlighted) for piece in pieces] == [("… ", False), (quote.exact, True), (" …", False)]


def test_quotation_marks_of_its_own_are_not_drawn_twice(quote: Quote) -> None:
    assert quote_text(replace(quote, exact="“Yes.”")) == "“Yes.”"
    assert quote_text(replace(quote, exact="“Yes.”", before="She said:")) == "… “Yes.”"
    assert quote_text(replace(quote, exact="She said: “Yes.”")) == "“She said: “Yes.”"


def test_words_that_govern_a_quote_are_joined_by_an_ellipsis_where_some_are_left_out(quote: Quote) -> None:
    turnout, was, voters = span(quote, "Turnout"), span(quote, "was"), span(quote, "voters")
    assert governing_line(quote) == ""
    assert governing_line(replace(quote, governed_by=(turnout,))) == "listed under “Turnout”:"
    assert governing_line(replace(quote, governed_by=(turnout, was, voters))) == "listed under “Turnout was … voters”:"
    elsewhere = replace(was, quote="wire.turnout")
    assert governing_line(replace(quote, governed_by=(turnout, elsewhere))) == "listed under “Turnout … was”:"
