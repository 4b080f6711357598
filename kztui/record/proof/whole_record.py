"""Proving a whole record, row by row."""

from collections.abc import Callable, Iterator, Mapping
from typing import TypeVar

import msgspec

from kztui.model.election import Election, Identified
from kztui.model.quantity import Measure
from kztui.model.source import Quote
from kztui.record.documents.whole_sentences import cut_quotes
from kztui.record.language.names import NameFinder
from kztui.record.proof.basic_checks import ProofError, prove_exists
from kztui.record.proof.enumeration_proof import prove_terms
from kztui.record.proof.figure_proof import prove_figure
from kztui.record.proof.label_proof import LabelProof
from kztui.record.proof.name_proof import names_in_use, prove_names, prove_phrases
from kztui.record.proof.proof_context import ProofContext
from kztui.record.proof.relation_proof import prove_relation
from kztui.record.proof.statement_proof import prove_statement
from kztui.record.proof.time_proof import prove_election_day
from kztui.record.proof.topic_proof import prove_group, prove_quantity, prove_topic

T = TypeVar("T", bound=Identified)


class ProofFailure(msgspec.Struct, frozen=True):
    """A row of a record that is not proved."""

    table: str
    id: str
    key: str
    """The field that is wrong."""
    problem: str


def proof_failures(election: Election) -> Iterator[ProofFailure]:
    """Yield every row that the words do not support, or that refers to something that does not exist.

    Rows that others depend on come first, so that the first failure is the first to mend.
    """
    yield from _failures("quotes", election.quotes, lambda quote: _prove_quote(election, quote))
    for cut in cut_quotes(election):
        yield ProofFailure("quotes", cut.quote, cut.key, cut.problem)
    yield from _failures("groups", election.groups, lambda group: prove_group(election, group))
    yield from _failures("topics", election.topics, lambda topic: prove_topic(election, topic))
    yield from _failures("quantities", election.quantities, lambda quantity: prove_quantity(election, quantity))
    yield from _duplicate_quantities(election)
    yield from _failures("relations", election.relations, lambda relation: prove_relation(election, relation))
    yield from _failures("meta", {"": election.meta}, lambda _: prove_election_day(election))
    context = ProofContext(election)
    yield from _failures(
        "relations", election.relations, lambda relation: prove_terms(election, context.subject_names, relation)
    )
    yield from _unused_names(context)
    yield from _unused_phrases(election)
    yield from _shared_names(election)
    yield from _quotes_twice(election)
    labels = LabelProof(election)
    yield from _failures("subjects", election.subjects, labels.prove_subject)
    yield from _failures("quantities", election.quantities, labels.prove_quantity)
    yield from _failures("groups", election.groups, labels.prove_group)
    yield from _failures("topics", election.topics, labels.prove_topic)
    yield from _failures("relations", election.relations, labels.prove_relation)
    yield from _failures("figures", election.figures, lambda figure: prove_figure(context, figure))
    yield from _failures("statements", election.statements, lambda statement: prove_statement(context, statement))
    yield from _failures("statements", election.statements, labels.prove_statement)


def _failures(table: str, rows: Mapping[str, T], prove: Callable[[T], None]) -> Iterator[ProofFailure]:
    for row in rows.values():
        try:
            prove(row)
        except ProofError as error:
            yield ProofFailure(table, row.id, error.key, error.problem)


def _unused_names(context: ProofContext) -> Iterator[ProofFailure]:
    """Yield the subjects and the measures that have a name which occurs in no quote."""
    election = context.election
    subject_names = names_in_use(election, context.subject_names)
    yield from _failures("subjects", election.subjects, lambda subject: prove_names(subject, subject_names))
    all_measures = NameFinder({measure.id: measure.names for measure in election.measures.values()})
    measure_names = names_in_use(election, all_measures)
    yield from _failures("measures", election.measures, lambda measure: prove_names(measure, measure_names))


def _unused_phrases(election: Election) -> Iterator[ProofFailure]:
    """Yield what has a title, a verb or another name that occurs in no quote, or an agent that does not exist."""
    yield from _failures("subjects", election.subjects, lambda row: prove_phrases(election, "titles", row.titles))
    yield from _failures("measures", election.measures, lambda row: prove_phrases(election, "verbs", row.verbs))
    yield from _failures("measures", election.measures, lambda row: _prove_agents(election, row))
    yield from _failures("meta", {"": election.meta}, lambda row: prove_phrases(election, "names", row.names))


def _prove_agents(election: Election, measure: Measure) -> None:
    for agent in measure.agents:
        prove_exists(agent, election.subjects, "subject", "agents")


def _shared_names(election: Election) -> Iterator[ProofFailure]:
    """Yield the subjects that have a name of another, or are called by one for short."""
    owners: dict[str, str] = {}
    for subject in election.subjects.values():
        for name in subject.names:
            owner = owners.setdefault(name, subject.id)
            if owner != subject.id:
                yield ProofFailure("subjects", subject.id, "names", f"“{name}” is a name of “{owner}” too")
    for subject in election.subjects.values():
        owner = owners.get(subject.short, subject.id)
        if owner != subject.id:
            yield ProofFailure("subjects", subject.id, "short", f"“{subject.short}” is a name of “{owner}”")


def _quotes_twice(election: Election) -> Iterator[ProofFailure]:
    """Yield the quotes whose words another quote has, at the same position of the same document."""
    first: dict[tuple[str, int, int], str] = {}
    for quote in election.quotes.values():
        earlier = first.setdefault((quote.source, quote.start, quote.end), quote.id)
        if earlier != quote.id and quote.paragraph:
            yield ProofFailure("quotes", quote.id, "occurrence", f"is the same words as “{earlier}”, quoted twice")


def _prove_quote(election: Election, quote: Quote) -> None:
    prove_exists(quote.source, election.sources, "source", "source")


def _duplicate_quantities(election: Election) -> Iterator[ProofFailure]:
    """Yield the quantities that count the same as an earlier one."""
    first_ids: dict[object, str] = {}
    for quantity in election.quantities.values():
        counted = (quantity.measure, quantity.subjects, quantity.at, quantity.kind)
        if counted in first_ids:
            problem = f"counts the same as “{first_ids[counted]}”; one quantity has one id"
            yield ProofFailure("quantities", quantity.id, "measure", problem)
        first_ids.setdefault(counted, quantity.id)
