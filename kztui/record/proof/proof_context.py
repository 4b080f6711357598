"""What the proofs of a record's parts share: the election, and the names of its subjects and measures."""

from collections import defaultdict
from collections.abc import Iterator

from kztui.model.election import Election
from kztui.model.quantity import Quantity, Unit
from kztui.model.when import Span
from kztui.record.clause.vocabulary import Vocabulary
from kztui.record.language.names import NameFinder, NameMatch


class ProofContext:
    """An election, with its names made searchable once for all proofs."""

    def __init__(self, election: Election) -> None:
        self.election = election
        self.kinds = {subject.id: subject.kind for subject in election.subjects.values()}
        """The kind of each subject, by its id."""
        self.vocabulary = Vocabulary(election)
        self.subject_names = NameFinder({subject.id: subject.names for subject in election.subjects.values()})
        names_by_unit: dict[Unit, dict[str, tuple[str, ...]]] = {unit: {} for unit in Unit}
        self._subjects_by_measure: dict[str, set[str]] = defaultdict(set)
        self._at_time_of_day: dict[tuple[str, tuple[str, ...]], list[Quantity]] = defaultdict(list)
        for quantity in election.quantities.values():
            if quantity.measure in election.measures:
                names_by_unit[quantity.unit][quantity.measure] = election.measures[quantity.measure].names
            self._subjects_by_measure[quantity.measure].update(quantity.subjects)
            if quantity.at.clock:
                self._at_time_of_day[quantity.measure, quantity.subjects].append(quantity)
        self.measure_names = {unit: NameFinder(names) for unit, names in names_by_unit.items()}
        """The names of the measures of each unit."""

    def subjects_named_in(self, span: Span) -> set[str]:
        """Return the subjects that words name; a name that continues beyond the words does not count."""
        return {match.id for match in self._matches_within(self.subject_names, span)}

    def subjects_mentioned_in(self, span: Span) -> set[str]:
        """Return the subjects that words name, or mention within a longer name as those it belongs to."""
        matches = self.subject_names.mentioned_in(self.election.quotes[span.quote].exact)
        return {match.id for match in matches if match.within(span.start, span.end)}

    def measures_named_in(self, span: Span, unit: Unit) -> set[str]:
        """Return the measures of a unit that words name."""
        return {match.id for match in self._matches_within(self.measure_names[unit], span)}

    def names_of_counted_subjects(self, text: str, measure: str) -> list[NameMatch]:
        """Return the names in a text of the subjects for which a measure is counted separately."""
        counted = self._subjects_by_measure[measure]
        return [match for match in self.subject_names.in_text(text) if match.id in counted]

    def same_at_time_of_day(self, quantity: Quantity) -> list[Quantity]:
        """Return the quantities that count the same at a time of day that is not part of this quantity's."""
        candidates = self._at_time_of_day.get((quantity.measure, quantity.subjects), ())
        return [candidate for candidate in candidates if candidate.at.clock not in quantity.at.clock]

    def _matches_within(self, names: NameFinder, span: Span) -> Iterator[NameMatch]:
        text = self.election.quotes[span.quote].exact
        return (match for match in names.in_text(text) if match.within(span.start, span.end))
