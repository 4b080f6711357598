"""Proving what can be proved of a record that has errors: what only follows from them is not reported again."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from itertools import chain

from msgspec.structs import replace

from kztui.model.election import Election
from kztui.model.figure import Figure, Statement
from kztui.model.source import Quote
from kztui.record.files.unproved_record import UnprovedRecord
from kztui.record.proof.whole_record import ProofFailure, proof_failures
from kztui.store.reference_checks import Reference, references

_TABLES = {
    "source": "sources",
    "quote": "quotes",
    "subject": "subjects",
    "measure": "measures",
    "topic": "topics",
    "group": "groups",
    "quantity": "quantities",
    "figure": "figures",
    "relation": "relations",
}
"""The table of each kind of row."""
_PROVED_TOGETHER = {
    ("groups", "picture"): ("quantities", "relations"),
    ("quantities", "measure"): ("quantities",),
}
"""The keys that are proved against all rows of some tables: that one of them is the sum, or counts the same."""
_WORD = re.compile(r"\w+")
_NAMES = frozenset({"subjects", "measures"})
"""The tables whose rows have names, by which the words of a quote are understood."""
_NAMED = frozenset({"measure", "subject"})
"""The kinds of rows whose names are words of the quotes."""
_PHRASES = frozenset({"names", "titles", "verbs"})
"""The keys that hold words which must stand in a quote."""
_NUMBER_KEYS = frozenset({"value", "low", "qualifier"})
"""The keys of a figure that its own words alone prove, whatever else stands in the quote."""


class ProvablePart:
    """The part of a record that its errors leave provable."""

    def __init__(self, record: UnprovedRecord, election: Election) -> None:
        self._errors = record.errors
        self._record = record
        self._election = election
        self._references: dict[tuple[str, str], list[Reference]] = defaultdict(list)
        for reference in references(election):
            self._references[reference.table, reference.row].append(reference)

    def add_failures(self) -> None:
        """Add to the record's errors each row that the words do not support, unless that follows from other errors."""
        failures = proof_failures(self._without_unprovable_figures())
        for failure in sorted(failures, key=lambda failure: failure.table not in _NAMES):  # others follow from these
            if not self._follows(failure):
                position = self._record.position(failure.table, failure.id)
                self._errors.add((position / failure.key).error(failure.problem))

    def _without_unprovable_figures(self) -> Election:
        """Return the election without the figures of quantities that refer to what is not there."""
        figures = {}
        for figure in self._election.figures.values():
            if all(self._exists(reference) for reference in self._references["quantities", figure.quantity]):
                figures[figure.id] = figure
            else:
                self._errors.quotes_lacking_figures.add(figure.quote)
        return replace(self._election, figures=figures)

    def _follows(self, failure: ProofFailure) -> bool:
        """Return whether a failure follows from errors that are known."""
        if failure.table in {"figures", "statements"} and failure.key not in _NUMBER_KEYS and self._is_obscure(failure):
            return True
        if failure.table == "quotes" and self._lacks_names(self._election.quotes[failure.id]):
            return True
        if failure.key in _PHRASES and self._may_stand_in_wrong_quote(failure):
            return True
        tables = _PROVED_TOGETHER.get((failure.table, failure.key), ())
        return (
            self._is_spoiled(failure.table, failure.id)
            or any(self._errors.has_lost(table) or self._has_wrong_rows(table) for table in tables)
            or any(map(self._is_wrong, self._foundations(failure.table, failure.id)))
        )

    def _lacks_names(self, quote: Quote) -> bool:
        """Return whether a name that the sentence of a quote may have is not known, as it is misspelt or missing."""
        sentence = f"{quote.before} {quote.exact} {quote.after}"
        wrong = (
            subject
            for subject in self._election.subjects.values()
            if self._errors.is_wrong(self._record.position("subjects", subject.id) / "names")
        )
        return self._errors.has_lost("subjects") or any(
            _nearly_stands_in(name, sentence) for subject in wrong for name in (subject.label, *subject.names)
        )

    def _may_stand_in_wrong_quote(self, failure: ProofFailure) -> bool:
        """Return whether a name that stands in no quote may stand in one that is misspelt or could not be read."""
        rows = {"": self._election.meta} if failure.table == "meta" else getattr(self._election, failure.table)
        row = rows.get(failure.id) or self._election.meta
        missing = [name for name in getattr(row, failure.key) if f"“{name}”" in failure.problem]
        wrong = (quote for quote in self._election.quotes.values() if self._is_spoiled("quotes", quote.id))
        return self._errors.has_lost("quotes") or any(
            _nearly_stands_in(name, quote.exact) for quote in wrong for name in missing
        )

    def _is_obscure(self, failure: ProofFailure) -> bool:
        """Return whether words of a row's quote may not be understood, for lack of the names or figures in them."""
        if any(map(self._errors.has_lost, _NAMES)):
            return True
        rows: Mapping[str, Figure | Statement] = getattr(self._election, failure.table)
        quote = rows[failure.id].quote
        if quote in self._errors.quotes_lacking_figures or self._lacks_a_day(quote):
            return True
        if self._lacks_names(self._election.quotes[quote]):
            return True
        neighbours = self._election.figures_by_quote.get(quote, ())
        foundations = chain.from_iterable(self._foundations("figures", figure.id) for figure in neighbours)
        return any(self._is_wrong(reference) for reference in foundations if reference.kind in _NAMED)

    def _lacks_a_day(self, quote: str) -> bool:
        """Return whether the day of the election or of the document is wrong, from which other days are read."""
        election = self._record.position("meta", self._election.meta.id)
        source = self._record.position("sources", self._election.quotes[quote].source)
        keys = (election / "date", election / "names", source / "published", source / "date_order")
        return any(map(self._errors.is_wrong, keys))

    def _foundations(self, table: str, id_: str) -> Iterator[Reference]:
        """Yield what a row refers to, and the measures and subjects of quantities that it refers to."""
        kinds = _NAMED - {"subject"} if table == "relations" else _NAMED  # a relation needs only their units
        for reference in self._references[table, id_]:
            yield reference
            if reference.kind == "quantity":
                below = self._references["quantities", reference.id]
                yield from (reference for reference in below if reference.kind in kinds)

    def _exists(self, reference: Reference) -> bool:
        return (_TABLES[reference.kind], reference.id) in self._record.positions

    def _is_wrong(self, reference: Reference) -> bool:
        """Return whether what is referred to has an error, or is missing where rows could not be read."""
        table = _TABLES[reference.kind]
        if not self._exists(reference):
            return self._errors.may_have_lost(table, reference.id)
        return self._is_spoiled(table, reference.id)

    def _has_wrong_rows(self, table: str) -> bool:
        return any(self._is_spoiled(table, row) for row in getattr(self._election, table))

    def _is_spoiled(self, table: str, id_: str) -> bool:
        return self._errors.spoils(self._record.position(table, id_))


def _nearly_stands_in(name: str, text: str) -> bool:
    """Return whether each word of a name is in a text, or one like it."""
    words = _WORD.findall(text.casefold())
    return all(get_close_matches(word, words, 1) for word in _WORD.findall(name.casefold()))
