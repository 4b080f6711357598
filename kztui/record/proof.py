"""The whole of a record proved, part by part."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

from kztui.model.election import Election, Identified
from kztui.model.source import Quote
from kztui.record.prove import (
    ProofError,
    known,
    prove_figure,
    prove_meta,
    prove_quantity,
    prove_relation,
    prove_statement,
)

T = TypeVar("T", bound=Identified)


@dataclass(frozen=True)
class Failure:
    """One part of a record that is not borne out."""

    table: str
    id: str
    key: str
    problem: str


def failures(election: Election) -> Iterator[Failure]:
    """Yield every part of a record that is not borne out by the words, or names what there is not.

    What others rest on comes first, so that the first failure is the one to mend first.
    """
    yield from _failures("quotes", election, election.quotes, _prove_quote)
    yield from _failures("quantities", election, election.quantities, prove_quantity)
    yield from _alike(election)
    yield from _failures("relations", election, election.relations, prove_relation)
    yield from _failures("meta", election, {"": election.meta}, lambda whole, _: prove_meta(whole))
    yield from _failures("figures", election, election.figures, prove_figure)
    yield from _failures("statements", election, election.statements, prove_statement)


def _failures(
    table: str, election: Election, parts: Mapping[str, T], prove: Callable[[Election, T], None]
) -> Iterator[Failure]:
    for part in parts.values():
        try:
            prove(election, part)
        except ProofError as error:
            yield Failure(table, part.id, error.key, error.problem)


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
