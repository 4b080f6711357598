"""What the proofs of a record's parts share: the election, its names, and its quotation marks."""

from collections import defaultdict

from kztui.model.election import Election
from kztui.model.quantity import Quantity
from kztui.model.when import Span
from kztui.record.clause.vocabulary import Vocabulary
from kztui.record.language.names import NameFinder

OPENING, CLOSING = "“«", "”»"
"""Quotation marks."""


class ProofContext:
    """An election, with its names made searchable once for all proofs."""

    def __init__(self, election: Election) -> None:
        self.election = election
        self.kinds = {subject.id: subject.kind for subject in election.subjects.values()}
        """The kind of each subject, by its id."""
        self.vocabulary = Vocabulary(election)
        self.subject_names = NameFinder({subject.id: subject.names for subject in election.subjects.values()})
        self._quotation_marks: dict[str, list[tuple[int, str]]] = {}
        self._at_time_of_day: dict[tuple[str, tuple[str, ...]], list[Quantity]] = defaultdict(list)
        for quantity in election.quantities.values():
            if quantity.at.clock:
                self._at_time_of_day[quantity.measure, quantity.subjects].append(quantity)

    def subjects_named_in(self, span: Span) -> set[str]:
        """Return the subjects that words name; a name that continues beyond the words does not count."""
        matches = self.subject_names.in_text(self.election.quotes[span.quote].exact)
        return {match.id for match in matches if match.within(span.start, span.end)}

    def subjects_mentioned_in(self, span: Span) -> set[str]:
        """Return the subjects that words name, or mention within a longer name as those it belongs to."""
        matches = self.subject_names.mentioned_in(self.election.quotes[span.quote].exact)
        return {match.id for match in matches if match.within(span.start, span.end)}

    def quotation_marks(self, source: str) -> list[tuple[int, str]]:
        """Return the quotation marks of a document that stand in its quotes, with their positions, in order."""
        if source not in self._quotation_marks:
            marks = {
                (quote.start + position, mark)
                for quote in self.election.quotes_by_source.get(source, ())
                for position, mark in enumerate(quote.exact)
                if mark in OPENING + CLOSING
            }
            self._quotation_marks[source] = sorted(marks)
        return self._quotation_marks[source]

    def same_at_time_of_day(self, quantity: Quantity) -> list[Quantity]:
        """Return the quantities that count the same at a time of day that is not part of this quantity's."""
        candidates = self._at_time_of_day.get((quantity.measure, quantity.subjects), ())
        return [candidate for candidate in candidates if candidate.at.clock not in quantity.at.clock]
