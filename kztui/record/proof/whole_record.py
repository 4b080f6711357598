"""The whole of a record proved, part by part."""

from collections.abc import Callable, Iterator, Mapping
from typing import TypeVar

import msgspec

from kztui.model.election import Election, Identified
from kztui.model.source import Quote
from kztui.record.language.names import Names, Naming
from kztui.record.proof.checks import ProofError, known
from kztui.record.proof.figure_proof import prove_figure, prove_statement
from kztui.record.proof.relation_proof import (
    names_in_use,
    prove_group,
    prove_names,
    prove_quantity,
    prove_relation,
    prove_topic,
)
from kztui.record.proof.time_proof import prove_day

T = TypeVar("T", bound=Identified)


class Failure(msgspec.Struct, frozen=True):
    """One part of a record that is not borne out."""

    table: str
    id: str
    key: str
    problem: str


def failures(election: Election) -> Iterator[Failure]:
    """Yield every part of a record that is not borne out by the words, or names what there is not.

    What others rest on comes first, so that the first failure is the one to mend first.
    """
    yield from _failures("quotes", election.quotes, lambda quote: _prove_quote(election, quote))
    yield from _failures("topics", election.topics, lambda topic: prove_topic(election, topic))
    yield from _failures("groups", election.groups, lambda group: prove_group(election, group))
    yield from _failures("quantities", election.quantities, lambda quantity: prove_quantity(election, quantity))
    yield from _alike(election)
    yield from _failures("relations", election.relations, lambda relation: prove_relation(election, relation))
    yield from _failures("meta", {"": election.meta}, lambda _: prove_day(election))
    naming = Naming(election)
    yield from _unused(naming)
    yield from _failures("figures", election.figures, lambda figure: prove_figure(naming, figure))
    yield from _failures("statements", election.statements, lambda statement: prove_statement(naming, statement))


def _failures(table: str, parts: Mapping[str, T], prove: Callable[[T], None]) -> Iterator[Failure]:
    for part in parts.values():
        try:
            prove(part)
        except ProofError as error:
            yield Failure(table, part.id, error.key, error.problem)


def _unused(naming: Naming) -> Iterator[Failure]:
    """Yield the subjects and the measures with a name that no quote holds."""
    election = naming.election
    subjects = names_in_use(election, naming.subjects)
    yield from _failures("subjects", election.subjects, lambda subject: prove_names(subject, subjects))
    measures = names_in_use(election, Names({one.id: one.names for one in election.measures.values()}))
    yield from _failures("measures", election.measures, lambda measure: prove_names(measure, measures))


def _prove_quote(election: Election, quote: Quote) -> None:
    known(quote.source, election.sources, "source", "source")


def _alike(election: Election) -> Iterator[Failure]:
    """Yield the quantities that count what another one counts."""
    first: dict[object, str] = {}
    for quantity in election.quantities.values():
        what = (quantity.measure, quantity.subjects, quantity.at, quantity.kind)
        if what in first:
            problem = f"counts the same as “{first[what]}”; one quantity has one id"
            yield Failure("quantities", quantity.id, "measure", problem)
        first.setdefault(what, quantity.id)
