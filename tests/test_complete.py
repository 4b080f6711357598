"""Every number about the election in the documents is in the record."""

import re
from pathlib import Path

import pytest

from kztui.model.election import Election
from kztui.model.when import Span
from kztui.record.documents.document import read_document

NUMBER = re.compile(
    r"\d[\d,.]*\d|\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|hundred|thousand|million"
    r"|once|twice|half|single|both|first|second|third)\b",
    re.IGNORECASE,
)

NOT_ABOUT_THE_ELECTION = {
    "astana-times-2022-11-20": [
        ("date 2022-11-20", "the document's date"),
        ("on 20 November 2022", "the document's date"),
        ("in Election 2022, Nation", "the name of a section"),
    ],
    "astana-2022-11-21": [("date 2022-11-21", "the document's date")],
    "briefing-2022-11-15": [("15.11.2022", "the document's date")],
    "kazinform-2022-11-08": [
        ("8 November 2022, 15:15", "the document's date"),
        ("9 hospitalized", "other news"),
        ("Best Teacher 2022", "other news"),
        ("U14&16", "other news"),
        ("2 Kazakh boxers enter top 5", "other news"),
        ("in three days", "other news"),
        ("Elections 2022:", "the year of the election, in the name of a series of articles"),
        ("1 COVID-19 kills 2", "other news"),
        ("past 24 hours", "other news"),
        ("2 Kazakhstan attends", "a rank in a list"),
        ("3 EU’s", "a rank in a list"),
        ("4 Zhiguli", "a rank in a list"),
        ("5 November 18.", "other news"),
    ],
    "sco-mission": [("Republic of Kazakhstan 20 November 2022", "the election's date, in the title of a statement")],
}
"""Words with numbers that are not about the election, and why not, by source."""


def spans_of(text: str, words: str) -> list[tuple[int, int]]:
    """Return the start and the end of each occurrence of words."""
    return [(match.start(), match.end()) for match in re.finditer(re.escape(words), text)]


@pytest.mark.parametrize("source_id", NOT_ABOUT_THE_ELECTION)
def test_every_number_is_a_figure_or_a_time_or_named_as_neither(
    election: Election, documents: Path, source_id: str
) -> None:
    source = election.sources[source_id]
    text = read_document(documents, source.file).text
    covered = [span for words, _ in NOT_ABOUT_THE_ELECTION[source_id] for span in spans_of(text, words)]
    assert len(covered) >= len(NOT_ABOUT_THE_ELECTION[source_id])

    def add(span: Span) -> None:
        quote = election.quotes[span.quote]
        if quote.source == source_id:
            covered.append((quote.start + span.start, quote.start + span.end))

    for figure in election.figures.values():
        add(Span(figure.quote, figure.words, figure.start, figure.end))
        for span in figure.at.words:
            add(span)
    for statement in election.statements.values():
        for span in statement.at.words:
            add(span)
    missed = [
        text[max(0, match.start() - 20) : match.end() + 20]
        for match in NUMBER.finditer(text)
        if not any(start <= match.start() and match.end() <= end for start, end in covered)
    ]
    assert missed == []


def test_every_source_is_read(election: Election) -> None:
    assert set(NOT_ABOUT_THE_ELECTION) == set(election.sources)


def test_the_record_holds_quotes_and_no_whole_document(election: Election) -> None:
    for source_id, quotes in election.quotes_by_source.items():
        longest = max(quote.end - quote.start for quote in quotes)
        assert longest < 700, source_id
